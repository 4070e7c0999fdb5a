// The default distribution runs as WSL 1: no VM, no real kernel, no Docker in it.
import type { Fix } from '../../../contract/doctor.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import type { DistroFact } from '../facts.ts';
import { createCommand, createElevatedCommand, createGuide } from './fix-steps.ts';
import { sawFeature } from './windows-evidence.ts';
import { findDistros } from './wsl-use.ts';

const words = 'findings.default-distro-wsl1.fixes.convert';

export const defaultDistroWsl1 = defineCheck({
  id: 'default-distro-wsl1',
  layer: 'distro',
  severity: 'warning',
  causedBy: [
    'virtualization-disabled-firmware',
    'feature-reboot-pending',
    'vmp-feature-disabled',
    'hypervisor-launch-off',
    'wsl-component-disabled',
  ],
  needs: ['system'],
  uses: ['distros', 'wsl', 'features'],
  judge: (_, asked) => {
    const found = findDistros(asked);
    if (found.state !== 'known') return { verdict: found.state, reason: found.reason };
    const distros = found.value;
    const distro = distros.find(({ isDefault }) => isDefault);
    if (distro === undefined) {
      return { verdict: 'skipped', reason: { key: 'reasons.noDefaultDistro' } };
    }
    const evidence = [sawRow(distro)];
    if (distro.version !== 1) {
      return { verdict: 'ok', params: { distro: distro.name }, evidence };
    }
    const features = readFact(asked.features);
    const component = features?.['Microsoft-Windows-Subsystem-Linux'];
    const isComponentOff = component === 'off' || component === 'absent';
    return {
      verdict: 'found',
      params: { distro: distro.name },
      evidence: features
        ? [...evidence, sawFeature(features, 'Microsoft-Windows-Subsystem-Linux')]
        : evidence,
      fixes: [createFix(distro.name, isComponentOff)],
      verify: [{ command: 'wsl --list --verbose', expect: `${distro.name} VERSION 2` }],
    };
  },
});

function sawRow(distro: DistroFact) {
  return saw('wsl --list --verbose', `* ${distro.name} ${distro.state} ${distro.version}`, true);
}

/** Converting needs the WSL component, which Windows 11 leaves off: without it WSL_E_WSL1_NOT_SUPPORTED. */
function createFix(distro: string, isComponentOff: boolean): Fix {
  return {
    id: 'convert',
    automatable: 'confirm',
    elevation: isComponentOff,
    restart: isComponentOff ? 'windows' : 'none',
    destroys: { key: `${words}.destroys`, params: { distro } },
    undo: `wsl --set-version ${distro} 1`,
    steps: [
      ...(isComponentOff
        ? [
            createElevatedCommand('wsl', ['--install', '--no-distribution', '--enable-wsl1']),
            createGuide(`${words}.steps.restart`),
          ]
        : []),
      createCommand('wsl', ['--set-default-version', '2']),
      createGuide(`${words}.steps.backup`, { distro }),
      createCommand('wsl', ['--set-version', distro, '2']),
    ],
  };
}
