// The plan as a person uses it: read every command, consent once, restart when asked, go on.
import { expect, type Locator, type Page } from '@playwright/test';

export class PlanPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openAll(): Promise<void> {
    await this.page.getByRole('button', { name: /^Fix all \d+ root causes$/ }).click();
    await this.ready();
  }

  async openFix(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name }).first().click();
    await this.ready();
  }

  private async ready(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
  }

  sentence(): Locator {
    return this.page.getByRole('main').locator('p').first();
  }

  command(text: string): Locator {
    return this.page.getByRole('main').getByText(text, { exact: true });
  }

  async run(): Promise<void> {
    await this.page.getByRole('button', { name: /^Run (this step|these \d+ steps)$/ }).click();
  }

  async restartAndGoOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Restart Windows and resume' }).click();
    await this.page.getByRole('button', { name: 'Go on with the plan' }).click({ timeout: 20_000 });
  }
}
