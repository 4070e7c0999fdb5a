// The Windows feature that carries the VM of WSL 2 is off.
import type { Evidence, Fix } from '../../../contract/doctor.ts';
import { defineCheck, readFact } from '../check.ts';
import type { FeatureState, RestartFact } from '../facts.ts';
import { createEnableFeature, createGuide, describeDisableFeature } from './fix-steps.ts';
import { sawFeature, sawService } from './windows-evidence.ts';
import { isWslUnused, wslUnused } from './wsl-use.ts';
import { findMissingServices } from './wsl2-vm.ts';

const feature = 'VirtualMachinePlatform';

export const vmpFeatureDisabled = defineCheck({
  id: 'vmp-feature-disabled',
  layer: 'windows-feature',
  severity: 'blocker',
  causedBy: ['feature-reboot-pending', 'wsl-not-installed'],
  needs: ['system'],
  uses: ['features', 'services', 'restart', 'engine', 'distros'],
  judge: ({ system }, asked) => {
    const features = readFact(asked.features);
    const services = readFact(asked.services);
    const missing = services && findMissingServices(system, services);
    const state = features?.[feature] ?? 'unknown';
    const evidence: Evidence[] = [
      ...(features ? [sawFeature(features, feature, state !== 'unknown')] : []),
      ...(services && missing
        ? missing.map((name) => sawService(services, name, state === 'unknown'))
        : []),
    ];
    switch (settle(state, missing?.length)) {
      case 'on':
        return { verdict: 'ok', evidence };
      case 'unknown':
        return {
          verdict: 'unknown',
          reason: { key: 'reasons.featureSilent', params: { feature } },
        };
      case 'off':
        if (isWslUnused(asked)) return { verdict: 'skipped', reason: wslUnused };
        return {
          verdict: 'found',
          evidence,
          fixes: [createFix(readFact(asked.restart))],
          verify: [
            { command: 'Get-Service hns,vmcompute', expect: 'Running | Stopped' },
            { command: 'wsl --status', expect: 'exit 0' },
          ],
        };
    }
  },
});

/** Where the feature query says nothing, its services prove: absent is off, all of them there is on. */
function settle(state: FeatureState, missing: number | undefined): 'on' | 'off' | 'unknown' {
  if (state === 'on') return 'on';
  if (state === 'off' || state === 'absent') return 'off';
  return missing === undefined ? 'unknown' : missing === 0 ? 'on' : 'off';
}

function createFix(restart: RestartFact | undefined): Fix {
  return {
    id: 'enable-vmp',
    automatable: 'confirm',
    elevation: true,
    restart: 'windows',
    undo: describeDisableFeature(feature),
    steps: [
      // While servicing waits for a restart, enabling fails with 0xc004000d or is only queued (WSL #41299).
      ...(restart?.servicingPending
        ? [createGuide('findings.vmp-feature-disabled.fixes.enable-vmp.steps.restartFirst')]
        : []),
      createEnableFeature(feature),
    ],
  };
}
