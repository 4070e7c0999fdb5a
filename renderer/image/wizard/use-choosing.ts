// The wizard's answers: what was just chosen, else what slipway.yaml keeps, else what the analysis suggests.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import { choicesFrom } from '../../../electron/core/go-project/choices-from.ts';
import { useSettings } from '../../data/answers.ts';
import {
  useAnalysis,
  useImageSurroundings,
  useKeepChoices,
  useKeptChoices,
} from '../../data/image.ts';

/** Nobody wants a file written with each letter. */
const quietMs = 500;

export interface Choosing {
  /** Undefined until everything they come from has been read. */
  readonly choices: ImageChoices | undefined;
  readonly isKept: boolean;
  readonly isKeeping: boolean;
  /** Why slipway.yaml was not read or not written. */
  readonly error: unknown;
  readonly change: (choices: ImageChoices) => void;
  readonly retry: () => void;
}

export function useChoosing(folder: string): Choosing {
  const analysis = useAnalysis(folder).data;
  const surroundings = useImageSurroundings();
  const kept = useKeptChoices(folder);
  const [draft, setDraft] = useState<ImageChoices>();
  const keeper = useKeeper(folder);
  const isRead = !kept.isPending && !surroundings.isPending;
  const engine = surroundings.data?.engine;
  const { goProxy, registryMirror } = useSettings();
  const usual = { goProxy, registryMirror, ...(engine ? { arch: engine.arch } : {}) };
  const suggested = analysis && isRead ? choicesFrom(analysis, usual) : undefined;
  const choices = draft ?? kept.data ?? suggested;
  return {
    choices,
    isKept: kept.data != null,
    isKeeping: keeper.isKeeping,
    error: keeper.error ?? kept.error,
    change: (next) => {
      setDraft(next);
      keeper.keep(next);
    },
    retry: () => {
      if (keeper.error && choices) keeper.keep(choices);
      else void kept.refetch();
    },
  };
}

/** Writes when nobody has changed anything for a moment, and at once when the wizard is left. */
function useKeeper(folder: string) {
  const { mutate, isPending, error } = useKeepChoices(folder);
  const waiting = useRef<ImageChoices>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isWaiting, setIsWaiting] = useState(false);
  const write = useCallback(() => {
    clearTimeout(timer.current);
    const choices = waiting.current;
    waiting.current = undefined;
    setIsWaiting(false);
    if (choices) mutate(choices);
  }, [mutate]);
  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);
  const keep = (choices: ImageChoices) => {
    waiting.current = choices;
    setIsWaiting(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(write, quietMs);
  };
  return { keep, isKeeping: isWaiting || isPending, error };
}
