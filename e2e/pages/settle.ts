// Waits until nothing on the page moves or fades any more.
import type { Page } from '@playwright/test';

/** What turns for ever is not waited for. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    return Promise.all(ending.map((one) => one.finished.catch(() => undefined))).then(() => {});
  });
}
