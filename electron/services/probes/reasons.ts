// Why a fact is not known, in words a person can read. A port's failure is never a "no".
import type { Fact } from '../../core/doctor/facts.ts';
import type { EngineResult } from '../../platform/engine-ports.ts';
import type {
  CommandResult,
  FileResult,
  FolderResult,
  NetworkResult,
  PowerShellResult,
} from '../../platform/ports.ts';

type AnyResult =
  | CommandResult
  | EngineResult
  | FileResult
  | FolderResult
  | NetworkResult
  | PowerShellResult;

/** What a port gives back when it has no answer. */
export type NoAnswer = Exclude<
  AnyResult,
  { readonly outcome: 'exited' | 'answered' | 'read' | 'listed' }
>;

/** The unknown fact for a port's non-answer; `source` is the command, query or file, as a person would name it. */
export function notAnswered(result: NoAnswer, source: string): Fact<never> {
  switch (result.outcome) {
    case 'timed-out':
      return isUnknown('reasons.timedOut', { source });
    case 'cancelled':
      return isUnknown('reasons.cancelled', { source });
    case 'not-recorded':
      return isUnknown('reasons.notRecorded', { source });
    case 'not-found':
    case 'absent':
      return isUnknown('reasons.notFound', { source });
    case 'denied':
      return isUnknown('reasons.denied', { source });
    case 'refused':
      return isUnknown('reasons.refused', { source, message: result.message });
    case 'output-too-large':
    case 'not-json':
      return notUnderstood(source);
    case 'failed':
    case 'unreachable':
      return isUnknown('reasons.failed', { source, code: result.code });
  }
}

/** The source answered, but not in a form that Slipway knows. */
export function notUnderstood(source: string): Fact<never> {
  return isUnknown('reasons.notUnderstood', { source });
}

/** A command ended with an exit code that says "no answer"; `code` is that, or the code it printed. */
export function endedWith(source: string, code: string | number): Fact<never> {
  return isUnknown('reasons.failed', { source, code });
}

/** A fact that only Windows has. */
export const windowsOnly: Fact<never> = {
  state: 'skipped',
  reason: { key: 'reasons.windowsOnly' },
};

/** It cannot be told before something below is right; folding makes "blocked by X" of it. */
export const lowerLayerFirst: Fact<never> = {
  state: 'unknown',
  reason: { key: 'reasons.lowerLayerFirst' },
};

export function known<Value>(value: Value): Fact<Value> {
  return { state: 'known', value };
}

function isUnknown(key: string, params: Readonly<Record<string, string | number>>): Fact<never> {
  return { state: 'unknown', reason: { key, params } };
}
