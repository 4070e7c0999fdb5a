// Windows containers are wanted, but the Windows feature they need is off.
import { defineCheck } from '../check.ts';
import { createEnableFeature, describeDisableFeature } from './fix-steps.ts';
import { sawFeature } from './windows-evidence.ts';
import { sawWindowsMode, windowsContainersUnused } from './windows-mode.ts';

export const containersFeatureDisabled = defineCheck({
  id: 'containers-feature-disabled',
  layer: 'windows-feature',
  severity: 'error',
  causedBy: ['feature-reboot-pending', 'windows-edition-no-containers'],
  needs: ['system'],
  uses: ['features', 'engine', 'dockerDesktop'],
  judge: (_, asked) => {
    const mode = sawWindowsMode(asked);
    if (mode === undefined) return { verdict: 'skipped', reason: windowsContainersUnused };
    if (asked.features.state !== 'known') {
      return { verdict: asked.features.state, reason: asked.features.reason };
    }
    const features = asked.features.value;
    const evidence = [sawFeature(features, 'Containers', true), mode];
    if (features.Containers === 'on') return { verdict: 'ok', evidence };
    if (features.Containers === 'unknown') {
      const reason = { key: 'reasons.featureSilent', params: { feature: 'Containers' } };
      return { verdict: 'unknown', reason };
    }
    return {
      verdict: 'found',
      evidence,
      fixes: [
        {
          id: 'enable-containers',
          automatable: 'confirm',
          elevation: true,
          restart: 'windows',
          undo: describeDisableFeature('Containers'),
          steps: [createEnableFeature('Containers'), createEnableFeature('Microsoft-Hyper-V')],
        },
      ],
      verify: [
        {
          command:
            '(Get-CimInstance Win32_OptionalFeature -Filter "Name=\'Containers\'").InstallState',
          expect: '1',
        },
      ],
    };
  },
});
