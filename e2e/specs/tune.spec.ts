// Tune: what WSL may use, chosen, seen, applied, restarted and measured; taken back; and the file edited by hand.
import { expect, test } from '../app.ts';
import { TunePage } from '../pages/tune-page.ts';

test('choose Balanced, see the difference, apply, restart, read the measured values, undo', async ({
  quietPage: page,
}) => {
  const tune = new TunePage(page);
  await tune.open();
  await tune.choosePreset(/^Balanced/);
  await expect(tune.difference()).toContainText('processors=8');
  await expect(tune.sentence()).toContainText('8 of 16 CPUs after you apply');
  await tune.apply();
  await expect(tune.question()).toContainText('wsl --shutdown');
  await expect(tune.question()).toContainText('orders-db');
  await expect(tune.question().getByRole('button', { name: 'Later' })).toBeFocused();
  await tune.restart();
  await expect(tune.measured()).toContainText('8 processors', { timeout: 20_000 });
  await expect(tune.measured()).toContainText('11.7 GiB');
  await expect(tune.measured()).toContainText('The kernel keeps');
  await expect(tune.sentence()).toContainText('8 of 16 CPUs.');
});

test('a saved change waits for a restart in sight, and is taken back with one click', async ({
  quietPage: page,
}) => {
  const tune = new TunePage(page);
  await tune.open();
  await tune.choosePreset(/^Light/);
  await page.keyboard.press('Control+s');
  await tune.later();
  await expect(tune.main()).toContainText('changes wait for a WSL restart');
  await page.reload();
  await expect(tune.main()).toContainText('changes wait for a WSL restart', { timeout: 20_000 });
  await tune.undo();
  await expect(tune.sentence()).toContainText('12 of 31.6 GiB and 16 of 16 CPUs.', {
    timeout: 20_000,
  });
  await expect(tune.main()).not.toContainText('wait for a WSL restart');
});

test('a file broken by hand says so at its line, and the form follows', async ({
  quietPage: page,
}) => {
  const tune = new TunePage(page);
  await tune.open();
  await tune.openTab(/^File$/);
  await tune.typeAtEnd('\nmemroy=8GB\nnetworkingMode=mirrored\nmacAddress=zz');
  await expect(tune.editor()).toContainText('WSL does not know wsl2.memroy');
  await tune.apply();
  await expect(tune.main()).toContainText('1 error stands in the way');
  await expect(tune.question()).toHaveCount(0);
  await tune.openTab(/^Form$/);
  await expect(page.getByRole('combobox', { name: 'Networking mode' })).toContainText('Mirrored');
  await expect(tune.switchOf('Localhost forwarding')).toBeDisabled();
});

test('edits are taken back and forward by keys, and a reload keeps what was typed', async ({
  quietPage: page,
}) => {
  const tune = new TunePage(page);
  await tune.open();
  await tune.choosePreset(/^Heavy builds/);
  await expect(tune.difference()).toContainText('memory=20GB');
  await page.keyboard.press('Control+z');
  await expect(tune.difference()).not.toContainText('memory=20GB');
  await page.keyboard.press('Control+Shift+z');
  await expect(tune.difference()).toContainText('memory=20GB');
  await page.reload();
  await expect(tune.main()).toContainText('is still here', { timeout: 20_000 });
  await expect(tune.difference()).toContainText('memory=20GB');
  await page.getByRole('button', { name: 'Discard' }).first().click();
  await expect(tune.main()).toContainText('Nothing to apply');
});

test('WSL that does not start offers the way back first', async ({ quietPage: page }) => {
  const tune = new TunePage(page);
  await tune.open();
  await tune.openTab(/^File$/);
  await tune.typeAtEnd('\nkernel=C:\\\\missing');
  await expect(tune.difference()).toContainText('kernel=');
  await tune.apply();
  await tune.restart();
  const back = page.getByRole('button', { name: 'Restore the previous file' });
  await expect(back).toBeVisible({ timeout: 30_000 });
  await back.click();
  await expect(tune.difference()).not.toContainText('kernel=', { timeout: 20_000 });
});

test('a distro has its own file, and says when it takes effect', async ({ quietPage: page }) => {
  const tune = new TunePage(page);
  await tune.open();
  await tune.openTab(/^Ubuntu-24\.04/);
  await expect(tune.main()).toContainText('About Ubuntu-24.04');
  await tune.switchOf('Windows programs').click();
  await expect(tune.difference()).toContainText('enabled=false');
  await expect(tune.main()).toContainText('They take effect when Ubuntu-24.04 restarts');
});

test('speaks Chinese from the first line to the last', async ({ quietPage: page, shell }) => {
  const tune = new TunePage(page);
  await shell.chooseLanguage('简体中文');
  await tune.open();
  await tune.choosePreset(/^轻量/);
  await expect(tune.sentence()).toContainText('应用后，WSL 可使用 31.6 GiB 内存中的 6 GiB');
  await tune.apply();
  await expect(tune.question()).toContainText('将停止');
  await tune.restart();
  await expect(tune.measured()).toContainText('4 个处理器', { timeout: 20_000 });
});
