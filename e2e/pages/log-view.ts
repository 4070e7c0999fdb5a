// A log in the window, wherever it is shown: its lines, its tools, and how smoothly it scrolls.
import { expect, type Locator, type Page } from '@playwright/test';

export interface Frames {
  /** Milliseconds from one drawn frame to the next. */
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  readonly count: number;
}

export class LogView {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  lines(): Locator {
    return this.page.getByRole('log').last();
  }

  async expectLast(text: string): Promise<void> {
    await expect(this.lines()).toContainText(text, { timeout: 60_000 });
  }

  /** How many elements stand for the lines: what is not in sight is not drawn. */
  countElements(): Promise<number> {
    return this.lines().evaluate((box) => box.querySelectorAll('*').length);
  }

  async toTop(): Promise<void> {
    await this.lines().press('Home');
    await this.lines().evaluate((box) => box.scrollTo(0, 0));
  }

  async search(text: string): Promise<void> {
    await this.lines().press('Control+f');
    await this.page.getByRole('textbox', { name: 'Search in the log' }).fill(text);
  }

  /** Scrolls from the top to the bottom in so many frames, and says how long each took. */
  measureScroll(frames: number): Promise<Frames> {
    return this.measure(frames, true);
  }

  /** Watches so many frames while the log is left to itself. */
  measureFollowing(frames: number): Promise<Frames> {
    return this.measure(frames, false);
  }

  private async measure(frames: number, scrolls: boolean): Promise<Frames> {
    const times = await this.lines().evaluate(
      (box, asked) =>
        new Promise<number[]>((resolve) => {
          const height = box.scrollHeight - box.clientHeight;
          const taken: number[] = [];
          let before = performance.now();
          const draw = (now: number) => {
            taken.push(now - before);
            before = now;
            if (taken.length > asked.frames) resolve(taken.slice(1));
            else {
              if (asked.scrolls) box.scrollTop = (height * taken.length) / asked.frames;
              requestAnimationFrame(draw);
            }
          };
          requestAnimationFrame(draw);
        }),
      { frames, scrolls },
    );
    const sorted = times.toSorted((one, other) => one - other);
    const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
    return { p50: at(0.5), p95: at(0.95), longest: at(1), count: sorted.length };
  }
}
