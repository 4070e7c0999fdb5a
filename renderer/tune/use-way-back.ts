// The newest saved version of a file, to be taken back at once.
import { useConfigHistory, useUndoVersion } from '../data/tune.ts';
import type { PageTarget } from './target.ts';

export interface WayBack {
  readonly canUndo: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly undo: () => void;
}

/** Asks for the versions only where somebody may want the way back. */
export function useWayBack(target: PageTarget, isWanted: boolean): WayBack {
  const history = useConfigHistory(target, isWanted);
  const mutation = useUndoVersion();
  const newest = history.data?.[0];
  return {
    canUndo: newest?.canUndo ?? false,
    isPending: mutation.isPending,
    error: mutation.error,
    undo: () => newest && mutation.mutate(newest.entry),
  };
}
