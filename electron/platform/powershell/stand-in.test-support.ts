// A stand-in for powershell.exe that speaks the session protocol: the platform's tests run where there is none.
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes the stand-in into a new folder. It reads statements as PowerShell's console does (a block ends with a blank
 * line), logs `start PID`, `begin PID` and `end PID` to `log`, and does what the script's `# do:` line says:
 * echo · sleep MS · hang · flood · noise · throw · broken · exit CODE
 */
export async function createStandIn(): Promise<{
  readonly folder: string;
  readonly executable: string;
  readonly log: string;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-powershell-'));
  const executable = join(folder, 'powershell');
  const log = join(folder, 'log');
  await writeFile(
    executable,
    `#!${process.execPath}\n(${runStandIn.toString()})(${JSON.stringify(log)});\n`,
  );
  await chmod(executable, 0o755);
  await writeFile(log, '');
  return { folder, executable, log };
}

/** Runs in the stand-in's own process, from its source text: everything it needs is inside. */
async function runStandIn(log: string): Promise<void> {
  const { appendFileSync } = process.getBuiltinModule('fs');
  const { createInterface } = process.getBuiltinModule('readline');
  const note = (word: string) => appendFileSync(log, `${word} ${process.pid}\n`);
  const print = (line: string) => process.stdout.write(`${line}\r\n`);
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const toAscii = (text: string) =>
    text.replace(
      /[^ -~]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );

  const runBlock = async (block: string): Promise<void> => {
    const token = /'([^']+):answer'/.exec(block)?.[1] ?? '';
    const data = JSON.parse(/\$data = '([^']*)' \| ConvertFrom-Json/.exec(block)?.[1] ?? 'null');
    const [action, value] = (/# do: (.*)/.exec(block)?.[1] ?? 'echo').split(' ');
    const answer = (document: unknown) => {
      print(`${token}:answer`);
      print(toAscii(JSON.stringify(document)));
    };
    note('begin');
    if (action === 'hang') await new Promise(() => setInterval(() => {}, 1000));
    if (action === 'exit') process.exit(Number(value));
    if (action === 'sleep') await sleep(Number(value));
    if (action === 'flood') for (;;) if (!process.stdout.write('x'.repeat(65536))) await sleep(1);
    if (action === 'noise') {
      print('WARNING: something else');
      process.stderr.write('error '.repeat(100_000));
    }
    if (action === 'throw') answer({ error: 'Zugriff verweigert für dev' });
    else if (action !== 'broken')
      answer({
        answer: {
          data,
          pid: process.pid,
          modulePath: process.env.PSMODULEPATH ?? null,
          args: process.argv.slice(2),
        },
      });
    note('end');
  };

  note('start');
  let block: string[] | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    if (block && line.trim() === '') {
      // An open brace keeps the block open, as an incomplete parse does.
      const text = block.join('\n');
      if (text.split('{').length - text.split('}').length > 1) continue;
      block = undefined;
      await runBlock(text);
    } else if (block) block.push(line);
    else if (line === '& {') block = [line];
    else if (/^'[^']*'$/.test(line)) print(line.slice(1, -1));
  }
}
