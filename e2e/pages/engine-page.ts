// The Engine page as a person uses it: see what runs, look at what a switch would do, switch.
import { expect, type Locator, type Page } from '@playwright/test';

export class EnginePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^Engine/ }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Engine' })).toBeVisible();
    await expect(this.sentence()).toContainText('containers');
  }

  sentence(): Locator {
    return this.page.getByRole('main').locator('p').first();
  }

  main(): Locator {
    return this.page.getByRole('main');
  }

  /** Opens what the switch would do; nothing runs. */
  async offer(side: 'Linux' | 'Windows'): Promise<void> {
    await this.switchButton(side).first().click();
    await expect(
      this.page.getByRole('heading', { name: `Switch to ${side} containers?` }),
    ).toBeVisible();
  }

  /** Consents to the offer that is open. */
  async consent(side: 'Linux' | 'Windows'): Promise<void> {
    await this.switchButton(side).last().click();
  }

  switchButton(side: 'Linux' | 'Windows'): Locator {
    return this.main().getByRole('button', { name: `Switch to ${side} containers`, exact: true });
  }
}
