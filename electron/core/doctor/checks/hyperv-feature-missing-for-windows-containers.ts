// Hyper-V isolated Windows containers need all of Hyper-V, not only the part that WSL 2 uses.
import { defineCheck, readFact, saw } from '../check.ts';
import { createEnableFeature, describeDisableFeature } from './fix-steps.ts';
import { sawFeature } from './windows-evidence.ts';
import { sawWindowsMode, windowsContainersUnused } from './windows-mode.ts';

const feature = 'Microsoft-Hyper-V';

export const hypervFeatureMissingForWindowsContainers = defineCheck({
  id: 'hyperv-feature-missing-for-windows-containers',
  layer: 'windows-feature',
  severity: 'error',
  causedBy: ['feature-reboot-pending', 'windows-edition-no-containers'],
  needs: ['system'],
  uses: ['features', 'engine', 'dockerDesktop', 'engineDetail'],
  judge: (_, asked) => {
    const mode = sawWindowsMode(asked);
    if (mode === undefined) return { verdict: 'skipped', reason: windowsContainersUnused };
    if (asked.features.state !== 'known') {
      return { verdict: asked.features.state, reason: asked.features.reason };
    }
    const features = asked.features.value;
    const engine = readFact(asked.engine);
    const isolation = readFact(asked.engineDetail)?.isolation;
    const evidence = [sawFeature(features, feature, true), mode];
    if (features[feature] === 'on') return { verdict: 'ok', evidence };
    // A service that isolates by process runs without Hyper-V; Docker Desktop refuses to start without it.
    const isDesktop = engine?.state === 'ready' && engine.owner === 'docker-desktop';
    if (isolation === 'process' && !isDesktop) {
      const how = saw('docker info --format {{.Isolation}}', isolation, true);
      return { verdict: 'ok', evidence: [how, ...evidence] };
    }
    if (features[feature] === 'unknown') {
      return { verdict: 'unknown', reason: { key: 'reasons.featureSilent', params: { feature } } };
    }
    return {
      verdict: 'found',
      evidence,
      fixes: [
        {
          id: 'enable-hyperv',
          automatable: 'confirm',
          elevation: true,
          restart: 'windows',
          undo: describeDisableFeature(feature),
          steps: [createEnableFeature(feature)],
        },
      ],
      verify: [{ command: 'docker info --format {{.OSType}}', expect: 'windows' }],
    };
  },
});
