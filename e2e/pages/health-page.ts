// The Health page as a person uses it: run, read the answer, open what it says.
import { expect, type Locator, type Page } from '@playwright/test';

export class HealthPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Checks the PC, for the first time or again, and waits for the whole answer. */
  async check(): Promise<void> {
    const first = this.page.getByRole('button', { name: /^(Check this PC|检查此电脑)$/ });
    const again = this.page.getByRole('button', { name: /^(Check again|重新检查)$/ });
    await first.or(again).first().click();
    await expect(again).toBeVisible({ timeout: 30_000 });
  }

  sentence(): Locator {
    return this.page.getByRole('main').locator('p').first();
  }

  /** A root cause or an advice, by its title. */
  root(title: string | RegExp): Locator {
    return this.page.getByRole('region', { name: title });
  }

  ladder(): Locator {
    return this.page.getByRole('region', { name: /From firmware to Go|从固件到 Go/ });
  }

  rung(name: string): Locator {
    return this.ladder().getByRole('button', { name: new RegExp(name) });
  }

  async openTab(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }
}
