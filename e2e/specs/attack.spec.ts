// Pages from elsewhere, in the same real browser that is let in: what they try against the web host comes to nothing.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from '../app.ts';
import { chromiumFlags } from '../lanes/chromium.ts';

// A name of the attacker's that answers with this computer: DNS rebinding.
test.use({
  launchOptions: {
    executablePath: process.env.SLIPWAY_CHROMIUM ?? '/usr/bin/chromium',
    args: [...chromiumFlags, '--host-resolver-rules=MAP evil.example 127.0.0.1'],
  },
});

test.describe('pages from elsewhere', { tag: '@web' }, () => {
  // 127.0.0.1 with another port is the same site, so the cookie goes along; evil.example is another.
  for (const name of ['evil.example', '127.0.0.1', 'localhost']) {
    test(`a page of ${name} reads, calls and embeds nothing`, async ({ page, app }) => {
      await page.goto(app.address);
      await expect(page.getByRole('main')).toBeVisible();
      const port = Number(new URL(app.address).port);
      const foreign = await serveForeignPage();
      try {
        const attacker = await page.context().newPage();
        await attacker.goto(`http://${name}:${foreign.port}/`);
        expect(await attack(attacker, `127.0.0.1:${port}`)).toEqual(nothing);
      } finally {
        foreign.close();
      }
      await page.reload();
      await expect(page.getByRole('main')).toBeVisible();
    });
  }

  test('the app under a name that was rebound answers with nothing', async ({ page, app }) => {
    await page.goto(app.address);
    const { port } = new URL(app.address);
    const rebound = await page.context().newPage();
    const statuses: number[] = [];
    rebound.on('response', (response) => statuses.push(response.status()));
    const { pathname, search } = new URL(app.address);
    for (const path of ['/', '/rpc', pathname + search]) {
      // Chromium shows its own error page for an answer without a word in it, its headless shell an empty one.
      await rebound.goto(`http://evil.example:${port}${path}`).catch((error: unknown) => {
        expect(String(error)).toContain('ERR_HTTP_RESPONSE_CODE_FAILURE');
      });
      await expect(rebound.locator('body')).not.toContainText('Slipway');
    }
    expect(statuses).toEqual([403, 403, 403]);
    // The attacker's page, loaded before the name was rebound: for the browser it is the same origin.
    const body = '<!doctype html><title>before</title><body></body>';
    await rebound.route('**/before', (route) => route.fulfill({ contentType: 'text/html', body }));
    await rebound.goto(`http://evil.example:${port}/before`);
    expect(await attack(rebound, `evil.example:${port}`)).toEqual(nothing);
  });
});

/** What each way comes to. */
const nothing = {
  fetch: 'refused',
  fetchWithoutCors: 'refused',
  fetchWithBody: 'refused',
  eventSource: 'refused',
  webSocket: 'refused',
  script: 'refused',
  image: 'refused',
  frame: 'nothing to see',
  form: 'nothing to see',
};

/** Tries every way that a page has of reaching another origin. */
function attack(page: Page, host: string): Promise<Record<string, string>> {
  return page.evaluate(async (target) => {
    const origin = `http://${target}`;
    const ask = (path: string, options: RequestInit): Promise<string> =>
      fetch(origin + path, { credentials: 'include', ...options }).then(
        // A page that is addressed under a name of its own may see that it is refused, and no more.
        (response) => (response.ok || response.type === 'opaque' ? response.type : 'refused'),
        () => 'refused',
      );
    const watch = (good: string, start: (settle: (outcome: string) => () => void) => void) =>
      new Promise<string>((resolve) => {
        setTimeout(() => resolve(`${good} or refused?`), 5_000);
        start((outcome) => () => resolve(outcome));
      });
    const load = (element: HTMLElement, address: string) =>
      watch('loaded', (settle) => {
        element.onload = settle('loaded');
        element.onerror = settle('refused');
        element.setAttribute('src', origin + address);
        document.body.append(element);
      });
    const look = async (frame: HTMLIFrameElement): Promise<string> => {
      await new Promise((resolve) => {
        frame.onload = resolve;
        setTimeout(resolve, 3_000);
      });
      try {
        // What a frame refuses to show is an error page of its own origin, or an empty answer.
        return frame.contentDocument?.body.textContent || 'nothing to see';
      } catch {
        return frame.contentWindow?.length === 0 ? 'nothing to see' : 'frames';
      }
    };
    const frame = document.createElement('iframe');
    const inFrame = look(frame);
    frame.src = `${origin}/`;
    document.body.append(frame);
    const target2 = document.createElement('iframe');
    target2.name = 'answer';
    document.body.append(target2);
    const form = document.createElement('form');
    form.method = 'post';
    form.action = `${origin}/rpc`;
    form.enctype = 'text/plain';
    form.target = 'answer';
    form.innerHTML = '<input name=\'{"i":"1","p":{"u":"/doctor/run"}}\' value="x">';
    document.body.append(form);
    const inForm = look(target2);
    form.submit();
    return {
      fetch: await ask('/', {}),
      fetchWithoutCors: await ask('/', { mode: 'no-cors' }),
      fetchWithBody: await ask('/rpc', { method: 'POST', mode: 'no-cors', body: '{"i":"1"}' }),
      eventSource: await watch('open', (settle) => {
        const source = new EventSource(`${origin}/rpc`, { withCredentials: true });
        source.onopen = settle('open');
        source.onerror = settle('refused');
      }),
      webSocket: await watch('open', (settle) => {
        const socket = new WebSocket(`ws://${target}/rpc`);
        socket.onopen = settle('open');
        socket.onerror = settle('refused');
      }),
      script: await load(document.createElement('script'), '/'),
      image: await load(document.createElement('img'), '/'),
      frame: await inFrame,
      form: await inForm,
    };
  }, host);
}

async function serveForeignPage(): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>elsewhere</title><body></body>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
