// The later steps of the wizard, where something runs: build, run, verify, publish, and the containers' own page.
import { expect, type Locator, type Page } from '@playwright/test';

export class ImageWork {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** On by the bar's own button. */
  async goOn(to: 'Build' | 'Run' | 'Verify' | 'Publish'): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Back and on' })
      .getByRole('button', { name: to, exact: true })
      .click();
    await expect(this.title()).toBeFocused();
  }

  async build(): Promise<void> {
    await this.page.getByRole('button', { name: /^Build (image|again)$/ }).click();
    await expect(this.title()).toHaveText(/ is built$/, { timeout: 200_000 });
  }

  /** Takes the port that is offered in place of a taken one; the answer is its number. */
  async useFreePort(): Promise<string> {
    const offer = this.page.getByRole('button', { name: /^Use \d+$/ });
    const name = (await offer.textContent()) ?? '';
    await offer.click();
    return name.replace(/\D/g, '');
  }

  async run(): Promise<void> {
    await this.page.getByRole('button', { name: 'Run container' }).click();
    await expect(this.title()).toHaveText(/ works$/, { timeout: 60_000 });
  }

  async showBuildxCommand(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show the command' }).click();
  }

  async push({ registry }: { readonly registry: string }): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Registry' }).fill(registry);
    await this.page.getByRole('button', { name: 'Push image' }).click();
    await expect(this.title()).toHaveText(/ is published$/, { timeout: 120_000 });
  }

  async openContainers(): Promise<void> {
    await this.page.getByRole('link', { name: /^Containers/ }).click();
    await expect(this.title()).toHaveText('Containers');
  }

  async remove(name: string): Promise<void> {
    await this.row(name).getByRole('button', { name: /^More/ }).click();
    await this.page.getByRole('menuitem', { name: /Remove/ }).click();
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: /Remove/ })
      .click();
    await expect(this.row(name)).toHaveCount(0, { timeout: 30_000 });
  }

  title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  figures(): Locator {
    return this.page.getByLabel('What was measured');
  }

  plot(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  logs(): Locator {
    return this.page.getByRole('log');
  }

  private row(name: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(name) });
  }
}
