// The word of a status, for eyes and for readers.
import type { UiKey } from '../language/use-words.ts';
import type { ShownStatus } from './status-icon.tsx';

export const statusWords = {
  ok: 'status.ok',
  advice: 'status.advice',
  problem: 'status.problem',
  blocked: 'status.blocked',
  unknown: 'status.unknown',
  skipped: 'status.skipped',
  running: 'status.running',
  waiting: 'status.waiting',
  muted: 'status.muted',
} as const satisfies Record<ShownStatus, UiKey>;
