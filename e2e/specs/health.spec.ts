// Is this PC fine, and if not, what is the one cause: the Health page, told as a person would.
import { expect, startApp, test } from '../app.ts';

const off = 'Virtualization is off in firmware';
const healthy = 'Healthy, Linux containers';

test.describe('a PC with virtualization off', () => {
  test.use({ machine: 'virtualization-off' });

  test('shows one root with its consequences, and all green on a healthy PC', async ({
    health,
    shell,
    page,
  }) => {
    await health.check();
    await expect(health.sentence()).toContainText('1 root cause explains all');
    const root = health.root('Virtualization is off in the firmware of this PC');
    await expect(root).toContainText(/Explains \d+ findings/);
    await expect(root).toContainText('HypervisorPresent');
    await expect(health.rung('Firmware')).toHaveAccessibleName(/Problem/);
    await expect(health.rung('WSL 2')).toContainText('Blocked by');
    await expect(page.getByRole('link', { name: /Health/ })).toContainText('1');
    await expect(shell.engine()).toHaveAccessibleName(/Engine stopped/);
    await expect(shell.commandTwin()).toContainText('slipway');

    await shell.chooseMachine(off, healthy);
    await health.check();
    await expect(
      page.getByRole('heading', { name: 'This PC is ready to build and run containers' }),
    ).toBeVisible();
    await expect(health.sentence()).toContainText(/All \d+ checks passed/);
    await expect(shell.engine()).toHaveAccessibleName(/Linux containers/);
  });

  test('speaks Chinese', async ({ health, shell, page }) => {
    await shell.chooseLanguage('简体中文');
    await shell.openHealth();
    await health.check();
    await expect(page.getByRole('heading', { level: 1, name: '运行状况' })).toBeVisible();
    await expect(health.sentence()).toContainText('根本原因');
    await expect(page.getByRole('main')).not.toContainText(/Root cause|Explains|Blocked by/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });

  test('keeps its answer when the page is loaded again', async ({ health, page }) => {
    await health.check();
    await page.reload();
    await expect(health.root('Virtualization is off in the firmware of this PC')).toBeVisible();
  });

  test('can be used by keyboard alone', async ({ page, health }) => {
    await expect(page.getByRole('button', { name: 'Check this PC' })).toBeVisible();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await expect(palette).toBeVisible();
    await page.keyboard.type('check this');
    await page.keyboard.press('Enter');
    await expect(health.root('Virtualization is off in the firmware of this PC')).toBeVisible({
      timeout: 30_000,
    });
  });

  test('a muted finding leaves the roots and the count, and comes back', async ({
    health,
    page,
  }) => {
    await health.check();
    const title = 'Virtualization is off in the firmware of this PC';
    await health.root(title).getByRole('button', { name: /^Mute/ }).click();
    await expect(health.root(title)).toHaveCount(0);
    await health.openTab(/Muted/);
    await page.getByRole('button', { name: /^Unmute/ }).click();
    await health.openTab(/Root causes/);
    await expect(health.root(title)).toBeVisible();
  });
});

test.describe('a PC that could not be read', () => {
  test.use({ machine: 'it-locked-down' });

  test('says what it could not tell and why, and never shows it as passed', async ({
    health,
    page,
  }) => {
    await health.check();
    await health.openTab(/All checks/);
    await expect(page.getByText('Could not tell').first()).toBeVisible();
  });
});

test('a host that dies is said, and found again with nothing lost', { tag: '@web' }, async ({
  page,
}) => {
  const first = await startApp({ machine: 'virtualization-off' });
  await page.goto(first.address);
  await page.getByRole('button', { name: 'Check this PC' }).click();
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 30_000 });
  const port = Number(new URL(first.address).port);
  await first.kill();
  await expect(page.getByText('Slipway is not running on this PC')).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole('heading', { name: /Virtualization is off/ })).toBeVisible();
  const second = await startApp({
    machine: 'virtualization-off',
    stateFolder: first.stateFolder,
    port,
  });
  await page.goto(second.address);
  await expect(page.getByRole('heading', { name: /Virtualization is off/ })).toBeVisible();
  await second.kill();
});
