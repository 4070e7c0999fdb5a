// What every picture of the window promises, whatever page it shows: nothing overlaps, is cut off or leaves the window.
import type { Page } from '@playwright/test';

/** Each flaw as a sentence; none in a window that is whole. */
export function findFlaws(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const flaws: string[] = [];
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 50)}"`;

    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) flaws.push('the window scrolls sideways');
    if (root.scrollHeight > root.clientHeight) flaws.push('the window scrolls');
    const main = document.querySelector('main');
    if (main && main.scrollWidth > main.clientWidth) flaws.push('the page scrolls sideways');

    // Title bar, navigation, page and command bar share the window without a gap or an overlap.
    const regions = [...document.querySelectorAll('header, nav, main, footer')].filter(
      (one) => isShown(one) && one.parentElement?.closest('main') === null,
    );
    regions.forEach((one, index) => {
      for (const other of regions.slice(index + 1)) {
        if (overlap(one.getBoundingClientRect(), other.getBoundingClientRect())) {
          flaws.push(`${one.tagName} lies over ${other.tagName}`);
        }
      }
    });

    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const box = element.getBoundingClientRect();
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      // What only readers hear is a pixel large.
      if (!hasText || !isShown(element) || box.width <= 2 || box.height <= 2) continue;
      const style = getComputedStyle(element);
      const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const scrolls = /auto|scroll/.test(style.overflowX);
      const canBeRead = element.closest('[title], [aria-label]') !== null;
      if (isCut && !scrolls && !(style.textOverflow === 'ellipsis' && canBeRead)) {
        flaws.push(`cut off: ${name(element)}`);
      }
      const scroller = findScroller(element);
      if (!scroller && (box.left < -1 || box.right > innerWidth + 1)) {
        flaws.push(`outside the window: ${name(element)}`);
      }
    }

    // Controls beside each other stay apart.
    const controls = [...document.querySelectorAll('main button, main a, main input')].filter(
      isShown,
    );
    controls.forEach((one, index) => {
      for (const other of controls.slice(index + 1)) {
        if (one.parentElement !== other.parentElement) continue;
        if (overlap(one.getBoundingClientRect(), other.getBoundingClientRect())) {
          flaws.push(`${name(one)} lies over ${name(other)}`);
        }
      }
    });
    return flaws;

    function overlap(a: DOMRect, b: DOMRect): boolean {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 2 && down > 2;
    }

    function findScroller(element: Element): Element | undefined {
      for (let above = element.parentElement; above; above = above.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(above).overflowX)) return above;
      }
      return undefined;
    }
  });
}
