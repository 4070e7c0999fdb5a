// How a switch stands, told by the engine itself: a command that ended proves nothing, an engine that answers does.

import type { CheckResult } from '../../contract/doctor.ts';
import type { EngineStatus } from '../../contract/engine.ts';
import type { Text } from '../../contract/text.ts';
import { checks as allChecks } from '../doctor/checks/index.ts';
import type { PartialFacts, ServiceFact } from '../doctor/facts.ts';
import { foldResults } from '../doctor/fold.ts';
import { judgeChecks } from '../doctor/judge.ts';
import { type ContainerOs, needed, type SideOutlook } from './sides.ts';

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
  return findEngineCulprit(facts);
}

/** What the engine's own checks find first. */
export function findEngineCulprit(facts: PartialFacts): CheckResult | undefined {
  const relevant = allChecks.filter(({ id }) => suspects.includes(id));
  const { results, roots } = foldResults(judgeChecks(relevant, facts), allChecks, {
    complete: true,
  });
  return results.find(({ id, status }) => id === roots[0] && status === 'problem');
}

type End = { readonly state: 'done' | 'stopped' | 'failed'; readonly said: Text };

/** The last state of a switch job; a finding is named by its own title. */
export function describeEnd(
  state: End['state'],
  how: 'done' | 'already' | 'elsewhere' | 'blocked' | 'stayed' | 'wentBack' | 'stuck',
  to: ContainerOs,
  finding?: CheckResult,
): End {
  const explains = how === 'stayed' || how === 'wentBack' || how === 'stuck';
  if (finding === undefined) return { state, said: { key: `mode.ended.${how}.${to}` } };
  const params = { ...finding.params, finding: nameFinding(finding) };
  return { state, said: { key: `mode.ended.${how}${explains ? 'By' : ''}.${to}`, params } };
}

/** Where its title lies in `words`: `findings.<this>.title`. */
export function nameFinding({ id, variant }: Pick<CheckResult, 'id' | 'variant'>): string {
  const isTitled = variant !== undefined && titledVariants[id]?.includes(variant);
  return isTitled ? `${id}.variants.${variant}` : id;
}

/** The wordings with a title of their own, of the findings that can stop a switch. */
const titledVariants: Readonly<Record<string, readonly string[]>> = {
  'wsl-inbox-version': ['windows-too-old'],
  'daemon-json-invalid': ['syntax', 'encoding', 'not-an-object'],
  'docker-context-wrong': ['missing', 'elsewhere', 'remote'],
  'docker-pipe-access-denied': ['socket'],
  'docker-engine-stuck-starting': ['paused', 'silent', 'no-pipe'],
  'windows-edition-no-containers': ['arm'],
  'windows-engine-service-missing': ['missing'],
};

/** Ids of all checks that can be named as what stopped a switch. */
export function listNameable(): readonly string[] {
  return [...new Set([...needed.linux, ...needed.windows, ...suspects])];
}

/** Facts that the suspects read. */
export function listSuspectFacts() {
  const relevant = allChecks.filter(({ id }) => suspects.includes(id));
  return [...new Set(relevant.flatMap(({ needs, uses }) => [...needs, ...uses]))];
}
