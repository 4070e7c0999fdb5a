// Whether this PC can run Linux or Windows containers, and why not: the doctor's own checks, judged as if that side
// were wanted.
import type { CheckResult } from '../../contract/doctor.ts';
import { checks as allChecks } from '../doctor/checks/index.ts';
import type { Fact, FactName, FactValues, PartialFacts } from '../doctor/facts.ts';
import { foldResults } from '../doctor/fold.ts';
import { judgeChecks } from '../doctor/judge.ts';

export type ContainerOs = 'linux' | 'windows';

export interface SideOutlook {
  readonly possible: boolean;
  /** Ids of the found checks that stand in its way, roots only. */
  readonly reasons: readonly string[];
  readonly checks: readonly CheckResult[];
}

/** What each side needs, in the order of the ladder. */
export const needed: Readonly<Record<ContainerOs, readonly string[]>> = {
  linux: [
    'virtualization-disabled-firmware',
    'feature-reboot-pending',
    'vmp-feature-disabled',
    'hypervisor-launch-off',
    'wsl-not-installed',
    'wsl-inbox-version',
    'wsl-kernel-missing',
    'wsl2-vm-not-starting',
    'docker-not-installed',
    'daemon-json-invalid',
    'host-disk-full',
  ],
  windows: [
    'virtualization-disabled-firmware',
    'feature-reboot-pending',
    'containers-feature-disabled',
    'hyperv-feature-missing-for-windows-containers',
    'hypervisor-launch-off',
    'docker-not-installed',
    'daemon-json-invalid',
    'windows-edition-no-containers',
    'windows-engine-service-missing',
    'docker-users-missing',
    'bitlocker-denies-write',
    'host-disk-full',
  ],
};

/** Facts that judging both sides reads. */
export function listSideFacts(): readonly FactName[] {
  const ids = new Set([...needed.linux, ...needed.windows]);
  const relevant = allChecks.filter(({ id }) => ids.has(id));
  return [...new Set(relevant.flatMap(({ needs, uses }) => [...needs, ...uses]))];
}

/** The side that answers already is possible, whatever the checks would say of it. */
export function judgeSide(os: ContainerOs, facts: PartialFacts): SideOutlook {
  const engine = facts.engine;
  if (engine?.state === 'known' && engine.value.state === 'ready' && engine.value.os === os) {
    return { possible: true, reasons: [], checks: [] };
  }
  const relevant = allChecks.filter(({ id }) => needed[os].includes(id));
  // A service that is only stopped is started by the switch, with Docker Desktop's own prompt.
  const judged = judgeChecks(relevant, wantSide(os, facts)).filter(
    ({ id, status, variant }) =>
      id !== 'windows-engine-service-missing' || status !== 'problem' || variant === 'missing',
  );
  const { results } = foldResults(judged, allChecks, { complete: true });
  const reasons = results
    .filter((result) => isInTheWay(result) && result.explainedBy.length === 0)
    .map(({ id }) => id);
  return { possible: reasons.length === 0, reasons, checks: results };
}

/** Advice does not stop a switch, but for what is advice only while nobody switches. */
function isInTheWay({ id, status, standsAlone }: CheckResult): boolean {
  if (standsAlone) return false;
  return status === 'problem' || (status === 'advice' && stoppingAdvice.includes(id));
}

const stoppingAdvice: readonly string[] = ['windows-edition-no-containers', 'docker-users-missing'];

/** The same PC with that side asked for and no engine that would prove it possible. */
function wantSide(os: ContainerOs, facts: PartialFacts): PartialFacts {
  const chosen = facts.dockerContexts?.state === 'known' ? facts.dockerContexts.value.chosen : none;
  const engine: Fact<FactValues['engine']> = {
    state: 'known',
    value: { state: 'absent', endpoint: { ...chosen, address: sidePipes[os] } },
  };
  const desktop = facts.dockerDesktop;
  const lost: Fact<never> = { state: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
  if (desktop?.state !== 'known') return { ...facts, engine, engineDetail: lost };
  const settings = {
    integratesDefaultDistro: true,
    integratedDistros: [],
    ...desktop.value.settings,
    windowsContainers: os === 'windows',
  };
  const dockerDesktop = { state: 'known', value: { ...desktop.value, settings } } as const;
  return { ...facts, engine, engineDetail: lost, dockerDesktop };
}

const none = { address: '', source: 'default', context: 'default' } as const;

/** The pipe of each side of Docker Desktop, and the context that leads there. */
export const sidePipes: Readonly<Record<ContainerOs, string>> = {
  linux: 'npipe:////./pipe/dockerDesktopLinuxEngine',
  windows: 'npipe:////./pipe/dockerDesktopWindowsEngine',
};

export const sideContexts: Readonly<Record<ContainerOs, string>> = {
  linux: 'desktop-linux',
  windows: 'desktop-windows',
};
