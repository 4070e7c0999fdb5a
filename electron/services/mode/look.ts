// Everything the engine page, an offer and a switch have to know of this PC, gathered by the doctor's own probes.
import type { EngineStatus } from '../../contract/engine.ts';
import type { FactName, PartialFacts } from '../../core/doctor/facts.ts';
import { type EngineAdapter, findAdapter, type Switcher } from '../../core/mode/engines.ts';
import { type ContainerOs, listSideFacts } from '../../core/mode/sides.ts';
import type { Machine } from '../../platform/ports.ts';
import { gatherFacts } from '../doctor/gather.ts';
import { probes } from '../probes/index.ts';

export interface ModeSight {
  readonly facts: PartialFacts;
  readonly status: EngineStatus;
  readonly adapter: EngineAdapter;
  readonly switcher: Switcher | undefined;
  /** Docker Desktop is installed and none of its processes runs. */
  readonly isClosed: boolean;
  /** The side that answers, or that Docker Desktop is set to; undefined when nothing says. */
  readonly os: ContainerOs | undefined;
}

/** Looks at the whole PC as far as modes go. Throws the signal's reason when it fires. */
export async function lookAtMode(machine: Machine, signal?: AbortSignal): Promise<ModeSight> {
  const [facts, dockerCli] = await Promise.all([
    gather(machine, [...listSideFacts(), ...modeFacts], signal),
    machine.commands.locate('docker-cli'),
  ]);
  const status = readStatus(facts);
  const desktop = facts.dockerDesktop?.state === 'known' ? facts.dockerDesktop.value : undefined;
  const seen = { status, desktop, hasDockerCli: dockerCli !== undefined };
  const adapter = findAdapter(seen);
  const isClosed = Boolean(desktop?.installed) && desktop?.running === false;
  return {
    facts,
    status,
    adapter,
    switcher: adapter.findSwitcher(seen),
    isClosed,
    os: status.state === 'ready' ? status.os : readSetting(desktop?.settings?.windowsContainers),
  };
}

const modeFacts: readonly FactName[] = [
  'engine',
  'engineDetail',
  'dockerDesktop',
  'dockerContexts',
  'services',
];

/** The named facts, each of which answers whatever happens. */
export async function gather(
  machine: Machine,
  wanted: Iterable<FactName>,
  signal?: AbortSignal,
): Promise<PartialFacts> {
  let facts: PartialFacts = {};
  for await (const { name, fact } of gatherFacts({ machine, probes, wanted, signal })) {
    facts = { ...facts, [name]: fact };
  }
  return facts;
}

/** How the engine feels, with the reason in words where it could not be told. */
export function readStatus({ engine }: PartialFacts): EngineStatus {
  if (engine?.state === 'known') return engine.value;
  const text = engine?.reason ?? { key: 'reasons.notGathered' };
  return { state: 'unknown', reason: text.key, text };
}

function readSetting(windowsContainers: boolean | undefined): ContainerOs | undefined {
  if (windowsContainers === undefined) return undefined;
  return windowsContainers ? 'windows' : 'linux';
}
