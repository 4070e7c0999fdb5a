// Windows has no WSL: new Windows 11 carries a stub that offers to install it, older ones have no wsl.exe at all.
import type { Fix } from '../../../contract/doctor.ts';
import { defineCheck } from '../check.ts';
import { createElevatedCommand, createEnableFeature, createGuide } from './fix-steps.ts';
import { sawWsl } from './windows-evidence.ts';
import { isWslUnused, wslUnused } from './wsl-use.ts';

export const wslNotInstalled = defineCheck({
  id: 'wsl-not-installed',
  layer: 'wsl-kernel',
  severity: 'blocker',
  causedBy: [],
  needs: ['wsl'],
  uses: ['engine', 'distros', 'features'],
  judge: ({ wsl }, asked) => {
    const evidence = [sawWsl(wsl, true)];
    if (wsl.kind !== 'stub' && wsl.kind !== 'absent') return { verdict: 'ok', evidence };
    if (isWslUnused(asked)) return { verdict: 'skipped', reason: wslUnused };
    return {
      verdict: 'found',
      ...(wsl.kind === 'absent' ? { variant: 'absent' } : {}),
      evidence,
      fixes: [wsl.kind === 'stub' ? installWsl : enableFeatures],
      verify: [{ command: 'wsl --status', expect: 'exit 0' }],
    };
  },
});

const installWsl: Fix = {
  id: 'install-wsl',
  automatable: 'confirm',
  elevation: true,
  restart: 'windows',
  steps: [createElevatedCommand('wsl', ['--install', '--no-distribution'])],
};

/** Without wsl.exe there is nothing to install with: the features bring one. */
const enableFeatures: Fix = {
  id: 'enable-wsl-features',
  automatable: 'confirm',
  elevation: true,
  restart: 'windows',
  steps: [
    createEnableFeature('Microsoft-Windows-Subsystem-Linux'),
    createEnableFeature('VirtualMachinePlatform'),
    createGuide('findings.wsl-not-installed.fixes.enable-wsl-features.steps.update'),
  ],
};
