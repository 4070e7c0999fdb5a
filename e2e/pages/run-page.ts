// The wizard's steps from Run on, as far as they need no engine: what is typed, what it comes to, what is written.
import { expect, type Locator, type Page } from '@playwright/test';

export class RunPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  field(name: string): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name, exact: true });
  }

  /** What docker would be told. */
  command(): Locator {
    return this.page.getByRole('region', { name: 'As a docker command' });
  }

  async addVariable(name: string, value: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add variable' }).click();
    await this.field('Name of variable 1').fill(name);
    await this.field('Value of variable 1').fill(value);
  }

  /** Takes the next free port, and waits until nobody has it. */
  async useNextPort(taken: number): Promise<number> {
    const use = this.page.getByRole('button', { name: /^Use \d+$/ });
    await expect(this.page.getByRole('main')).toContainText(`${taken} is used by`);
    const next = Number((await use.textContent())?.replace('Use ', ''));
    await use.click();
    await expect(use).toHaveCount(0);
    return next;
  }

  async write(path: string): Promise<void> {
    await this.page.getByRole('button', { name: `Write ${path}` }).click();
    await expect(this.page.getByText(`${path} was written.`)).toBeVisible();
  }
}
