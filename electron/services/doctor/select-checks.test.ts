import { expect, test } from 'vitest';
import type { LayerId } from '../../contract/doctor.ts';
import { type Check, defineCheck } from '../../core/doctor/check.ts';
import type { FactName } from '../../core/doctor/facts.ts';
import { selectChecks } from './select-checks.ts';

function check(id: string, layer: LayerId, causedBy: string[], needs: FactName[]): Check {
  const judge = () => ({ verdict: 'ok' }) as const;
  return defineCheck({ id, layer, severity: 'error', causedBy, needs, judge });
}

const firmware = check('firmware-off', 'firmware', [], ['system']);
const feature = check('feature-off', 'windows-feature', ['firmware-off'], ['features']);
const engine = check('engine-silent', 'docker-engine', ['feature-off'], ['engine']);
const git = check('git-missing', 'go-toolchain', [], ['tools']);
const table = [firmware, feature, engine, git];

test.each([
  ['everything', undefined, { checks: table, facts: ['system', 'features', 'engine', 'tools'] }],
  [
    'one check, with what could explain it',
    ['engine-silent'],
    {
      checks: [firmware, feature, engine],
      only: ['engine-silent'],
      facts: ['system', 'features', 'engine'],
    },
  ],
  [
    'a layer and a check',
    ['go-toolchain', 'feature-off'],
    {
      checks: [firmware, feature, git],
      only: ['git-missing', 'feature-off'],
      facts: ['system', 'features', 'tools'],
    },
  ],
  ['a layer that has no check yet', ['network'], { checks: [], only: [], facts: [] }],
])('selects %s', (_, names, expected) => {
  const { checks, only, facts } = selectChecks(table, names);
  expect({ checks, ...(only ? { only: [...only] } : {}), facts: [...facts] }).toEqual(expected);
});

test('a name that is neither layer nor check is refused with all that there is', () => {
  expect(() => selectChecks([git], ['go-toolchain', 'docker'])).toThrow(
    expect.objectContaining({
      code: 'CHECK_NOT_FOUND',
      data: {
        name: 'docker',
        known:
          'firmware, windows-feature, hypervisor, wsl-kernel, wslconfig, distro, docker-engine, docker-mode, network, disk, go-toolchain, git-missing',
      },
    }),
  );
});
