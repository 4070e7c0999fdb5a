// A described PC as real Windows processes: the built Slipway under node.exe in Wine, its files on a real disk, its
// programs as processes, its engine behind a named pipe. One at a time: there is one prefix.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, win32 } from 'node:path';
import type { MachineDescription } from '../../electron/contract/machine-description.ts';
import { createDescribedMachine } from '../../electron/platform/fake/described-machine.ts';
import { loadDescription } from '../../electron/platform/fake/load-description.ts';
import { createPassingVariables } from '../../electron/platform/fake/state-variables.ts';
import type { Machine, Program } from '../../electron/platform/ports.ts';
import { root } from '../lanes/processes.ts';
import {
  type Agent,
  type Order,
  type PlayProgram,
  type ProgramCall,
  type Ran,
  type Running,
  startAgent,
} from './agent.ts';
import { createDescribedDisk } from './described-disk.ts';
import { openPipes, type Pipes } from './pipes.ts';
import { playPowerShell } from './play-powershell.ts';
import { type Prefix, preparePrefix, sweep } from './prefix.ts';
import { serveNetwork } from './serve-network.ts';
import { installWindowsNode } from './windows-node.ts';
import { findOnHost, toWindowsPath } from './windows-paths.ts';

export interface PCOptions {
  /** A described PC by name or file. */
  readonly machine: string;
  /** Socket of a real engine that answers on both pipes in place of the described one. */
  readonly engine?: string;
  /** What a program does in place of its description, by name. */
  readonly play?: Readonly<Partial<Record<string, PlayProgram>>>;
}

type RunOptions = Partial<Pick<Order, 'cwd' | 'environment' | 'input' | 'keepsInput'>>;

export interface WindowsPC {
  readonly agent: Agent;
  readonly prefix: Prefix;
  /** Every stand-in that ran, in the order they started. */
  readonly calls: readonly ProgramCall[];
  /** Calls of programs that lay where Slipway must not look. */
  readonly strangers: readonly ProgramCall[];
  /** What was asked and is not described. */
  readonly unanswered: readonly string[];
  /** The built command line, to its end. */
  slipway(args: readonly string[], options?: RunOptions): Promise<Ran>;
  startSlipway(args: readonly string[], options?: RunOptions): Running;
  /** A script of Node's in Wine, as text. */
  runNode(
    script: string,
    options?: RunOptions & { readonly args?: readonly string[] },
  ): Promise<Ran>;
  /** Where a Windows path lies on this machine. */
  onHost(path: string): Promise<string>;
  close(): Promise<void>;
}

export const slipwayFile = toWindowsPath(join(root, 'out', 'main', 'slipway.js'));
const closeAfterFlush = toWindowsPath(join(import.meta.dirname, 'close-after-flush.cjs'));
const machinesFolder = join(root, 'resources', 'machines');

