// Changing a PC: one plan, one consent, verified step by step, through a restart, with a journal and a way back.
import { expect, test } from '../app.ts';
import { PlanPage } from '../pages/plan-page.ts';

test.describe('a bare laptop', () => {
  test.use({ machine: 'bare-laptop' });

  test('becomes ready: features, restart, WSL, a distro, Docker', async ({ health, page }) => {
    const plan = new PlanPage(page);
    await health.check();
    await plan.openAll();
    await expect(plan.command('wsl --install --no-distribution')).toBeVisible();
    await expect(plan.command('shutdown /r /t 0')).toBeVisible();
    await expect(page.getByText('Windows will ask for permission once.')).toBeVisible();
    await plan.run();
    await plan.restartAndGoOn();
    await expect(page.getByText('They brought more to light')).toBeVisible({ timeout: 30_000 });
    await plan.run();
    await expect(page.getByRole('button', { name: /^Run/ })).toHaveCount(0, { timeout: 30_000 });
    await page.getByRole('link', { name: /^Health/ }).click();
    await health.check();
    await expect(health.sentence()).not.toContainText('root cause');
    await page.getByRole('link', { name: 'Change journal' }).click();
    await expect(page.getByRole('main')).toContainText('wsl --install --no-distribution');
  });

  test('the plan outlives the page', async ({ health, page }) => {
    const plan = new PlanPage(page);
    await health.check();
    await plan.openAll();
    await plan.run();
    await expect(page.getByRole('button', { name: 'Restart Windows and resume' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Restart Windows and resume' })).toBeVisible();
  });
});

test.describe('a person who declines the permission', () => {
  test.use({ machine: 'declines-permission' });

  test('is told that nothing was changed, and may try again', async ({ health, page }) => {
    const plan = new PlanPage(page);
    await health.check();
    await plan.openAll();
    await plan.run();
    await expect(page.getByText(/Permission was declined.*Nothing/)).toBeVisible();
    await page.getByRole('link', { name: /^Health/ }).click();
    await expect(page.getByRole('heading', { name: 'WSL is not installed' })).toBeVisible();
  });
});

test.describe('a fix that does not hold', () => {
  test.use({ machine: 'fix-does-not-hold' });

  test('is said, with what still reads wrong', async ({ health, page }) => {
    const plan = new PlanPage(page);
    await health.check();
    await plan.openFix('Turn on the hypervisor');
    await plan.run();
    await plan.restartAndGoOn();
    await expect(page.getByRole('main')).toContainText(
      /still reads wrong|did not help|not verified/i,
      {
        timeout: 30_000,
      },
    );
  });
});

test.describe('a .wslconfig that asks for too much', () => {
  test.use({ machine: 'hypervisor-off' });

  test('is edited with its difference shown, and taken back from the journal', async ({
    health,
    page,
  }) => {
    const plan = new PlanPage(page);
    await health.check();
    const advice = health.root('.wslconfig allows more memory than this PC has');
    await advice.getByRole('button', { name: /^Show details/ }).click();
    await advice.getByRole('button', { name: /^Set memory to/ }).click();
    await expect(page.getByRole('main')).toContainText('memory=28GB');
    await plan.run();
    await page.getByRole('link', { name: 'Change journal' }).click();
    await expect(page.getByRole('main')).toContainText('memory=48GB', { timeout: 20_000 });
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await plan.run();
    await expect(page.getByRole('main')).toContainText(/1 of 1|Done/, { timeout: 20_000 });
    await page.getByRole('link', { name: /^Health/ }).click();
    await health.check();
    await expect(health.root('.wslconfig allows more memory than this PC has')).toBeVisible();
  });
});
