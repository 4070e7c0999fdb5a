// No accessibility violation, in both themes, both languages and both sizes; nothing cut at 320 pixels.
import { expect, test } from '../app.ts';
import { findViolations } from '../pages/violations.ts';

test.use({ machine: 'hypervisor-off' });

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
