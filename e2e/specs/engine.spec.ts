// Linux or Windows containers: what runs, what a switch would do, there and back, and what happens when it hangs.
import { expect, test } from '../app.ts';
import { EnginePage } from '../pages/engine-page.ts';

test('switches to Windows containers and back, and says what stops', async ({ page, shell }) => {
  const engine = new EnginePage(page);
  await engine.open();
  await expect(engine.sentence()).toContainText('Linux containers');
  await engine.offer('Windows');
  await expect(engine.main()).toContainText('docker desktop engine use windows');
  await expect(engine.main()).toContainText('orders-db');
  const heard = await engine.hearSentences();
  await engine.consent('Windows');
  await expect(engine.sentence()).toContainText('Docker Desktop', { timeout: 20_000 });
  await expect(engine.main()).toContainText('The engine runs Windows containers now');
  await expect(engine.sentence()).toContainText(/^Windows containers/);
  expect(await heard()).toEqual([
    'Linux containers',
    'Switching to Windows containers',
    'Windows containers',
  ]);
  await expect(shell.engine()).toHaveAccessibleName(/Windows containers/);
  await engine.offer('Linux');
  await engine.consent('Linux');
  await expect(engine.sentence()).toContainText('Linux containers', { timeout: 20_000 });
  await expect(shell.engine()).toHaveAccessibleName(/Linux containers/);
});

test.describe('a switch that hangs', () => {
  test.use({ machine: 'switch-hangs' });

  test('goes back by itself and says what stopped it', async ({ quietPage: page }) => {
    const engine = new EnginePage(page);
    await engine.open();
    await engine.offer('Windows');
    await engine.consent('Windows');
    await expect(engine.main()).toContainText(/switched back|went back/i, { timeout: 45_000 });
    await expect(engine.sentence()).toContainText('Linux containers');
  });
});

test.describe('Windows Home', () => {
  test.use({ machine: 'healthy-home-edition' });

  test('says why it cannot run Windows containers', async ({ quietPage: page }) => {
    const engine = new EnginePage(page);
    await engine.open();
    await expect(engine.main()).toContainText('What stands in the way');
    await expect(engine.main()).toContainText('Not possible on this PC');
    await expect(engine.switchButton('Windows')).toHaveCount(0);
  });
});
