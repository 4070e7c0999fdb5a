// What is around every page: title bar, navigation, command bar, settings.
import { expect, type Page } from '@playwright/test';

export class Shell {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Looks at another described PC, through the badge in the title bar. */
  async chooseMachine(from: string, to: string): Promise<void> {
    await this.page.getByRole('button', { name: `Demo PC: ${from}` }).click();
    await this.page.getByRole('menuitemradio', { name: to, exact: true }).click();
    await expect(this.page.getByRole('button', { name: `Demo PC: ${to}` })).toBeVisible();
  }

  async openSettings(): Promise<void> {
    await this.page.getByRole('link', { name: /Settings|设置/ }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: /Settings|设置/ })).toBeFocused();
  }

  async openHealth(): Promise<void> {
    await this.page.getByRole('link', { name: /Health|运行状况/ }).click();
  }

  async chooseLanguage(name: 'English' | '简体中文'): Promise<void> {
    await this.openSettings();
    const choice = this.page.getByRole('radio', { name, exact: true });
    // The choice is shown once it is kept.
    await choice.click();
    await expect(choice).toBeChecked();
  }

  commandTwin() {
    return this.page.getByRole('contentinfo');
  }

  engine() {
    return this.page.getByRole('banner').getByRole('button', { name: /Docker engine|Docker 引擎/ });
  }
}
