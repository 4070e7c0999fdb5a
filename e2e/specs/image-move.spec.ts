// A project on a Windows drive: measured, copied into the distro with every command shown, and gone on with there.
import { rm } from 'node:fs/promises';
import { test as base, expect, startApp } from '../app.ts';
import { ImagePage } from '../pages/image-page.ts';
import { findViolations } from '../pages/violations.ts';

const test = base.extend<{ readonly image: ImagePage }>({
  image: async ({ quietPage }, use) => use(new ImagePage(quietPage)),
});

test.use({ machine: 'healthy-slow-project' });

const project = 'C:\\Users\\dev\\src\\harbour';

test('a project is moved off a Windows drive, and the wizard goes on with the copy', async ({
  image,
  page,
}) => {
  await image.openFolder(project);
  await page.getByRole('button', { name: 'Measure and move' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Move harbour into a distribution' });
  await expect(dialog).toContainText('4 files');
  await expect(dialog).toContainText('wsl.exe -d Ubuntu-24.04 --exec cp -a -T');
  expect(await findViolations(page)).toEqual([]);

  // The target is the person's; one that is on the drive again is refused before anything runs.
  const target = dialog.getByRole('textbox', { name: 'Folder in Ubuntu-24.04' });
  await target.fill('/mnt/c/elsewhere');
  await target.press('Enter');
  await expect(dialog).toContainText('Folders below /mnt are on the Windows drive again.');
  await expect(dialog.getByRole('button', { name: 'Copy the project' })).toBeDisabled();
  await target.fill('~/src/harbour');
  await target.press('Enter');
  await dialog.getByRole('button', { name: 'Copy the project' }).click();

  await expect(dialog).toContainText('holds all 4 files and is compared', { timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Go on with the copy' }).click();
  const copy = '\\\\wsl.localhost\\Ubuntu-24.04\\home\\dev\\src\\harbour';
  await expect(page.getByRole('main').getByText(copy, { exact: true })).toBeVisible();
});

/** The copying takes long enough for a person to stop it. */
const slowTest = test.extend({
  app: async ({ way, machine }, use) => {
    const app = await startApp({ machine, way, timeScale: 1 });
    await use(app);
    await app.kill();
    await rm(app.stateFolder, { recursive: true, force: true });
  },
});

slowTest(
  'copying that is stopped leaves the project as it was, and can begin again',
  async ({ image, page }) => {
    await image.openFolder(project);
    await page.getByRole('button', { name: 'Measure and move' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Move harbour into a distribution' });
    await dialog.getByRole('button', { name: 'Copy the project' }).click();
    await dialog.getByRole('button', { name: 'Stop copying' }).click();
    await expect(dialog).toContainText('The project was not moved.');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Measure and move' }).click();
    await expect(dialog.getByRole('button', { name: 'Copy the project' })).toBeEnabled();
  },
);
