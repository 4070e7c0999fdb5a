// The far end of a stand-in powershell.exe: reads the session protocol as PowerShell's console would and answers with
// the described PC's query results.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type JsonValue,
  type Machine,
  type Script,
  scripts,
} from '../../electron/platform/ports.ts';
import { root } from '../lanes/processes.ts';
import type { SendFrame } from './wire.ts';

/** `takes` standard input as it comes. What a script is not described for goes to `unanswered` by name. */
export async function playPowerShell(
  machine: Machine,
  {
    send,
    unanswered,
    after,
  }: {
    readonly send: SendFrame;
    readonly unanswered: string[];
    /** Called when a script may have changed the PC. */
    readonly after: () => Promise<void>;
  },
): Promise<(input: string) => void> {
  const texts = await readScripts();
  let rest = '';
  let block: string[] | undefined;
  let turn = Promise.resolve();
  const answer = async (text: string): Promise<void> => {
    const token = /'([^']+):answer'/.exec(text)?.[1] ?? '';
    const data = /\$data = '([^']*)' \| ConvertFrom-Json/.exec(text)?.[1] ?? 'null';
    const script = texts.find(([, one]) => text.includes(one))?.[0];
    if (script === undefined) {
      unanswered.push('a script that does not lie in resources/powershell');
      return;
    }
    const document =
      script === 'elevate'
        ? await elevate(machine, (JSON.parse(data) as { text: string }).text)
        : await ask(machine, script, JSON.parse(data));
    if (script === 'elevate') await after();
    if (document === 'hang') return new Promise(() => {});
    if (document === undefined) unanswered.push(`powershell ${script}`);
    else send('o', `${token}:answer\r\n${toAscii(JSON.stringify(document))}\r\n`);
  };
  const takeLine = (line: string): void => {
    if (block && line.trim() === '') {
      // An open brace keeps the block open, as an incomplete parse does.
      const text = block.join('\n');
      if (text.split('{').length - text.split('}').length > 1) {
        block.push(line);
        return;
      }
      block = undefined;
      turn = turn.then(() => answer(text));
    } else if (block) block.push(line);
    else if (line === '& {') block = [line];
    else if (/^'[^']*'$/.test(line)) {
      turn = turn.then(() => send('o', `${line.slice(1, -1)}\r\n`));
    }
  };
  return (input) => {
    const lines = (rest + input).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) takeLine(line);
  };
}

type Document = { readonly answer: JsonValue } | { readonly error: string };

async function ask(
  machine: Machine,
  script: Script,
  data: JsonValue,
): Promise<Document | 'hang' | undefined> {
  const result = await machine.powershell.query(script, { data, deadlineMs: 2 ** 31 - 1 });
  switch (result.outcome) {
    case 'answered':
      return { answer: result.value };
    case 'refused':
      return { error: result.message };
    case 'timed-out':
      return 'hang';
    default:
      return undefined;
  }
}

/** What elevate.ps1 would answer: the person says yes or no, and the constant text runs. */
async function elevate(machine: Machine, text: string): Promise<Document | 'hang' | undefined> {
  const commands = [...text.matchAll(elevatedCommand)].map(
    ([, program = '', words = '', codes = '']) => ({
      program,
      args: [...words.matchAll(/'([^']*)'/g)].map(([, word = '']) => word),
      accepted: codes.split(',').map(Number),
    }),
  );
  const result = await machine.elevation.run({ text, commands, deadlineMs: 2 ** 31 - 1 });
  switch (result.outcome) {
    case 'exited':
      return { answer: { exitCode: result.exitCode } };
    case 'declined':
      return { answer: { declined: true } };
    case 'timed-out':
      return 'hang';
    default:
      return undefined;
  }
}

/** `& 'C:\Windows\System32\dism.exe' '/online' …; if (@(0,3010) -notcontains $LASTEXITCODE)` */
const elevatedCommand = /& '[^']*\\(\w+)\.exe' ((?:'[^']*' ?)*); if \(@\(([\d,]+)\) -notcontains/g;

async function readScripts(): Promise<readonly (readonly [Script, string])[]> {
  const folder = join(root, 'resources', 'powershell');
  const texts = scripts.map(async (name) => {
    const text = await readFile(join(folder, `${name}.ps1`), 'utf8').catch(() => undefined);
    return text === undefined ? [] : [[name, text.trimEnd()] as const];
  });
  return (await Promise.all(texts)).flat();
}

function toAscii(text: string): string {
  return text.replaceAll(/[^ -~]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
