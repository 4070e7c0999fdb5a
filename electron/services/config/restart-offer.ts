// What a restart would stop, by name, before anything runs: distros, containers, Docker Desktop.
import type { ConfigDistro, ConfigTarget, RestartOffer } from '../../contract/config.ts';
import type { Text } from '../../contract/text.ts';
import { chooseAction } from '../../core/actions/recognize.ts';
import { parseObject } from '../../core/docker/read-json.ts';
import { hasDesktopCommand } from '../../core/doctor/checks/docker-contexts.ts';
import type { DockerDesktopFact, PartialFacts } from '../../core/doctor/facts.ts';
import { describeCommand } from '../../core/mode/switch-plan.ts';
import type { Machine } from '../../platform/ports.ts';
import { listRunning } from '../mode/engine-lists.ts';
import { gather, readStatus } from '../mode/look.ts';
import type { ConfigMemory } from './config-memory.ts';
import { chooseDistro, lookAtDistros } from './look-at-pc.ts';
import { listRestartSteps, type RestartStep } from './restart-steps.ts';

/** What was offered, for the job that carries it out; undefined: the commands are the person's to run. */
export type RestartPlan =
  | {
      readonly scope: 'wsl';
      readonly steps: readonly RestartStep[];
      readonly distro: string | null;
    }
  | { readonly scope: 'distro'; readonly distro: string }
  | { readonly scope: 'engine' };

export interface OfferedRestart {
  readonly offer: Omit<RestartOffer, 'confirmation'>;
  readonly plan: RestartPlan | undefined;
}

export async function offerRestart(
  { machine, memory }: { readonly machine: Machine; readonly memory: ConfigMemory },
  target: ConfigTarget,
  signal?: AbortSignal,
): Promise<OfferedRestart> {
  const facts = await gather(machine, ['dockerDesktop', 'engine'], signal);
  const sight = { machine, facts, distros: await lookAtDistros(machine, signal) };
  switch (target.kind) {
    case 'wslconfig':
      return machine.platform === 'win32'
        ? offerWsl(sight, (await memory.load()).owesDesktop)
        : offerNothing('wslconfig');
    case 'wsl.conf':
      return offerDistro(target.distro, sight);
    case 'file':
      return offerNothing(target.dialect);
    case 'daemon':
      return offerEngine(target.containers, sight);
  }
}

interface Sight {
  readonly machine: Machine;
  readonly facts: PartialFacts;
  readonly distros: readonly ConfigDistro[];
}

async function offerWsl(sight: Sight, owesDesktop: boolean): Promise<OfferedRestart> {
  const { facts, distros } = sight;
  const desktop = readDesktop(facts);
  const stopsDesktop = desktop?.running === true && hasDesktopCommand(desktop);
  const distro = chooseDistro(distros)?.name ?? null;
  const startsDesktop = stopsDesktop || (owesDesktop && desktop?.running === false);
  const steps = listRestartSteps({ stopsDesktop, startsDesktop, distro });
  const listed = await listContainers(sight);
  // Docker Desktop that cannot be stopped by a command would fail under a person's hands.
  const byHand = desktop?.running === true && !stopsDesktop;
  const unknown = [...listed.unknown, ...explainUnknown(sight)];
  return {
    plan: byHand ? undefined : { scope: 'wsl', steps, distro },
    offer: {
      scope: 'wsl',
      commands: steps.flatMap(({ shown }) => shown ?? []),
      steps: steps.map(({ doing }) => doing),
      distros: distros.filter(({ isRunning }) => isRunning).map(({ name }) => name),
      containers: [...listed.containers],
      dockerDesktop: describeDesktop(desktop),
      unknown: byHand ? [...unknown, { key: 'config.unknown.desktopByHand' }] : unknown,
    },
  };
}

/** A file that was named by its path is nobody's yet: where it counts is not known. */
function offerNothing(dialect: 'wslconfig' | 'wsl.conf' | 'daemon'): OfferedRestart {
  const scope = ({ wslconfig: 'wsl', 'wsl.conf': 'distro', daemon: 'engine' } as const)[dialect];
  const nothing = { commands: [], steps: [], distros: [], containers: [], unknown: [] };
  return { plan: undefined, offer: { scope, ...nothing, dockerDesktop: 'not-running' } };
}

