// `slipway config check`: what is wrong with a file, one line a message, as compilers and editors know it.
import type { Text } from '../../../contract/text.ts';
import type { Call, ExitCode } from '../command.ts';
import type { Line, Style } from '../terminal.ts';
import type { Words } from '../words.ts';
import { chooseTarget } from './choose-target.ts';
import type { FileMessage } from './dialect.ts';
import { askHost, openFile } from './open-file.ts';

/** 0 nothing but notes · 1 an error or a warning · 2 it cannot be read. */
export async function checkFile(call: Call): Promise<ExitCode> {
  if (call.arguments.length > 1) return call.refuseArguments();
  const chosen = chooseTarget(call, { writes: false });
  const opened = await openFile(call, chosen);
  if (opened === undefined) return 2;
  const { client, file } = opened;
  const { bytes, path } = file;
  const messages = bytes === null ? [] : file.dialect.check(bytes, await askHost(client, file));
  const { terminal, words } = call;
  if (call.has('json')) {
    const all = messages.map(({ text, ...message }) => ({
      path,
      ...message,
      ...tellPrograms(text, words),
    }));
    terminal.write(`${JSON.stringify(all, null, 2)}\n`);
  } else {
    terminal.print([
      ...messages.map((message) => viewMessage(message, path, words)),
      [bytes === null ? words.say('config.noFile', { path }) : summarize(messages, path, words)],
    ]);
  }
  return messages.some(isTrouble) ? 1 : 0;
}

/** A text in the language of the reader, and what it was made of for a program that would word it itself. */
export function tellPrograms(text: Text, { tell }: Words) {
  return { text: tell(text), textKey: text.key, params: text.params ?? {} };
}

/** What has to be put right, as against what is worth knowing. */
function isTrouble({ severity }: Pick<FileMessage, 'severity'>): boolean {
  return severity !== 'info';
}

/** `path:line:column: severity: text (code)`: never wrapped, for programs read it as well. */
export function viewMessage(message: FileMessage, path: string, words: Words): Line {
  const { line, column, severity, code, text } = message;
  const place = `${path}:${line}:${column}: `;
  const name = words.say(`config.severities.${severity}`);
  return [place, { text: name, style: styles[severity] }, `: ${words.tell(text)} (${code})`];
}

const styles: Readonly<Record<FileMessage['severity'], Style>> = {
  error: 'bad',
  warning: 'warn',
  info: 'dim',
};

function summarize(messages: readonly FileMessage[], path: string, { say }: Words): string {
  const count = (wanted: FileMessage['severity']) =>
    messages.filter(({ severity }) => severity === wanted).length;
  if (!messages.some(isTrouble)) return say('config.clean', { path });
  return say('config.foundCount', {
    path,
    errors: say('config.errors', { count: count('error') }),
    warnings: say('config.warnings', { count: count('warning') }),
  });
}
