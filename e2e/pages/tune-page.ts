// The Tune page as a person uses it: choose, look at the difference, apply, restart, read what was measured.
import { expect, type Locator, type Page } from '@playwright/test';

export class TunePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^(Tune|调优)/ }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: /Tune|调优/ })).toBeVisible();
    await expect(this.applyButton()).toBeVisible({ timeout: 20_000 });
  }

  main(): Locator {
    return this.page.getByRole('main');
  }

  sentence(): Locator {
    return this.main().locator('p').first();
  }

  async choosePreset(name: RegExp): Promise<void> {
    await this.page.getByRole('radio', { name }).click();
    await expect(this.page.getByRole('radio', { name })).toBeChecked();
  }

  async choose(setting: string, value: string): Promise<void> {
    await this.page.getByRole('combobox', { name: setting, exact: true }).click();
    await this.page.getByRole('option', { name: value, exact: true }).click();
  }

  switchOf(setting: string): Locator {
    return this.page.getByRole('switch', { name: setting, exact: true });
  }

  field(setting: string): Locator {
    return this.page.getByRole('textbox', { name: setting, exact: true });
  }

  difference(): Locator {
    return this.page.getByRole('region', {
      name: /Difference to the saved file|与已保存文件的差异/,
    });
  }

  applyButton(): Locator {
    return this.page.getByRole('button', { name: /^(Apply changes|应用更改)$/ });
  }

  async apply(): Promise<void> {
    await this.applyButton().click();
  }

  /** "Restart WSL now?" */
  question(): Locator {
    return this.page.getByRole('alertdialog', { name: /^(Restart WSL now\?|立即重启 WSL？)$/ });
  }

  async restart(): Promise<void> {
    await this.question()
      .getByRole('button', { name: /Restart WSL and verify|重启 WSL 并验证/ })
      .click();
  }

  async later(): Promise<void> {
    await this.question()
      .getByRole('button', { name: /Later|以后再说/ })
      .click();
  }

  measured(): Locator {
    return this.page.getByRole('region', { name: /Measured in|中实测/ });
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Undo|撤消)$/ }).click();
  }

  async openTab(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  editor(): Locator {
    return this.main().getByRole('textbox', { name: /wslconfig|wsl\.conf|daemon\.json/ });
  }

  /** Types behind the last line of the file. */
  async typeAtEnd(text: string): Promise<void> {
    await this.editor().click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }
}
