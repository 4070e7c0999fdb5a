// Projects and the wizard of one: steps by their names, answers by their labels.
import { expect, type Page } from '@playwright/test';

export type StepName =
  | 'Project'
  | 'Base image'
  | 'Options'
  | 'Files'
  | 'Build'
  | 'Run'
  | 'Verify'
  | 'Publish'
  | 'Deploy';

export class ImagePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openProjects(): Promise<void> {
    await this.page.getByRole('link', { name: /^(Projects|项目)$/ }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(/^(Projects|项目)$/);
  }

  /** Types the folder and waits for what was found in it. */
  async openFolder(folder: string): Promise<void> {
    await this.openProjects();
    await this.page.getByRole('textbox', { name: /Path of a project|项目的路径/ }).fill(folder);
    await this.page.getByRole('button', { name: /^(Open project|打开项目)$/ }).click();
    await expect(
      this.page.getByRole('heading', { name: /Found in the code|在代码中发现/ }),
    ).toBeVisible();
  }

  /** The sample, into a folder of this path. */
  async createSample(folder: string): Promise<void> {
    await this.openProjects();
    await this.page.getByRole('button', { name: 'Try a sample project' }).click();
    await this.page.getByRole('textbox', { name: 'Folder' }).fill(folder);
    await this.page.getByRole('button', { name: 'Create the sample' }).click();
    await expect(this.page.getByRole('heading', { name: 'Found in the code' })).toBeVisible();
  }

  /** On by the bar's own button. */
  async goOn(to: StepName): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Back and on' })
      .getByRole('button', { name: to })
      .click();
    await this.expectStep(to);
  }

  async openStep(name: StepName): Promise<void> {
    await this.rail()
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
    await this.expectStep(name);
  }

  async expectStep(name: StepName): Promise<void> {
    await expect(this.rail().locator('[aria-current="step"]')).toContainText(name);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeFocused();
  }

  rail() {
    return this.page.getByRole('navigation', { name: /Steps of the wizard|向导的步骤/ });
  }

  base(name: string) {
    return this.page.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async chooseTarget(name: 'Linux' | 'Windows' | 'Both'): Promise<void> {
    await this.page.getByRole('group', { name: 'Target' }).getByText(name).click();
  }

  /** Everything was written to slipway.yaml. */
  async expectKept(): Promise<void> {
    await expect(this.page.getByText('Every choice is saved in slipway.yaml')).toBeVisible();
  }

  option(label: string) {
    return this.page.getByLabel(label, { exact: true });
  }

  fileTab(path: string) {
    return this.page.getByRole('tab', { name: new RegExp(`^${path.replace('.', '\\.')}`) });
  }

  editor(path: string) {
    return this.page.getByRole('textbox', { name: path });
  }

  async chooseSource(name: 'Keep yours' | 'Replace with the proposal' | 'Merge'): Promise<void> {
    await this.page.getByRole('radio', { name }).click();
  }

  async write(count: number): Promise<void> {
    const name = count === 1 ? 'Write 1 file' : `Write ${count} files`;
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async expectWritten(count: number): Promise<void> {
    await expect(
      this.page.getByText(count === 1 ? '1 file written.' : `${count} files written.`),
    ).toBeVisible();
  }
}
