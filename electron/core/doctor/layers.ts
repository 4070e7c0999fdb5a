// The ladder: one line an area, said as its worst check says it.
import type { CheckResult, CheckStatus, LayerId, LayerResult } from '../../contract/doctor.ts';
import { layerIds } from '../../contract/layer-ids.ts';
import type { Text } from '../../contract/text.ts';
import type { FactName, FactValues, PartialFacts } from './facts.ts';
import { describeSize } from './sizes.ts';

/** Worst first: what a layer with several kinds of results shows. */
const weights: readonly CheckStatus[] = [
  'problem',
  'blocked',
  'advice',
  'unknown',
  'ok',
  'skipped',
];

/** One line for every layer that has a check among the results. */
export function summarizeLayers(
  results: readonly CheckResult[],
  facts: PartialFacts,
): LayerResult[] {
  return layerIds
    .map((id) => ({ id, own: results.filter((result) => result.layer === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ id, own }) => summarizeLayer(id, own, facts));
}

function summarizeLayer(
  id: LayerId,
  own: readonly CheckResult[],
  facts: PartialFacts,
): LayerResult {
  const status =
    weights.find((weight) => own.some((result) => effectiveStatus(result) === weight)) ?? 'skipped';
  const deciding = own.filter((result) => effectiveStatus(result) === status);
  const first = deciding[0];
  switch (status) {
    case 'problem':
      return {
        id,
        status,
        summary: { key: findingKey(first, 'state'), params: first?.params ?? {} },
      };
    case 'blocked':
      return {
        id,
        status,
        ...(first?.explainedBy[0] === undefined ? {} : { blockedBy: first.explainedBy[0] }),
        summary: { key: 'layers.blocked' },
      };
    case 'advice':
      return { id, status, summary: { key: 'layers.advice', params: { count: deciding.length } } };
    case 'unknown':
      return { id, status, summary: { key: 'layers.unknown', params: { count: deciding.length } } };
    case 'skipped':
      return { id, status, summary: first?.reason ?? { key: 'layers.skipped' } };
    case 'ok':
      return {
        id,
        status,
        summary: measured(id, facts) ?? {
          key: 'facts.layers.passed',
          params: { count: deciding.length },
        },
      };
  }
}

/** What follows from another layer's root shows as blocked, so that one cause lights one layer. */
function effectiveStatus(result: CheckResult): CheckStatus {
  const isFound = result.status === 'problem' || result.status === 'advice';
  return isFound && result.explainedBy.length > 0 ? 'blocked' : result.status;
}

function findingKey(result: CheckResult | undefined, part: string): string {
  return `findings.${result?.id ?? ''}.${part}`;
}

/** The line under a layer that is well: the figure a person would look for. */
function measured(id: LayerId, facts: PartialFacts): Text | undefined {
  switch (id) {
    case 'firmware':
      return known(facts, 'system', (system) =>
        system.hypervisorPresent
          ? { key: 'facts.layers.firmwareUnknown' }
          : { key: 'facts.layers.firmware' },
      );
    case 'windows-feature':
      return known(facts, 'system', (system) => ({
        key: 'facts.layers.windows',
        params: { name: shortWindowsName(system.caption), build: String(system.build) },
      }));
    case 'hypervisor':
      return known(facts, 'system', () => ({ key: 'facts.layers.hypervisor' }));
    case 'wsl-kernel':
      return known(facts, 'wsl', (wsl) =>
        wsl.kind === 'store'
          ? { key: 'facts.layers.wsl', params: { version: wsl.version, kernel: wsl.kernel ?? '–' } }
          : undefined,
      );
    case 'wslconfig':
      return known(facts, 'wslconfig', ({ file }) => ({
        key: file.exists ? 'facts.layers.wslconfig' : 'facts.layers.wslconfigAbsent',
      }));
    case 'distro':
      return known(facts, 'distros', (distros) => {
        const name = distros.find((distro) => distro.isDefault)?.name;
        return name === undefined
          ? undefined
          : { key: 'facts.layers.distros', params: { count: distros.length, name } };
      });
    case 'docker-engine':
      return known(facts, 'engine', (engine) =>
        engine.state === 'ready'
          ? { key: 'facts.layers.engine', params: { version: engine.version } }
          : undefined,
      );
    case 'docker-mode':
      return known(facts, 'engine', (engine) =>
        engine.state === 'ready'
          ? {
              key: engine.os === 'linux' ? 'facts.layers.modeLinux' : 'facts.layers.modeWindows',
              params: { arch: engine.arch },
            }
          : undefined,
      );
    case 'network':
      return known(facts, 'registry', ({ answer }) =>
        answer.kind === 'answered'
          ? { key: 'facts.layers.registry', params: { ms: answer.ms } }
          : undefined,
      );
    case 'disk':
      return known(facts, 'volumes', (volumes) => {
        const first = volumes[0];
        return (
          first && {
            key: 'facts.layers.disk',
            params: { drive: first.drive, free: describeSize(first.freeBytes) },
          }
        );
      });
    case 'go-toolchain':
      return known(facts, 'tools', ({ go, git }) => {
        const tools = [go, git && `git ${git}`].filter((tool) => tool).join(', ');
        return tools === '' ? undefined : { key: 'facts.layers.tools', params: { tools } };
      });
  }
}

function known<Name extends FactName>(
  facts: PartialFacts,
  name: Name,
  say: (value: FactValues[Name]) => Text | undefined,
): Text | undefined {
  const fact = facts[name];
  return fact?.state === 'known' ? say(fact.value) : undefined;
}

/** "Microsoft Windows 11 Pro" and its translations, without the maker. */
export function shortWindowsName(caption: string): string {
  return caption.replace(/^Microsoft\s+/, '').trim();
}
