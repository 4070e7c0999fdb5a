// The file a verb works on, read with its bytes; or why it cannot be, said on standard error.
import type { ConfigHost, ConfigTarget } from '../../../contract/config.ts';
import type { Slipway } from '../../assemble.ts';
import { isYes } from '../changes/consent.ts';
import type { Call } from '../command.ts';
import type { ChosenTarget } from './choose-target.ts';
import type { Dialect } from './dialect.ts';
import { readInput } from './read-input.ts';

export type Client = Slipway['client'];

export interface OpenFile {
  readonly dialect: Dialect;
  /** Null: a text that was handed in, and that nothing is written to. */
  readonly target: ConfigTarget | null;
  readonly path: string;
  /** Null: there is no file, and the defaults hold. */
  readonly bytes: Uint8Array | null;
  readonly revision: string | null;
}

export interface Opened {
  readonly client: Client;
  readonly file: OpenFile;
}

/** Undefined when it cannot be read: that has been said, and the exit code is 2. Throws `UsageError`. */
export async function openFile(
  call: Call,
  { dialect, target, input }: ChosenTarget,
): Promise<Opened | undefined> {
  if (target === null) {
    const given = input ?? '-';
    const bytes = await readInput(given);
    const path = given === '-' ? call.words.say('config.standardInput') : given;
    const { client } = await call.assemble();
    return { client, file: { dialect, target, path, bytes, revision: null } };
  }
  const { client } = await call.assemble();
  const file = await readTarget(call, client, target);
  return file && { client, file: { dialect, ...file } };
}

/** Null where the file does not depend on the PC. */
export async function askHost(client: Client, { dialect }: OpenFile): Promise<ConfigHost | null> {
  return dialect.name === 'daemon.json' ? null : (await client.config.overview()).host;
}

async function readTarget(
  call: Call,
  client: Client,
  target: ConfigTarget,
): Promise<Omit<OpenFile, 'dialect'> | undefined> {
  const { terminal, words } = call;
  let answer = await client.config.read({ target, start: call.has('start') });
  if (answer.state === 'needs-start' && (await mayStart(call, answer.distro))) {
    answer = await client.config.read({ target, start: true });
  }
  switch (answer.state) {
    case 'read': {
      const { path, bytes, revision } = answer.file;
      return { target, path, bytes: fromBase64(bytes), revision };
    }
    case 'needs-start': {
      const said = words.say('config.needsStart', { distro: answer.distro });
      terminal.printError([[{ text: said, style: 'warn' }]]);
      return undefined;
    }
    case 'unreadable': {
      const { path, reason } = answer;
      const said = words.say('config.unreadable', { path, reason: words.tell(reason) });
      terminal.printError([[{ text: said, style: 'bad' }]]);
      return undefined;
    }
  }
}

/** Only a person or --start may allow it: --yes agrees to what is shown, and this was not. */
async function mayStart({ terminal, words, signal }: Call, distro: string): Promise<boolean> {
  if (!terminal.canAsk) return false;
  const question = words.say('config.askStart', { distro });
  return isYes(await terminal.ask(words.say('changes.askYes', { question }), signal));
}

export function fromBase64(bytes: string | null): Uint8Array | null {
  return bytes === null ? null : Uint8Array.from(Buffer.from(bytes, 'base64'));
}

export function toBase64(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString('base64');
}
