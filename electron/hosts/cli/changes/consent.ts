// Consent to a change that was shown: y at a terminal, the typed name where something is lost for good, or --yes.
import type { Call } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface ConsentQuestion {
  readonly question: string;
  /** Has to be typed because something is lost for good; null when nothing is. */
  readonly typedName: string | null;
}

/** What of a call it takes to ask. */
export interface Asking extends Pick<Call, 'get' | 'has' | 'signal' | 'words'> {
  readonly terminal: Pick<Terminal, 'canAsk' | 'ask'>;
}

export interface Consent {
  /** What was typed where a name was asked for. */
  readonly typed?: string;
}

/** undefined: the person said no. Throws `UsageError` where nobody can answer. */
export async function askConsent(
  { get, has, signal, terminal, words: { say, share } }: Asking,
  { question, typedName }: ConsentQuestion,
): Promise<Consent | undefined> {
  if (typedName !== null) {
    const given = get('typed');
    if (given !== undefined && has('yes')) return { typed: given };
    if (!terminal.canAsk) throw new UsageError('nameNeeded', { name: typedName });
    const label = share('plan.typeName', { name: typedName });
    const typed = await terminal.ask(say('changes.askName', { label }), signal);
    return typed?.trim() === typedName ? { typed: typedName } : undefined;
  }
  if (has('yes')) return {};
  if (!terminal.canAsk) throw new UsageError('consentNeeded', {});
  const answer = await terminal.ask(say('changes.askYes', { question }), signal);
  return isYes(answer) ? {} : undefined;
}

/** What was typed means yes; no answer is a no. */
export function isYes(answer: string | undefined): boolean {
  return /^(?:y|yes|是)$/i.test(answer?.trim() ?? '');
}
