// What runs in a window before its page: the preload script, with an `electron` of its own, in a world of its own.

/** Name of the world; the page's own scripts cannot see into it. */
export const worldName = 'ElectronIsolatedContext';
/** The only way out of it. */
export const bindingName = '__standInSend';

/** Source to evaluate in every new document. `preload` is the built script, which is CommonJS. */
export function wrapPreload(preload: string): string {
  const parts = [
    readBytes,
    showBytes,
    createPorts,
    createIpc,
    createWebUtils,
    refuse,
    createWorld,
  ].map(String);
  const run = `(require, module, exports) => {\n${preload}\n}`;
  return `(() => {\n${parts.join('\n')}\ncreateWorld(${JSON.stringify(bindingName)}, ${run});\n})();`;
}

// From here on everything runs in the browser, where nothing but the functions named above is known.

type Send = (message: object) => void;
type Listener = (event: object, ...args: unknown[]) => void;

function createWorld(
  sendName: string,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  // Electron runs it in the main frame only.
  if (window !== window.top) return;
  const out = globalThis as never as Record<string, (text: string) => void>;
  const send: Send = (message) => out[sendName]?.(JSON.stringify(message, showBytes));
  const ports = createPorts(send);
  const ipc = createIpc(send);
  out.__standInDeliver = (text) => {
    const message = JSON.parse(text, readBytes);
    if (message.kind === 'event') ipc.hear(message, (message.ports as number[]).map(ports.open));
    if (message.kind === 'answer') ipc.settle(message);
    if (message.kind === 'port') ports.post(message);
    if (message.kind === 'port-closed') ports.close(message);
  };
  const electron = refuse('electron', {
    ipcRenderer: refuse('ipcRenderer', ipc.ipcRenderer),
    webUtils: refuse('webUtils', createWebUtils()),
  });
  const require = (name: string) => {
    // As in a sandboxed preload script.
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}

function showBytes(_: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  let binary = '';
  for (const byte of value) binary += String.fromCharCode(byte);
  return { '\u0000bytes': btoa(binary) };
}

function readBytes(_: string, value: unknown): unknown {
  const bytes = (value as Record<string, unknown> | null)?.['\u0000bytes'];
  return typeof bytes === 'string'
    ? Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
    : value;
}

/** The page gets one end of each; what it says into it goes to the main process. */
function createPorts(send: Send) {
  const ports = new Map<number, MessagePort>();
  return {
    open: (id: number) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => send({ kind: 'port', id, data });
      port1.addEventListener('close', () => send({ kind: 'port-closed', id }));
      ports.set(id, port1);
      return port2;
    },
    post: ({ id, data }: { readonly id: number; readonly data: unknown }) =>
      ports.get(id)?.postMessage(data),
    close: ({ id }: { readonly id: number }) => ports.get(id)?.close(),
  };
}

function createIpc(send: Send) {
  type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };
  const listeners = new Map<string, Set<Listener>>();
  const answers = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  const on = (channel: string, listener: Listener) => {
    const set = listeners.get(channel) ?? new Set();
    listeners.set(channel, set.add(listener));
  };
  const removeListener = (channel: string, listener: Listener) =>
    listeners.get(channel)?.delete(listener);
  const once = (channel: string, listener: Listener) => {
    const heard: Listener = (...all) => {
      removeListener(channel, heard);
      listener(...all);
    };
    on(channel, heard);
  };
  const invoke = (channel: string, ...args: unknown[]) => {
    asked += 1;
    const id = asked;
    send({ kind: 'invoke', id, channel, args });
    return new Promise((resolve, reject) => {
      answers.set(id, ({ value, error }) =>
        error === undefined ? resolve(value) : reject(new Error(error)),
      );
    });
  };
  return {
    ipcRenderer: {
      ...{ on, once, removeListener, invoke },
      send: (channel: string, ...args: unknown[]) => send({ kind: 'send', channel, args }),
    },
    hear: (message: { channel: string; args: unknown[] }, ports: readonly MessagePort[]) => {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) {
        listener({ ports }, ...message.args);
      }
    },
    settle: (answer: Answer) => answers.get(answer.id)?.(answer),
  };
}

/** A page of Chromium never learns the path of a file; whoever drops one says it beforehand. */
function createWebUtils() {
  return {
    getPathForFile: ({ name }: File) =>
      (globalThis as never as { __standInFiles?: Record<string, string> }).__standInFiles?.[name] ??
      '',
  };
}

function refuse(name: string, api: object): object {
  return new Proxy(api, {
    get: (target, property, receiver) => {
      if (property in target) return Reflect.get(target, property, receiver);
      throw new Error(`the desktop stand-in has no ${name}.${String(property)} in preload scripts`);
    },
  });
}
