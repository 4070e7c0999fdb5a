// What menu, tray and taskbar show of Slipway, and who wants to hear when it changes.
import type { EngineStatus } from '../../contract/engine.ts';
import type { Job } from '../../contract/jobs.ts';
import type { Settings } from '../../contract/settings.ts';
import type { DesktopWords } from './words.ts';

export interface View {
  readonly words: DesktopWords;
  readonly settings: Settings;
  /** Undefined until it has been asked. */
  readonly engine: EngineStatus | undefined;
  /** Running ones first; undefined until they have been listed. */
  readonly jobs: readonly Job[] | undefined;
}

export interface ViewStore {
  readonly get: () => View;
  readonly change: (part: Partial<View>) => void;
  /** Hears of the start too, without a view before it. */
  readonly follow: (listener: (view: View, before: View | undefined) => void) => void;
}

export function createView(start: View): ViewStore {
  let view = start;
  const listeners: ((view: View, before: View | undefined) => void)[] = [];
  return {
    get: () => view,
    change: (part) => {
      const before = view;
      view = { ...view, ...part };
      for (const listener of listeners) listener(view, before);
    },
    follow: (listener) => {
      listeners.push(listener);
      listener(view, undefined);
    },
  };
}