/** Opens the PC: its disk is laid out, its pipes are served. */
export async function openWindowsPC(options: PCOptions): Promise<WindowsPC> {
  const [node, prefix] = await Promise.all([installWindowsNode(), preparePrefix()]);
  await sweep(prefix);
  const { description } = await loadDescription(options.machine, machinesFolder);
  const machine = createDescribedMachine({
    description,
    variables: createPassingVariables(),
    timeScale: 0,
  });
  const disk = createDescribedDisk(prefix, { machine, description });
  const calls: ProgramCall[] = [];
  const strangers: ProgramCall[] = [];
  const unanswered: string[] = [];
  let pipes: Pipes | undefined;
  const play = createPlayer({
    machine,
    own: options.play ?? {},
    unanswered,
    before: () => disk.takeOver(),
    after: async () => {
      await disk.layOut();
      await pipes?.follow();
    },
  });
  const agent = await startAgent(prefix, (call, io) => {
    calls.push(call);
    if (!disk.places().has(call.path.toLowerCase())) strangers.push(call);
    return play(call, io);
  });
  await disk.layOut();
  await mkdir(await findOnHost(prefix, stateFolder), { recursive: true });
  const network = await serveNetwork(machine);
  await writeFile(join(prefix.drive, 'slipway', 'network.pem'), network.certificate);
  const environment = {
    ...describeEnvironment(description, agent.address),
    HTTPS_PROXY: `http://127.0.0.1:${network.port}`,
    NODE_EXTRA_CA_CERTS: 'C:\\slipway\\network.pem',
  };
  const { engine } = options;
  pipes = await openPipes({
    ...{ agent, machine, description, node, environment },
    ...(engine === undefined ? {} : { engine }),
  });
  const start = (args: readonly string[], { environment: more, ...rest }: RunOptions = {}) =>
    agent.start({
      file: toWindowsPath(node),
      args: ['--require', closeAfterFlush, ...args],
      cwd: 'C:\\slipway',
      ...rest,
      environment: { ...environment, ...more },
    });
  return {
    agent,
    prefix,
    calls,
    strangers,
    unanswered,
    slipway: (args, rest) => start([slipwayFile, ...args], rest).ended,
    startSlipway: (args, rest) => start([slipwayFile, ...args], rest),
    runNode: (script, { args = [], ...rest } = {}) =>
      start(['--input-type=module', '--eval', script, '--', ...args], rest).ended,
    onHost: (path) => findOnHost(prefix, path),
    close: async () => {
      pipes?.close();
      network.close();
      await agent.close();
      await machine.close();
    },
  };
}

/** Outside of every folder that a description says all about. */
const stateFolder = 'C:\\slipway\\state';

function describeEnvironment(
  description: MachineDescription,
  address: string,
): Readonly<Record<string, string>> {
  const described = Object.entries(description.environment).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  const folders = Object.values(description.installed)
    .flatMap((place) => (typeof place === 'string' ? place : (place ?? []).map(({ path }) => path)))
    .flatMap((path) => (path === null ? [] : win32.dirname(path)));
  return {
    // Installers add their folders to it, and so does whoever unpacks a program by hand.
    PATH: ['C:\\Windows\\System32', 'C:\\Windows', ...folders].join(';'),
    ...Object.fromEntries(described),
    SLIPWAY_STATE: stateFolder,
    SLIPWAY_STAND_IN: address,
    // A cache in the described %TEMP% would be a file that nobody described.
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
}

interface Player {
  readonly machine: Machine;
  readonly own: Readonly<Partial<Record<string, PlayProgram>>>;
  readonly unanswered: string[];
  readonly before: () => Promise<void>;
  readonly after: () => Promise<void>;
}

function createPlayer({ machine, own, unanswered, before, after }: Player): PlayProgram {
  return async (call, io) => {
    const program = nameProgram(call.path);
    const mine = own[program];
    if (mine) return mine(call, io);
    if (program === 'powershell') {
      const take = await playPowerShell(machine, { send: io.send, unanswered, after });
      return (_, input) => take(input.toString('utf8'));
    }
    const chunks: Buffer[] = [];
    const carryOut = async (): Promise<void> => {
      await before();
      const result = await machine.commands.run({
        program: program as Program,
        args: call.args,
        input: new Uint8Array(Buffer.concat(chunks)),
        deadlineMs: 2 ** 31 - 1,
        outputCap: 2 ** 31 - 1,
        signal: io.signal,
      });
      await after();
      if (result.outcome === 'exited') {
        io.send('o', result.stdout);
        io.send('e', result.stderr);
        io.send('x', String(result.exitCode));
      } else if (result.outcome === 'timed-out') io.send('o', result.stdout);
      else {
        unanswered.push([program, ...call.args].join(' '));
        io.send('x', '254');
      }
    };
    return (_, input) => {
      if (input.length > 0) chunks.push(input);
      else carryOut().catch((error: unknown) => unanswered.push(`${program}: ${error}`));
    };
  };
}

function nameProgram(path: string): string {
  const name = (path.split('\\').at(-1) ?? '').toLowerCase().replace(/\.exe$/, '');
  return name === 'dockercli' ? 'docker-cli' : name;
}
