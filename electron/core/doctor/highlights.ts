// The facts worth reading when all is well: the cards under "This PC is ready".
import type { Highlight } from '../../contract/doctor.ts';
import type { Text } from '../../contract/text.ts';
import type { FactName, FactValues, PartialFacts } from './facts.ts';
import { shortWindowsName } from './layers.ts';
import { describeSize } from './sizes.ts';

interface Row<Name extends FactName> {
  readonly group: Highlight['group'];
  readonly label: string;
  readonly fact: Name;
  readonly say: (value: FactValues[Name]) => Text | undefined;
}

const raw = (value: string): Text => ({ key: 'facts.values.raw', params: { value } });

function row<Name extends FactName>(
  place: `${Highlight['group']}.${string}`,
  fact: Name,
  say: (value: FactValues[Name]) => Text | undefined,
): Row<FactName> {
  const [group, label] = place.split('.') as [Highlight['group'], string];
  return { group, label, fact, say } as unknown as Row<FactName>;
}

const rows: readonly Row<FactName>[] = [
  row('windows.virtualization', 'system', (system) => ({
    key:
      system.hypervisorPresent || system.firmwareVirtualization.includes(true)
        ? 'facts.values.on'
        : 'facts.values.off',
  })),
  row('windows.windows', 'system', (system) => ({
    key: 'facts.values.windows',
    params: { name: shortWindowsName(system.caption), build: `${system.build}.${system.revision}` },
  })),
  row('windows.features', 'features', (features) => {
    const states = Object.values(features).filter((state) => state === 'on' || state === 'off');
    const on = states.filter((state) => state === 'on').length;
    return { key: 'facts.values.ofOn', params: { on, count: states.length } };
  }),
  row('windows.hypervisor', 'system', (system) => ({
    key: system.hypervisorPresent ? 'facts.values.running' : 'facts.values.notRunning',
  })),
  row('wsl.wsl', 'wsl', (wsl) => (wsl.kind === 'store' ? raw(wsl.version) : undefined)),
  row('wsl.kernel', 'wsl', (wsl) =>
    wsl.kind === 'store' && wsl.kernel ? raw(wsl.kernel) : undefined,
  ),
  row('wsl.defaultDistro', 'distros', (distros) => {
    const chosen = distros.find((distro) => distro.isDefault);
    return (
      chosen && {
        key: 'facts.values.distro',
        params: { name: chosen.name, version: chosen.version },
      }
    );
  }),
  row('wsl.memoryLimit', 'system', (system) => ({
    key: 'facts.values.memory',
    params: { size: describeSize(system.memoryBytes) },
  })),
  row('docker.dockerDesktop', 'dockerDesktop', (desktop) =>
    desktop.version === null ? undefined : raw(desktop.version),
  ),
  row('docker.engine', 'engine', (engine) =>
    engine.state === 'ready'
      ? {
          key: 'facts.values.engine',
          params: { version: engine.version, os: engine.os, arch: engine.arch },
        }
      : undefined,
  ),
  row('docker.context', 'dockerContexts', ({ chosen }) => raw(chosen.context)),
  row('docker.dockerCli', 'dockerClient', ({ version }) =>
    version === null ? { key: 'facts.values.notInstalled' } : raw(version),
  ),
  row('network.registry', 'registry', ({ answer }) =>
    answer.kind === 'answered'
      ? { key: 'facts.values.reachable', params: { ms: Math.round(answer.ms) } }
      : { key: 'facts.values.unreachable', params: { code: answer.code } },
  ),
  row('disk.freeSpace', 'volumes', (volumes) => {
    const first = volumes[0];
    return (
      first && {
        key: 'facts.values.free',
        params: {
          drive: first.drive,
          free: describeSize(first.freeBytes),
          size: describeSize(first.sizeBytes),
        },
      }
    );
  }),
  row('tools.go', 'tools', ({ go }) =>
    go === null ? { key: 'facts.values.notInstalled' } : raw(go),
  ),
  row('tools.git', 'tools', ({ git }) =>
    git === null ? { key: 'facts.values.notInstalled' } : raw(git),
  ),
];

/** The rows whose facts are known, in reading order. The label is a key below `facts`. */
export function collectHighlights(facts: PartialFacts): Highlight[] {
  return rows.flatMap(({ group, label, fact, say }) => {
    const answer = facts[fact];
    const value = answer?.state === 'known' ? say(answer.value) : undefined;
    return value === undefined ? [] : [{ group, label, value }];
  });
}
