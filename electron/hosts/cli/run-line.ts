// One command line from start to exit code: parse, choose the language, run, and say what went wrong.
import type { Settings } from '../../contract/settings.ts';
import type { Slipway } from '../assemble.ts';
import { findPlaces } from '../places.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { commands } from './commands/index.ts';
import { globalOptions } from './global-options.ts';
import { describeAll, describeCommand, describeUsage } from './help.ts';
import { chooseLanguage } from './language.ts';
import { type ParsedLine, parseLine } from './parse-line.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { loadWords, type Words } from './words.ts';

export interface LineOptions {
  readonly args: readonly string[];
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Fires when the person stops the command. */
  readonly signal: AbortSignal;
}

/** Runs one command line. Everything expected ends as words on the terminal and an exit code. */
export async function runLine(options: LineOptions): Promise<ExitCode> {
  const { terminal } = options;
  const open: Slipway[] = [];
  try {
    const line = parseLine(options.args, commands, globalOptions);
    if (line.values.has('version')) {
      terminal.write(`${findPlaces().version}\n`);
      return 0;
    }
    const { command } = line;
    if (command === undefined || line.values.has('help')) {
      const words = await findWords(options);
      const { width } = terminal;
      terminal.print(
        command ? describeCommand(command, words, width) : describeAll(commands, words, width),
      );
      return 0;
    }
    return await command.run(await createCall(options, line, command, open));
  } catch (error) {
    if (options.signal.aborted) return 2;
    const { chooseExitCode, viewError } = await import('./error-view.ts');
    terminal.printError(viewError(error, await findWords(options), terminal.width));
    return chooseExitCode(error);
  } finally {
    await Promise.all(open.map((slipway) => slipway.close()));
  }
}

async function createCall(
  options: LineOptions,
  line: ParsedLine,
  command: Command,
  open: Slipway[],
): Promise<Call> {
  const { values } = line;
  const get = (name: string) => values.get(name)?.at(-1);
  const timeScale = readTimeScale(get('time-scale'));
  return {
    arguments: line.arguments,
    refuseArguments: () => {
      const given = line.arguments.join(' ') || '–';
      throw new UsageError('badArguments', {
        given,
        usage: describeUsage(command),
        command: command.name,
      });
    },
    has: (name) => values.has(name),
    get,
    getAll: (name) => values.get(name) ?? [],
    words: await findWords(options, get('lang')),
    terminal: options.terminal,
    signal: options.signal,
    assemble: async (host = 'cli') => {
      // Version and help do without.
      const { assembleSlipway } = await import('../assemble.ts');
      const slipway = await assembleSlipway({ host, machine: get('machine'), timeScale });
      open.push(slipway);
      return slipway;
    },
  };
}

function readTimeScale(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const scale = Number(given);
  if (scale >= 0 && scale <= 100) return scale;
  throw new UsageError('badValue', { name: '--time-scale', allowed: '0 – 100' });
}

/** Also for lines that cannot be parsed: `--lang` counts wherever it stands. */
async function findWords({ args, environment }: LineOptions, lang?: string): Promise<Words> {
  const index = args.indexOf('--lang');
  const inline = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const option = lang ?? inline ?? (index === -1 ? undefined : args[index + 1]);
  return loadWords(
    chooseLanguage({
      option,
      setting: option === undefined ? await readSetting() : 'system',
      environment,
      // The cheapest way to ask: a date format takes ten milliseconds to make.
      locale: new Intl.PluralRules().resolvedOptions().locale,
    }),
  );
}

/** A state folder that cannot be read must not keep the error about it from being said. */
async function readSetting(): Promise<Settings['language']> {
  try {
    const { readSettings } = await import('../../services/settings.ts');
    const { openState } = await import('../open-state.ts');
    return (await readSettings(openState())).language;
  } catch {
    return 'system';
  }
}
