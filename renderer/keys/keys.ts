// The one table of keys: handlers, hints and the `?` sheet all read it.
import type { UiKey } from '../language/use-words.ts';

export type KeyAction =
  | 'palette'
  | 'pages'
  | 'check'
  | 'apply'
  | 'undo'
  | 'redo'
  | 'regions'
  | 'regionsBack'
  | 'back'
  | 'forward'
  | 'copy'
  | 'tray'
  | 'escape'
  | 'sheet';

export interface KeyRow {
  readonly action: KeyAction;
  readonly label: UiKey;
  /** As tinykeys reads them; `1…9` stands for the page's place. None: the browser or the layer itself does it. */
  readonly desktop: readonly string[];
  /** In a browser, which keeps some keys for itself. */
  readonly web: readonly string[];
}

/** `?` needs Shift on most keyboards and not on others, so it is matched by what it types. */
export const keys: readonly KeyRow[] = [
  row('palette', ['Control+k', 'Control+Shift+p'], ['Control+k']),
  row('pages', ['Control+1…9'], ['Alt+1…9']),
  row('check', ['F5'], []),
  row('apply', ['Control+s'], ['Control+s']),
  row('undo', ['Control+z'], ['Control+z']),
  row('redo', ['Control+Shift+z', 'Control+y'], ['Control+Shift+z', 'Control+y']),
  row('regions', ['F6'], ['F6']),
  row('regionsBack', ['Shift+F6'], ['Shift+F6']),
  row('back', ['Alt+ArrowLeft'], []),
  row('forward', ['Alt+ArrowRight'], []),
  row('copy', ['Control+Shift+c'], ['Alt+c']),
  { action: 'tray', label: 'changes.keys.tray', desktop: ['Control+j'], web: ['Alt+j'] },
  row('escape', ['Escape'], ['Escape']),
  row('sheet', ['?'], ['?']),
];

function row(
  action: Exclude<KeyAction, 'tray'>,
  desktop: readonly string[],
  web: readonly string[],
): KeyRow {
  return { action, label: `keys.${action}`, desktop, web };
}

/** Keys of an action where the window runs: `Control+k` and the like. */
export function findKeys(action: KeyAction, host: 'desktop' | 'web'): readonly string[] {
  return keys.find((one) => one.action === action)?.[host] ?? [];
}

/** As printed on the keyboard: `Ctrl K`. */
export function printKeys(binding: string): string {
  return binding
    .replace('Control', 'Ctrl')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('Escape', 'Esc')
    .split('+')
    .map((key) => (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}

/** The first key of an action, printed; empty where it has none. */
export function showKeys(action: KeyAction): string {
  const [first] = findKeys(action, hostOfKeys());
  return first === undefined ? '' : printKeys(first);
}

export function hostOfKeys(): 'desktop' | 'web' {
  return document.documentElement.dataset.host === 'desktop' ? 'desktop' : 'web';
}
