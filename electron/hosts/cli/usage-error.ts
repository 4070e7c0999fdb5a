// Something was typed wrongly: said in the words of `cli.errors`, exit code 64.
import type { TextParams } from '../../contract/text.ts';
import type { cli } from '../../words/en/cli.ts';

export type UsageErrorId = Exclude<keyof typeof cli.errors, 'place'>;

/** `id` names the words, `params` fills their gaps. */
export class UsageError extends Error {
  readonly id: UsageErrorId;
  readonly params: TextParams;

  constructor(id: UsageErrorId, params: TextParams) {
    super(`${id} ${JSON.stringify(params)}`);
    this.name = 'UsageError';
    this.id = id;
    this.params = params;
  }
}
