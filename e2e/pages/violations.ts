// What axe finds wrong for people who cannot see, or not well.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settle } from './settle.ts';

/** Every violation, however small, as `rule: places`. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  // A colour on its way from one to another has the contrast of neither.
  await settle(page);
  // Fluent's focus markers are not reachable by anybody, which axe cannot know.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
