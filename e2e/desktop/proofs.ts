// What docs/security.md promises, each as something that happens or does not. Every proof runs on the app as it is, and
// fails on the app without its protection (mutations.ts).
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from '../app.ts';

export type Proof = (app: RunningApp, page: Page) => Promise<void>;

const readPreferences = async ({ desktop }: RunningApp) => {
  const { windows } = await desktop.ask('read');
  return windows[0]?.webPreferences ?? {};
};

export const proofs: Readonly<Record<string, Proof>> = {
  'the page comes from app:// and speaks to nobody on the network': speaksToNobody,
  'the page has no Node': hasNoNode,
  'the page sees nothing of the preload script': seesNoPreload,
  'the page runs in the sandbox': runsInSandbox,
  'the page gets no permission but writing to the clipboard': getsNoPermission,
  'no switch of the page weakens Chromium': isNotWeakened,
  'nothing runs that did not come with the app': runsNothingElse,
  'every answer says what it is and is kept nowhere': answersPlainly,
  'the page has no webview': hasNoWebview,
  'the window never leaves our page': neverLeaves,
  'the page opens no window': opensNoWindow,
  'a link leaves only to a place on the list': opensOnlyListedLinks,
  'only the main frame of our page gets a port': givesOnePort,
  'app:// has the files of the page and no others': servesOnlyPage,
};

async function speaksToNobody(app: RunningApp, page: Page): Promise<void> {
  const { windows } = await app.desktop.ask('read');
  expect(windows[0]?.url).toMatch(/^app:\/\/slipway\//);
  const refused = await page.evaluate(async () => {
    const addresses: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      addresses.push(blockedURI);
    });
    await fetch('https://elsewhere.app.invalid/').catch(() => undefined);
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return addresses.length;
  });
  expect(refused).toBe(2);
}

async function hasNoNode(app: RunningApp, page: Page): Promise<void> {
  const names = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
  );
  const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } =
    await readPreferences(app);
  expect({ names, nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames }).toEqual({
    names: [],
    nodeIntegration: false,
    nodeIntegrationInWorker: undefined,
    nodeIntegrationInSubFrames: undefined,
  });
}

/** Also that no function of ours was put into the page: what is not Chromium's would be among these names. */
async function seesNoPreload(app: RunningApp, page: Page): Promise<void> {
  const ours = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    return Object.getOwnPropertyNames(globalThis).filter(
      // Frames are numbered; Playwright and React's tools mark what they are.
      (name) => !usual.has(name) && !/^\d+$|playwright|__pw|^__REACT_DEVTOOLS/i.test(name),
    );
  });
  const { contextIsolation } = await readPreferences(app);
  const known = ours.filter((name) => /electron|ipc|slipway|standIn/i.test(name));
  expect({ known, contextIsolation }).toEqual({ known: [], contextIsolation: true });
}

async function runsInSandbox(app: RunningApp): Promise<void> {
  const { told } = await app.desktop.ask('read');
  const { sandbox } = await readPreferences(app);
  expect({ everyProcess: told.isSandboxed, sandbox }).toEqual({
    everyProcess: true,
    sandbox: true,
  });
}

async function getsNoPermission(app: RunningApp, page: Page): Promise<void> {
  const only = ['clipboard-sanitized-write'];
  const { permissions } = await app.desktop.ask('read');
  expect(permissions).toEqual({ requested: only, checked: only });
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
    const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return asked.map(({ state }) => state);
  });
  expect(states).not.toContain('granted');
}

async function isNotWeakened(app: RunningApp): Promise<void> {
  const { webSecurity, allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures } =
    await readPreferences(app);
  expect([webSecurity ?? true, allowRunningInsecureContent ?? false]).toEqual([true, false]);
  expect([experimentalFeatures ?? false, enableBlinkFeatures ?? '']).toEqual([false, '']);
}

async function runsNothingElse(_: RunningApp, page: Page): Promise<void> {
  const response = await page.reload();
  expect(response?.headers()['content-security-policy']).not.toMatch(/unsafe|\*|data:|https?:/);
  const ran = await page.evaluate(async () => {
    const names: string[] = [];
    const add = (name: string) => {
      if (name in globalThis) names.push(name);
    };
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    document.body.append(script);
    add('ranInline');
    // Later, since what the debugger itself runs may do everything.
    await new Promise((resolve) => setTimeout(resolve, 50));
    try {
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is proved
      globalThis.eval('globalThis.ranEval = true');
    } catch {
      // Refused.
    }
    add('ranEval');
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.body.append(style);
    if (getComputedStyle(document.body).outlineWidth === '7px') names.push('style');
    return names;
  });
  expect(ran).toEqual([]);
}

