// What a consequence shows under its name, in the drawing and in the list.
import type { CheckResult } from '../../electron/contract/doctor.ts';
import type { Words } from '../language/use-words.ts';
import { statusWords } from '../parts/status-words.ts';

/** Its state where one was found, else that it could not be looked at. */
export function describeConsequence(words: Words, result: CheckResult): string {
  return result.status === 'blocked' || result.status === 'unknown'
    ? words.say(statusWords[result.status])
    : words.finding(result, 'state');
}
