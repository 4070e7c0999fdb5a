// How a switch stands, told by the engine itself: a command that ended proves nothing, an engine that answers does.

import type { CheckResult } from '../../contract/doctor.ts';
import type { EngineStatus } from '../../contract/engine.ts';
import { checks as allChecks } from '../doctor/checks/index.ts';
import type { PartialFacts, ServiceFact } from '../doctor/facts.ts';
import { foldResults } from '../doctor/fold.ts';
import { judgeChecks } from '../doctor/judge.ts';
import type { ContainerOs, SideOutlook } from './sides.ts';

export interface SwitchSight {
  readonly to: ContainerOs;
  readonly engine: EngineStatus | undefined;
  /** What the wanted side's own pipe answers: its operating system, or null. */
  readonly pipeOs: string | null;
  /** com.docker.service; undefined when it was not asked or Windows did not say. */
  readonly service: ServiceFact | null | undefined;
  readonly command: 'running' | 'done' | 'refused';
}

/**
 * reached: the wanted engine answers · refused: the command did not take place ·
 * permission: Docker Desktop most likely shows its own prompt, since the service that it needs for Windows containers
 * does not run yet · starting: anything else.
 */
export type SwitchProgress = 'reached' | 'refused' | 'permission' | 'starting';

export function judgeProgress(sight: SwitchSight): SwitchProgress {
  if (isServing(sight.engine, sight.to) || sight.pipeOs === sight.to) return 'reached';
  if (sight.command === 'refused') return 'refused';
  const waitsForService = sight.service !== undefined && !sight.service?.running;
  const mayAsk = sight.to === 'windows' && sight.command === 'running';
  return mayAsk && waitsForService ? 'permission' : 'starting';
}

export function isServing(engine: EngineStatus | undefined, os: ContainerOs): boolean {
  return engine?.state === 'ready' && engine.os === os;
}

/** What to do after a switch that did not come about: nothing when the old engine never went away. */
export function decideWayBack(
  engine: EngineStatus | undefined,
  from: ContainerOs,
): 'stayed' | 'go-back' {
  return isServing(engine, from) ? 'stayed' : 'go-back';
}

/** Checks that may say what stopped a switch, as the PC is while it hangs. */
const suspects: readonly string[] = [
  'host-disk-full',
  'daemon-json-invalid',
  'docker-host-env-set',
  'docker-context-wrong',
  'docker-desktop-not-running',
  'docker-pipe-access-denied',
  'docker-engine-stuck-starting',
  'engine-not-answering',
];

/** The finding that explains it best: what the wanted side lacks, else what the engine's own checks say. */
export function findCulprit(outlook: SideOutlook, facts: PartialFacts): CheckResult | undefined {
  const lacking = outlook.checks.find(({ id }) => id === outlook.reasons[0]);
  if (lacking) return lacking;
  const relevant = allChecks.filter(({ id }) => suspects.includes(id));
  const { results, roots } = foldResults(judgeChecks(relevant, facts), allChecks, {
    complete: true,
  });
  return results.find(({ id, status }) => id === roots[0] && status === 'problem');
}

/** Facts that the suspects read. */
export function listSuspectFacts() {
  const relevant = allChecks.filter(({ id }) => suspects.includes(id));
  return [...new Set(relevant.flatMap(({ needs, uses }) => [...needs, ...uses]))];
}
