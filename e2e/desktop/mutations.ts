// One protection at a time, taken out of the built bundles as a mistake would. Each names the proof that has to fail.
export interface Mutation {
  readonly find: string;
  readonly replace: string;
  /** A name in proofs.ts. */
  readonly fails: string;
}

export const mutations = {
  'context isolation off': {
    find: 'contextIsolation:true',
    replace: 'contextIsolation:false',
    fails: 'the page sees nothing of the preload script',
  },
  'node in the page': {
    find: 'nodeIntegration:false',
    replace: 'nodeIntegration:true',
    fails: 'the page has no Node',
  },
  'sandbox of the process off': {
    find: 'app.enableSandbox()',
    replace: 'void 0',
    fails: 'the page runs in the sandbox',
  },
  'sandbox of the window off': {
    find: 'sandbox:true',
    replace: 'sandbox:false',
    fails: 'the page runs in the sandbox',
  },
  'web security off': {
    find: 'contextIsolation:true',
    replace: 'contextIsolation:true,webSecurity:false',
    fails: 'no switch of the page weakens Chromium',
  },
  'insecure content allowed': {
    find: 'contextIsolation:true',
    replace: 'contextIsolation:true,allowRunningInsecureContent:true',
    fails: 'no switch of the page weakens Chromium',
  },
  'experimental features on': {
    find: 'contextIsolation:true',
    replace: 'contextIsolation:true,experimentalFeatures:true',
    fails: 'no switch of the page weakens Chromium',
  },
  'blink features on': {
    find: 'contextIsolation:true',
    replace: 'contextIsolation:true,enableBlinkFeatures:`CSSVariables`',
    fails: 'no switch of the page weakens Chromium',
  },
  'webviews on': {
    find: 'contextIsolation:true',
    replace: 'contextIsolation:true,webviewTag:true',
    fails: 'the page has no webview',
  },
  'webviews not verified': {
    find: 'contents.on(`will-attach-webview`,',
    replace: 'contents.on(`will-never-happen`,',
    fails: 'the page has no webview',
  },
  'permission requests not handled': {
    find: 'defaultSession.setPermissionRequestHandler(',
    replace: 'void (',
    fails: 'the page gets no permission but writing to the clipboard',
  },
  'permission checks not handled': {
    find: 'defaultSession.setPermissionCheckHandler(',
    replace: 'void (',
    fails: 'the page gets no permission but writing to the clipboard',
  },
  'no content policy': {
    find: '"Content-Security-Policy":',
    replace: '"X-Nothing":',
    fails: 'nothing runs that did not come with the app',
  },
  'eval allowed': {
    find: "`script-src 'self'`",
    replace: "`script-src 'self' 'unsafe-eval'`",
    fails: 'nothing runs that did not come with the app',
  },
  'inline scripts allowed': {
    find: "`script-src 'self'`",
    replace: "`script-src 'self' 'unsafe-inline'`",
    fails: 'nothing runs that did not come with the app',
  },
  'other origins allowed': {
    find: "`connect-src 'self'`",
    replace: '`connect-src *`',
    fails: 'the page comes from app:// and speaks to nobody on the network',
  },
  'sniffing allowed': {
    find: '"X-Content-Type-Options":',
    replace: '"X-Nothing":',
    fails: 'every answer says what it is and is kept nowhere',
  },
  'answers kept': {
    find: '"Cache-Control":`no-store`',
    replace: '"Cache-Control":`max-age=60`',
    fails: 'every answer says what it is and is kept nowhere',
  },
  'navigation not limited': {
    find: 'contents.on(`will-frame-navigate`,',
    replace: 'contents.on(`will-never-happen`,',
    fails: 'the window never leaves our page',
  },
  'windows not limited': {
    find: 'contents.setWindowOpenHandler(',
    replace: 'void (',
    fails: 'the page opens no window',
  },
  'any link opened': {
    find: 'if(isAllowedLink(url))shell',
    replace: 'if(url)shell',
    fails: 'a link leaves only to a place on the list',
  },
  'senders not checked': {
    find: 'senderFrame!==null&&senderFrame===sender.mainFrame&&isOurPage(senderFrame.url)?',
    replace: 'true?',
    fails: 'only the main frame of our page gets a port',
  },
  'address of senders not checked': {
    find: '&&isOurPage(senderFrame.url)?',
    replace: '?',
    fails: 'only the main frame of our page gets a port',
  },
  'frame of senders not checked': {
    find: 'senderFrame===sender.mainFrame&&',
    replace: '',
    fails: 'only the main frame of our page gets a port',
  },
  'any file served': {
    find: 'page.files.get(address.slice(pageAddress.length-1))',
    replace: '{type:`text/plain`,read:async()=>new Uint8Array([111])}',
    fails: 'app:// has the files of the page and no others',
  },
  'the preload script shares the world of the page': {
    find: 'contextIsolation:true',
    replace: 'contextIsolation:false',
    fails: 'the page sees nothing of the preload script',
  },
} as const satisfies Record<string, Mutation>;

export type MutationName = keyof typeof mutations;

/** What the bundles read of the computer, said to be another: for what only Windows shows. */
export const disguises = {
  'Windows 11': {
    find: 'platform:process.platform,release:release(),',
    replace: 'platform:`win32`,release:`10.0.22631`,',
  },
} as const satisfies Record<string, Pick<Mutation, 'find' | 'replace'>>;

/** The source without that protection or in that disguise, or as it is where there is nothing of it. */
export function mutate(name: string, source: string): string {
  const { find, replace } = { ...mutations, ...disguises }[name as MutationName];
  if (!source.includes(find)) return source;
  mutate.applied = true;
  return source.replaceAll(find, replace);
}

mutate.applied = false;
