// What the advisor says: the questions it asked of the code, every base with its reasons, and the one that fits.
import type { BaseId } from '../../../contract/image/choices.ts';
import type { SourcePlace } from '../../../contract/image/project.ts';
import type { Text } from '../../../contract/text.ts';
import type { Isolation } from '../bases/windows-releases.ts';

export type QuestionId = 'gui' | 'dotnet' | 'cgo' | 'tls' | 'zones' | 'shell';

export interface AdviceQuestion {
  readonly id: QuestionId;
  readonly question: Text;
  readonly answer: Text;
  readonly isYes: boolean;
  /** The lines that decided it. */
  readonly places: readonly { readonly place: SourcePlace; readonly excerpt: string }[];
}

export interface BaseCandidate {
  readonly base: BaseId;
  readonly reference: string;
  readonly isBest: boolean;
  /** Why it cannot be chosen; null: it can. */
  readonly disabled: Text | null;
  /** The base was weighed on this PC; otherwise that is what it is expected to weigh. */
  readonly isMeasured: boolean;
  /** Expected bytes on disk until measured here, part by part. */
  readonly sizes: { readonly base: number; readonly binary: number; readonly extra: number };
  readonly reasons: readonly { readonly isGood: boolean; readonly text: Text }[];
}

export interface Advice {
  /** In the order they are asked. */
  readonly questions: readonly AdviceQuestion[];
  /** Best first, disabled last. */
  readonly candidates: readonly BaseCandidate[];
  /** Best of each system asked for; null: none can be chosen. */
  readonly best: { readonly linux: BaseId | null; readonly windows: BaseId | null };
  /** One sentence. */
  readonly because: Text;
  /** For Windows bases; null: Linux only, or no supported release runs here. */
  readonly windows: {
    readonly release: string;
    readonly extendedEnd: string;
    /** Empty: this PC cannot run it, or is not known. */
    readonly isolations: readonly Isolation[];
    readonly text: Text;
  } | null;
}
