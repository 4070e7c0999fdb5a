// Docker Desktop offers Windows containers on Windows Pro and Enterprise for x64 only.
import { defineCheck, readFact, saw } from '../check.ts';
import { sawEngine } from './docker-evidence.ts';
import { createGuide } from './fix-steps.ts';
import { findWantedMode } from './windows-engine-wanted.ts';
import { windowsContainersUnused } from './windows-mode.ts';

export const windowsEditionNoContainers = defineCheck({
  id: 'windows-edition-no-containers',
  layer: 'docker-mode',
  severity: 'info',
  causedBy: [],
  needs: ['system'],
  uses: ['engine', 'dockerDesktop'],
  judge: ({ system }, asked) => {
    const mode = findWantedMode(asked);
    if (mode === 'unknown') return { verdict: 'skipped', reason: { key: 'reasons.modeUnknown' } };
    if (mode === 'linux') return { verdict: 'skipped', reason: windowsContainersUnused };
    const engine = readFact(asked.engine);
    // A service of its own is not bound to what Docker Desktop supports.
    if (engine?.state === 'ready' && engine.owner !== 'docker-desktop') {
      return { verdict: 'ok', evidence: [sawEngine(engine, true)] };
    }
    const isArm = system.architecture === 'arm64';
    const evidence = [
      saw('Win32_OperatingSystem.OperatingSystemSKU', String(system.sku), !isArm),
      saw('Win32_Processor.Architecture', system.architecture, isArm),
    ];
    if (!isArm && !unsupportedEditions.has(system.sku)) return { verdict: 'ok', evidence };
    return {
      verdict: 'found',
      ...(isArm ? { variant: 'arm' } : {}),
      params: { edition: system.caption },
      evidence,
      fixes: [
        {
          id: 'stay-linux',
          automatable: 'guide',
          elevation: false,
          restart: 'none',
          steps: [
            createGuide('findings.windows-edition-no-containers.fixes.stay-linux.steps.stay'),
          ],
        },
      ],
      verify: [{ command: 'docker info --format {{.OSType}}', expect: 'linux' }],
    };
  },
});

/** Home N, Home China, Home single language, Home, Education and Education N. */
const unsupportedEditions: ReadonlySet<number> = new Set([98, 99, 100, 101, 121, 122]);
