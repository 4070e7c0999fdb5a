// The component that WSL needed before Windows 11 is off. On Windows 11 with store WSL that is normal.
import type { Evidence } from '../../../contract/doctor.ts';
import { hasCode } from '../../wsl/error-codes.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import { createElevatedCommand } from './fix-steps.ts';
import { sawBuild, sawFeature } from './windows-evidence.ts';
import { isWslUnused, wslUnused } from './wsl-use.ts';

const feature = 'Microsoft-Windows-Subsystem-Linux';

export const wslComponentDisabled = defineCheck({
  id: 'wsl-component-disabled',
  layer: 'windows-feature',
  severity: 'blocker',
  causedBy: ['feature-reboot-pending', 'wsl-not-installed'],
  needs: ['wsl', 'system'],
  uses: ['wslStatus', 'features', 'engine', 'distros'],
  judge: ({ wsl, system }, asked) => {
    if (isWslUnused(asked)) return { verdict: 'skipped', reason: wslUnused };
    const isNeeded = system.build < 22_000 || wsl.kind === 'inbox';
    if ((wsl.kind === 'stub' || wsl.kind === 'absent') && !isNeeded) {
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    const features = readFact(asked.features);
    const state = features?.[feature] ?? 'unknown';
    const isOff = state === 'off' || state === 'absent';
    const code = [
      ...(wsl.kind === 'failing' ? [wsl.code] : []),
      ...(readFact(asked.wslStatus)?.marks ?? []),
    ].find((mark) => hasCode([mark], 'WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED'));
    const evidence: Evidence[] = [
      ...(code === undefined ? [] : [saw('wsl --status', code, true)]),
      ...(features ? [sawFeature(features, feature, code === undefined)] : []),
      sawBuild(system),
    ];
    if (code === undefined && !(isOff && isNeeded)) {
      return state === 'unknown' && isNeeded
        ? { verdict: 'unknown', reason: { key: 'reasons.featureSilent', params: { feature } } }
        : { verdict: 'ok', evidence };
    }
    return {
      verdict: 'found',
      evidence,
      fixes: [
        {
          id: 'enable-component',
          automatable: 'confirm',
          elevation: true,
          restart: 'windows',
          steps: [createElevatedCommand('wsl', ['--install', '--no-distribution'])],
        },
      ],
      verify: [{ command: 'wsl --status', expect: 'exit 0' }],
    };
  },
});
