// Test support: a real PowerShell in which the queries of a described PC are answered (query-results.test-support.ps1).
// On Linux TERM=dumb keeps pwsh from printing ESC[?1h and ESC[?1l around what it reads.
import { execFile } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { JsonValue } from '../ports.ts';
import { wrapScript } from './protocol.ts';
import { PowerShellSession, type SessionAnswer } from './session.ts';

export type LanguageMode = 'FullLanguage' | 'ConstrainedLanguage';

/** Query results by script and key, as machine descriptions have them. */
export type QueryResults = Readonly<Record<string, JsonValue>>;

/** PowerShell 7 or Windows PowerShell on PATH, whichever comes first; undefined where there is none. */
export async function findPowerShell(): Promise<string | undefined> {
  const names = process.platform === 'win32' ? ['pwsh.exe', 'powershell.exe'] : ['pwsh'];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name);
      if (folder !== '' && (await exists(file))) return file;
    }
  }
  return undefined;
}

/** A session of ours over a real PowerShell. Each `ask` runs one script against these query results. */
export async function openRealSession(executable: string, mode: LanguageMode) {
  const folder = await makeSystemRoot();
  const session = new PowerShellSession({
    executable,
    environment: environmentOf(folder),
    workingFolder: folder,
  });
  const run = (script: string, data: JsonValue = {}): Promise<SessionAnswer> =>
    session.ask({ script, data, deadlineMs: 60_000, outputCap: 1024 * 1024 });
  await run(await readStandIn());
  if (mode === 'ConstrainedLanguage') {
    await run("$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'");
  }
  return {
    run,
    describe: async (results: QueryResults): Promise<void> => {
      await writeGroups(folder, results);
      await run(describing, results);
    },
    close: async () => {
      session.kill({ outcome: 'cancelled' });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What `-File` prints for one script, every byte of it. */
export async function printWithFile(
  executable: string,
  request: { readonly script: string; readonly results: QueryResults; readonly token: string },
): Promise<string> {
  const folder = await makeSystemRoot();
  try {
    await writeGroups(folder, request.results);
    const file = join(folder, 'script.ps1');
    await writeFile(
      file,
      [
        await readStandIn(),
        wrapScript(`${request.token}-describes`, `${describing}\n@()`, request.results),
        wrapScript(request.token, request.script, {}),
      ].join('\n'),
    );
    const args = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', file];
    const { stdout } = await promisify(execFile)(executable, args, { env: environmentOf(folder) });
    const end = `${request.token}-describes:done`;
    return stdout.slice(stdout.indexOf(end) + end.length).replaceAll('\r\n', '\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const describing = [
  '$global:QueryResults = $data',
  "$who = @($data.account.user)[0] -split '\\\\', 2",
  '$env:USERDOMAIN = $who[0]',
  '$env:USERNAME = $who[1]',
].join('\n');

function readStandIn(): Promise<string> {
  return readFile(
    fileURLToPath(new URL('query-results.test-support.ps1', import.meta.url)),
    'utf8',
  );
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Windows keeps its own; elsewhere whoami.exe has to stand somewhere. */
async function makeSystemRoot(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-real-powershell-'));
  if (process.platform === 'win32') return folder;
  await mkdir(join(folder, 'System32'));
  const whoami = join(folder, 'System32', 'whoami.exe');
  await writeFile(whoami, `#!/bin/sh\nexec cat '${join(folder, 'groups')}'\n`);
  await chmod(whoami, 0o755);
  await writeFile(join(folder, 'groups'), '');
  return folder;
}

async function writeGroups(folder: string, results: QueryResults): Promise<void> {
  const { groups = [] } = (results.account ?? {}) as { groups?: readonly string[] };
  await writeFile(join(folder, 'groups'), groups.map((line) => `${line}\n`).join(''));
}

function environmentOf(folder: string): Readonly<Record<string, string | undefined>> {
  if (process.platform === 'win32') return process.env;
  return { ...process.env, TERM: 'dumb', NO_COLOR: '1', SystemRoot: folder };
}
