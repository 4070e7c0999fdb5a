// The Engine page as a person uses it: see what runs, look at what a switch would do, switch.
import { expect, type Locator, type Page } from '@playwright/test';

export class EnginePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^Engine/ }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Engine' })).toBeVisible();
    await expect(this.sentence()).toContainText('containers');
  }

  sentence(): Locator {
    return this.page.getByRole('main').locator('p').first();
  }

  /** Every sentence from now on, however short it stands: its first part, up to a full stop. */
  async hearSentences(): Promise<() => Promise<readonly string[]>> {
    const heard = await this.sentence().evaluateHandle((sentence) => {
      const said: string[] = [];
      const hear = () => {
        const [first = ''] = sentence.textContent.split('.');
        if (said.at(-1) !== first) said.push(first);
      };
      new MutationObserver(hear).observe(sentence, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      hear();
      return said;
    });
    return () => heard.jsonValue();
  }

  main(): Locator {
    return this.page.getByRole('main');
  }

  /** Opens what the switch would do; nothing runs. */
  async offer(side: 'Linux' | 'Windows'): Promise<void> {
    await this.switchButton(side).first().click();
    await expect(
      this.page.getByRole('heading', { name: `Switch to ${side} containers?` }),
    ).toBeVisible();
  }

  /** Consents to the offer that is open. */
  async consent(side: 'Linux' | 'Windows'): Promise<void> {
    await this.switchButton(side).last().click();
  }

  switchButton(side: 'Linux' | 'Windows'): Locator {
    return this.main().getByRole('button', { name: `Switch to ${side} containers`, exact: true });
  }
}
