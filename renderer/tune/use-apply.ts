// From a draft to a saved file, and what came of it: a union, so that one thing is said at a time.
//
//   draft ──apply──► saved ──► restart asked for        refused ──► its line
//                └─► unchanged · failed                 conflict ──► three ways
import { useState } from 'react';
import type { ConfigFile, SavedConfig } from '../../electron/contract/config.ts';
import { useSaveConfig } from '../data/tune.ts';
import { encodeDraft } from './editing.ts';
import type { PageTarget } from './target.ts';
import type { EditingHandle } from './use-editing.ts';

export type Outcome = Exclude<SavedConfig, { state: 'conflict' }>;

export interface Apply {
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly outcome: Outcome | undefined;
  /** The file that was found in the place of the one that was edited; nothing was written. */
  readonly found: ConfigFile | undefined;
  readonly save: () => void;
  readonly compareWith: (found: ConfigFile) => void;
  /** Ends the comparison; with a text where somebody chose one. */
  readonly settle: (text?: string) => void;
  readonly forget: () => void;
}

export function useApply(props: {
  readonly target: PageTarget;
  readonly handle: EditingHandle;
  readonly onSaved: (saved: Extract<SavedConfig, { state: 'saved' }>) => void;
  readonly onRefused: (place: { readonly line: number; readonly column: number }) => void;
}): Apply {
  const { handle } = props;
  const mutation = useSaveConfig(props.target);
  const [outcome, setOutcome] = useState<Outcome>();
  const [found, setFound] = useState<ConfigFile>();
  const take = (saved: SavedConfig) => {
    if (saved.state === 'conflict') {
      setFound(saved.found);
      return;
    }
    setOutcome(saved);
    if (saved.state === 'saved' || saved.state === 'unchanged') handle.settle(saved.file);
    if (saved.state === 'saved') props.onSaved(saved);
    const [first] = saved.state === 'refused' ? saved.problems : [];
    if (first) props.onRefused(first);
  };
  return {
    isSaving: mutation.isPending,
    error: mutation.error,
    outcome,
    found,
    save: () => {
      setOutcome(undefined);
      const { editing } = handle;
      const { revision } = editing.base;
      mutation.mutate({ bytes: encodeDraft(editing), revision }, { onSuccess: take });
    },
    compareWith: setFound,
    settle: (text) => {
      if (found && text !== undefined) handle.settle(found, text);
      setFound(undefined);
    },
    forget: () => {
      setOutcome(undefined);
      mutation.reset();
    },
  };
}