async function answersPlainly(_: RunningApp, page: Page): Promise<void> {
  const headers = (await page.reload())?.headers() ?? {};
  expect({
    sniffing: headers['x-content-type-options'],
    kept: headers['cache-control'],
    framed: headers['x-frame-options'],
    referrer: headers['referrer-policy'],
  }).toEqual({ sniffing: 'nosniff', kept: 'no-store', framed: 'DENY', referrer: 'no-referrer' });
}

async function hasNoWebview(app: RunningApp): Promise<void> {
  const { webviewTag } = await readPreferences(app);
  const isAttached = await app.desktop.ask('attachWebview');
  expect({ webviewTag: webviewTag ?? false, isAttached }).toEqual({
    webviewTag: false,
    isAttached: false,
  });
}

async function neverLeaves(_: RunningApp, page: Page): Promise<void> {
  const before = page.url();
  for (const address of ['https://elsewhere.app.invalid/', 'https://slipway.app.invalid/stopped']) {
    const leave = (to: string) => {
      location.href = to;
    };
    // A page that does leave takes the answer with it.
    await page.evaluate(leave, address).catch(() => undefined);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
  }
}

async function opensNoWindow(_: RunningApp, page: Page): Promise<void> {
  await page.evaluate(() => {
    window.open('about:blank');
    window.open('https://slipway.app.invalid/');
  });
  await page.waitForTimeout(500);
  const shown = page
    .context()
    .pages()
    .filter((one) => one !== page && !one.isClosed());
  // Chromium's own first tab is not ours.
  expect(shown.filter((one) => one.url().includes('slipway'))).toEqual([]);
  expect(shown.length).toBeLessThanOrEqual(1);
}

async function opensOnlyListedLinks({ desktop }: RunningApp, page: Page): Promise<void> {
  const addresses = [
    'https://evil.example/tool.exe',
    'ms-msdt:/id',
    'file:///C:/Windows/System32/calc.exe',
    'https://learn.microsoft.com/windows/wsl/',
  ];
  for (const address of addresses) await page.evaluate((to) => void window.open(to), address);
  const readOpened = async () => (await desktop.ask('read')).asked.opened;
  await expect.poll(readOpened).toContain('https://learn.microsoft.com/windows/wsl/');
  await page.waitForTimeout(300);
  const opened = (await readOpened()).filter((one) => !one.startsWith('GET '));
  expect(opened).toEqual(['https://learn.microsoft.com/windows/wsl/']);
}

const senders = [
  ['our page', 'app://slipway/', true, 1],
  ['our page, anywhere in it', 'app://slipway/#/settings', true, 1],
  ['a frame in our page', 'app://slipway/', false, 0],
  ['an empty frame', 'about:blank', false, 0],
  ['an empty window', 'about:blank', true, 0],
  ['another page of ours', 'app://slipway/stopped', true, 0],
  ['another host', 'app://slipway.evil/', true, 0],
  ['a web page', 'http://127.0.0.1:8080/', true, 0],
  ['a web page of that name', 'https://slipway/', true, 0],
  ['a file', 'file:///C:/slipway/', true, 0],
  ['a page in a page', 'data:text/html,app://slipway/', true, 0],
] as const;

async function givesOnePort({ desktop }: RunningApp): Promise<void> {
  const given: [string, number][] = [];
  for (const [name, url, isMainFrame] of senders) {
    given.push([name, await desktop.ask('sendAs', { url, isMainFrame })]);
  }
  expect(given).toEqual(senders.map(([name, , , count]) => [name, count]));
}

async function servesOnlyPage(_: RunningApp, page: Page): Promise<void> {
  const statuses = await page.evaluate(async () => {
    const paths = ['/package.json', '/../main/desktop.js', '/assets/../index.html', '/%2e%2e/x'];
    const answers = await Promise.all(paths.map((path) => fetch(path)));
    return answers.map(({ status }) => status);
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
}
