// No serious accessibility violation, in both themes, both languages and both sizes; nothing cut at 320 pixels.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../app.ts';

test.use({ machine: 'hypervisor-off' });

async function findViolations(page: Page): Promise<string[]> {
  // Fluent's focus markers are not reachable by anybody, which axe cannot know.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['English', '简体中文'] as const) {
    test(`${colorScheme}, ${language}`, async ({ page, health, shell }) => {
      await page.emulateMedia({ colorScheme });
      await shell.chooseLanguage(language);
      expect(await findViolations(page)).toEqual([]);
      await shell.openHealth();
      await health.check();
      expect(await findViolations(page)).toEqual([]);
      await health.openTab(/All checks|全部检查/);
      expect(await findViolations(page)).toEqual([]);
    });
  }
}

for (const [width, height] of [
  [1280, 800],
  [900, 600],
  [640, 480],
  [320, 640],
] as const) {
  test(`nothing scrolls sideways at ${width}×${height}`, async ({ page, health }) => {
    await page.setViewportSize({ width, height });
    await health.check();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
