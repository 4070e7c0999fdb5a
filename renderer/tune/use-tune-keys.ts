// Keys of the Tune page, from the one table: apply, and the way back over form and editor.
import { useEffect, useEffectEvent } from 'react';
import { tinykeys } from 'tinykeys';
import { findKeys, hostOfKeys } from '../keys/keys.ts';

export function useTuneKeys(acts: {
  readonly apply: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}): void {
  const apply = useEffectEvent(acts.apply);
  const undo = useEffectEvent(acts.undo);
  const redo = useEffectEvent(acts.redo);
  useEffect(() => {
    const bind = (action: 'apply' | 'undo' | 'redo', act: () => void) =>
      findKeys(action, hostOfKeys()).map((key) => {
        const handle = (event: KeyboardEvent) => {
          if (action !== 'apply' && hasOwnHistory(event.target)) return;
          event.preventDefault();
          act();
        };
        return [key, handle] as const;
      });
    return tinykeys(
      window,
      Object.fromEntries([
        ...bind('apply', () => apply()),
        ...bind('undo', () => undo()),
        ...bind('redo', () => redo()),
      ]),
    );
  }, []);
}

/** The editor takes back its own changes, and a field what is being typed into it. */
function hasOwnHistory(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target instanceof HTMLInputElement && target.dataset.typing === 'true';
}
