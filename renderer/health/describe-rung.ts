// The line under a layer's name, whether its report is there or its checks are still answering.
import type { Words } from '../language/use-words.ts';
import { statusWords } from '../parts/status-words.ts';
import type { Rung } from './report-view.ts';

export function describeRung(words: Words, { status, cause, result }: Rung): string {
  switch (status) {
    case 'problem':
      return cause ? words.finding(cause, 'state') : words.say(statusWords.problem);
    case 'blocked':
      return cause
        ? words.tell({ key: 'layers.blockedBy', params: { cause: words.finding(cause, 'name') } })
        : words.tell({ key: 'layers.blocked' });
    case 'skipped':
      if (result) return words.tell(result.summary);
      return cause?.reason ? words.tell(cause.reason) : words.tell({ key: 'layers.skipped' });
    case 'ok':
    case 'advice':
    case 'unknown':
      if (result) return words.tell(result.summary);
      return words.say(statusWords[status]);
    case 'running':
    case 'waiting':
      return words.say(statusWords[status]);
  }
}
