// Consent to files: one question for what is new, and one for each file that somebody wrote and that would go.
import type { PlannedFile } from '../../../contract/image/files.ts';
import { askConsent } from '../changes/consent.ts';
import type { Call } from '../command.ts';
import type { Line } from '../terminal.ts';

/** The files to write; undefined: nothing at all. Throws `UsageError` where nobody can answer. */
export async function agreeToFiles(
  call: Call,
  files: readonly PlannedFile[],
  print: (lines: readonly Line[]) => void,
): Promise<readonly PlannedFile[] | undefined> {
  const { say } = call.words;
  const added = files.filter(({ existing }) => existing === null);
  const names = ['slipway.yaml', ...added.map(({ path }) => path)].join(say('doctor.listJoin'));
  const question = say('image.askWrite', { names });
  if ((await askConsent(call, { question, typedName: null })) === undefined) return undefined;
  const agreed = [...added];
  for (const file of files) {
    if (file.existing === null) continue;
    const replace = say('image.askReplace', { path: file.path });
    if (await askConsent(call, { question: replace, typedName: null })) agreed.push(file);
    else print([[say('image.kept', { path: file.path })]]);
  }
  return agreed;
}
