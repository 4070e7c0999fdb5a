// What a person says of their network in Settings, and who then asks through it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app.ts';

test('proxy, module proxy and mirror are kept, and a password is not', async ({
  app,
  quietPage: page,
}) => {
  const readSettings = async () =>
    JSON.parse(await readFile(join(app.stateFolder, 'settings.json'), 'utf8').catch(() => '{}'));
  if (page.url() === 'about:blank') await page.goto(app.address);
  await page.getByRole('link', { name: 'Settings' }).click();
  const card = page.getByRole('region', { name: 'Network' });
  await card.getByRole('radio', { name: 'This one' }).click();
  const address = card.getByRole('textbox', { name: 'Address of the proxy' });
  await address.fill('http://anna:secret@proxy.example:8080');
  await address.press('Enter');
  await expect(card).toContainText('A proxy with a password in its address is not stored.');
  await expect(card).toContainText('PROXY_PASSWORD');
  expect(JSON.stringify(await readSettings())).not.toContain('secret');
  await address.fill('proxy.example:8080');
  await card.getByRole('textbox', { name: 'Asked without it' }).fill('intranet, .example.com');
  await card.getByRole('textbox', { name: 'Mirror of Docker Hub' }).fill('mirror.example');
  await card
    .getByRole('textbox', { name: 'Go module proxy of new projects' })
    .fill('https://goproxy.cn,direct');
  await page.keyboard.press('Enter');
  await expect.poll(readSettings).toMatchObject({
    proxy: {
      use: 'address',
      address: 'http://proxy.example:8080',
      bypass: ['intranet', '.example.com'],
    },
    goProxy: 'https://goproxy.cn,direct',
    registryMirror: 'mirror.example',
  });
  await page.reload();
  await expect(address).toHaveValue('http://proxy.example:8080');
  await card.getByRole('radio', { name: 'None' }).click();
  await expect(address).toHaveCount(0);
  await expect.poll(async () => (await readSettings()).proxy).toEqual({ use: 'none' });
});

test('the desktop asks for a new version through the proxy of the settings', {
  tag: '@desktop',
}, async ({ app, page }) => {
  const { desktop } = app;
  const readProxy = async () => (await desktop.ask('read')).proxies.default;
  await expect.poll(readProxy).toEqual({ mode: 'system' });
  await page.getByRole('link', { name: 'Settings' }).click();
  const card = page.getByRole('region', { name: 'Network' });
  await card.getByRole('radio', { name: 'This one' }).click();
  const address = card.getByRole('textbox', { name: 'Address of the proxy' });
  await address.fill('proxy.example:8080');
  await address.press('Enter');
  await expect(address).toHaveValue('http://proxy.example:8080');
  await page.reload();
  await expect.poll(readProxy).toEqual({
    mode: 'fixed_servers',
    proxyRules: 'http://proxy.example:8080',
    proxyBypassRules: '<local>',
  });
});
