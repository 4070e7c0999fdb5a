// From a folder with Go in it to the files of its image: nothing is written unasked, nothing that was chosen is lost.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '../app.ts';
import { ImagePage } from '../pages/image-page.ts';
import { findViolations } from '../pages/violations.ts';

const sample = join(import.meta.dirname, '..', '..', 'resources', 'sample');
const ownDockerfile = 'FROM golang:1.22\nCOPY . .\nRUN go build -o /app .\nCMD /app\n';

const test = base.extend<{ readonly image: ImagePage; readonly folder: string }>({
  image: async ({ quietPage }, use) => use(new ImagePage(quietPage)),
  folder: async ({ page: _page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-e2e-project-'));
    await cp(sample, folder, { recursive: true });
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

// The folder is a real one of this computer.
test.use({ machine: '' });

test('a project gets its files, and everything chosen for it is still there after a reload', async ({
  image,
  folder,
  page,
}) => {
  const before = await readdir(folder);
  await image.openFolder(folder);
  await image.goOn('Base image');
  await expect(image.base('Scratch')).toBeChecked();
  await image.base('Alpine').check();
  await image.goOn('Options');
  await image.option('Image name').fill('team/harbour');
  await image.option('Ports the program listens on').fill('8080, 9090');
  await image.expectKept();
  await page.reload();
  await expect(image.option('Image name')).toHaveValue('team/harbour');
  await image.openStep('Base image');
  await expect(image.base('Alpine')).toBeChecked();
  await expect(image.rail()).toContainText('non-root, 8080, 9090');

  await image.openStep('Files');
  await expect(image.editor('Dockerfile')).toContainText('alpine');
  expect(await readdir(folder)).toEqual([...before, 'slipway.yaml'].sort());
  await image.write(3);
  await image.expectWritten(3);
  expect(await readFile(join(folder, 'Dockerfile'), 'utf8')).toContain('alpine');
  expect(await readFile(join(folder, 'slipway.yaml'), 'utf8')).toContain('team/harbour');
});

test('a Dockerfile of one’s own stays until somebody says otherwise', async ({
  image,
  folder,
  page,
}) => {
  const file = join(folder, 'Dockerfile');
  await writeFile(file, ownDockerfile);
  await image.openFolder(folder);
  await image.openStep('Files');
  await expect(image.fileTab('Dockerfile')).toContainText('Yours, kept');
  await image.write(2);
  await image.expectWritten(2);
  expect(await readFile(file, 'utf8')).toEqual(ownDockerfile);

  await image.chooseSource('Replace with the proposal');
  await page.getByRole('tab', { name: 'Difference' }).click();
  await expect(page.getByRole('region', { name: 'What writing Dockerfile' })).toContainText(
    'removed 1: FROM golang:1.22',
  );
  await image.write(1);
  await image.expectWritten(1);
  expect(await readFile(file, 'utf8')).not.toEqual(ownDockerfile);
});

test('a fix of the lint is taken into one’s own file', async ({ image, folder, page }) => {
  const file = join(folder, 'Dockerfile');
  await writeFile(file, ownDockerfile);
  await image.openFolder(folder);
  await image.openStep('Files');
  await page.getByRole('button', { name: 'Apply the fix of SW-DF-018 at line 4' }).click();
  await expect(image.editor('Dockerfile')).toContainText('CMD ["/app"]');
  await image.write(3);
  await image.expectWritten(3);
  expect(await readFile(file, 'utf8')).toEqual(ownDockerfile.replace('CMD /app', 'CMD ["/app"]'));
});

test('a merge takes the places that were chosen', async ({ image, folder, page }) => {
  const file = join(folder, '.dockerignore');
  await writeFile(file, '# mine\nsecrets\n');
  await image.openFolder(folder);
  await image.openStep('Files');
  await image.fileTab('.dockerignore').click();
  await image.chooseSource('Merge');
  await page.getByRole('button', { name: 'Take both at place 1' }).click();
  await image.write(3);
  await image.expectWritten(3);
  const written = await readFile(file, 'utf8');
  expect([written.startsWith('# mine\nsecrets\n'), written.includes('.git')]).toEqual([true, true]);
});

test('a file that was changed outside meanwhile is not written', async ({
  image,
  folder,
  page,
}) => {
  const file = join(folder, 'Dockerfile');
  await writeFile(file, ownDockerfile);
  await image.openFolder(folder);
  await image.openStep('Files');
  await image.chooseSource('Replace with the proposal');
  await writeFile(file, '# changed\n');
  await image.write(3);
  await expect(page.getByText('The files were not written.')).toBeVisible();
  expect(await readFile(file, 'utf8')).toEqual('# changed\n');
});

test('those without a project get a sample', async ({ image, folder, page }) => {
  await image.createSample(join(folder, 'fresh'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('harbour');
  expect(await readdir(join(folder, 'fresh'))).toContain('go.mod');
  await image.openProjects();
  await expect(page.getByRole('link', { name: /^harbour/ })).toBeVisible();
});

test('a folder without Go says what is missing', async ({ image, folder, page }) => {
  await rm(join(folder, 'go.mod'));
  await rm(join(folder, 'main.go'));
  await image.openFolder(folder);
  await expect(page.getByText('There is no go.mod in this folder')).toBeVisible();
});

for (const [colorScheme, language] of [
  ['light', 'English'],
  ['dark', '简体中文'],
] as const) {
  test(`every step is accessible and fits, ${colorScheme}, ${language}`, async ({
    image,
    folder,
    page,
    shell,
  }) => {
    await writeFile(join(folder, 'Dockerfile'), ownDockerfile);
    await page.emulateMedia({ colorScheme });
    await shell.chooseLanguage(language);
    await image.openFolder(folder);
    const address = page.url();
    for (const step of ['project', 'base', 'options', 'files']) {
      await page.goto(address.replace(/[^/]*$/, step));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect([step, ...(await findViolations(page))]).toEqual([step]);
      for (const [width, height] of [
        [900, 600],
        [640, 480],
        [320, 640],
      ] as const) {
        await page.setViewportSize({ width, height });
        const overflow = await page
          .getByRole('main')
          .evaluate((main) => [
            main.scrollWidth - main.clientWidth,
            document.body.scrollWidth - innerWidth,
          ]);
        expect([step, width, Math.max(...overflow)]).toEqual([step, width, 0]);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });
}