/** Containers of Docker Desktop live in a distro of its own and go on. */
function offerDistro(distro: string, { distros, facts }: Sight): OfferedRestart {
  const isKnown = distros.some(({ name }) => name === distro);
  const isHere = isKnown && chooseAction('distro-terminate', { distro }) !== undefined;
  return {
    plan: isHere ? { scope: 'distro', distro } : undefined,
    offer: {
      scope: 'distro',
      commands: isHere ? [describeCommand('distro-terminate', { distro }).shown] : [],
      steps: isHere ? [{ key: 'config.steps.terminate', params: { distro } }] : [],
      distros: isHere ? [distro] : [],
      containers: [],
      dockerDesktop:
        describeDesktop(readDesktop(facts)) === 'not-installed' ? 'not-installed' : 'not-running',
      unknown: isHere ? [] : [{ key: 'config.unreadable.noDistro', params: { distro } }],
    },
  };
}

async function offerEngine(containers: 'linux' | 'windows', sight: Sight): Promise<OfferedRestart> {
  const { machine, facts } = sight;
  const desktop = readDesktop(facts);
  const listed = await listContainers(sight);
  const isDesktop = Boolean(desktop?.installed);
  const canRestart = desktop !== undefined && isDesktop && hasDesktopCommand(desktop);
  const service =
    machine.platform === 'win32' && containers === 'windows'
      ? ['net stop docker', 'net start docker']
      : ['sudo systemctl restart docker'];
  return {
    plan: canRestart ? { scope: 'engine' } : undefined,
    offer: {
      scope: 'engine',
      commands: canRestart
        ? [describeCommand('docker-desktop-restart').shown]
        : isDesktop
          ? []
          : service,
      steps: [{ key: canRestart ? 'mode.steps.restart' : 'config.steps.engineByHand' }],
      distros: [],
      containers: [...listed.containers],
      dockerDesktop: describeDesktop(desktop),
      unknown: [...listed.unknown],
    },
  };
}

function readDesktop({ dockerDesktop }: PartialFacts): DockerDesktopFact | undefined {
  return dockerDesktop?.state === 'known' ? dockerDesktop.value : undefined;
}

function describeDesktop(desktop: DockerDesktopFact | undefined): RestartOffer['dockerDesktop'] {
  if (!desktop?.installed) return 'not-installed';
  return desktop.running ? 'stops-and-starts' : 'not-running';
}

function explainUnknown({ facts, distros }: Sight): readonly Text[] {
  const desktop = facts.dockerDesktop;
  return [
    ...(desktop?.state === 'unknown' ? [desktop.reason] : []),
    ...(distros.length === 0 ? [{ key: 'config.unknown.distros' }] : []),
  ];
}

interface Listed {
  readonly containers: RestartOffer['containers'];
  readonly unknown: readonly Text[];
}

/** Running containers with what becomes of them. An engine that does not run has none. */
async function listContainers({ machine, facts }: Sight): Promise<Listed> {
  const status = readStatus(facts);
  if (status.state !== 'ready') {
    const isSilent = status.state === 'unknown';
    return { containers: [], unknown: isSilent ? [{ key: 'config.unknown.containers' }] : [] };
  }
  const { address } = status.endpoint;
  const running = await listRunning(machine, address);
  if (running === undefined) {
    return { containers: [], unknown: [{ key: 'config.unknown.containers' }] };
  }
  const asked = await Promise.all(
    running.map(async (row) => ({ row, policy: await askPolicy(machine, address, row.name) })),
  );
  return {
    containers: asked.map(({ row, policy }) => ({
      name: row.name,
      image: row.image,
      ports: [...row.ports],
      comesBack: policy === 'always' || policy === 'unless-stopped',
    })),
    unknown: asked.flatMap(({ row, policy }) =>
      policy === undefined ? [{ key: 'config.unknown.policy', params: { name: row.name } }] : [],
    ),
  };
}

/** The restart policy's name, empty for none; undefined when the engine does not say. */
async function askPolicy(
  { docker }: Machine,
  address: string,
  name: string,
): Promise<string | undefined> {
  const path = `/containers/${encodeURIComponent(name)}/json`;
  const result = await docker.get(address, path, { deadlineMs: 5_000 });
  if (result.outcome !== 'answered' || result.status !== 200) return undefined;
  const host = parseObject(result.body)?.HostConfig as
    | { readonly RestartPolicy?: { readonly Name?: unknown } }
    | undefined;
  const policy = host?.RestartPolicy?.Name;
  return typeof policy === 'string' ? policy : undefined;
}
