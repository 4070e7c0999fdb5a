// WSL is the old one that came with Windows: no systemd, no mirrored networking, too old for Docker Desktop.
import type { Fix } from '../../../contract/doctor.ts';
import { hasCode } from '../../wsl/error-codes.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import { createElevatedCommand, createGuide } from './fix-steps.ts';
import { sawBuild, sawWsl } from './windows-evidence.ts';
import { isWslUnused, wslUnused } from './wsl-use.ts';

export const wslInboxVersion = defineCheck({
  id: 'wsl-inbox-version',
  layer: 'wsl-kernel',
  severity: 'error',
  causedBy: ['wsl-component-disabled', 'wsl-not-installed'],
  needs: ['wsl', 'system'],
  uses: ['lxss', 'engine', 'distros', 'features'],
  judge: ({ wsl, system }, asked) => {
    const lxss = readFact(asked.lxss);
    const evidence = [
      sawWsl(wsl, true),
      ...(lxss ? [saw(`${msiKey} InstallLocation`, lxss.msiInstallLocation ?? 'not found')] : []),
    ];
    if (wsl.kind === 'store') {
      return { verdict: 'ok', params: { version: wsl.version }, evidence };
    }
    if (isWslUnused(asked)) return { verdict: 'skipped', reason: wslUnused };
    const verify = [{ command: 'wsl --version', expect: '2.x' }];
    if (wsl.kind === 'inbox')
      return { verdict: 'found', evidence, fixes: [updateWsl, updateFromWeb], verify };
    if (wsl.kind !== 'failing') {
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    if (!hasCode([wsl.code], 'WSL_E_OS_NOT_SUPPORTED')) {
      return {
        verdict: 'unknown',
        reason: { key: 'reasons.wslFails', params: { code: wsl.code } },
      };
    }
    return {
      verdict: 'found',
      variant: 'windows-too-old',
      evidence: [...evidence, sawBuild(system)],
      fixes: [updateWindows],
      verify,
    };
  },
});

const msiKey = 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss\\MSI';

/** The installer stops the WSL service, and with it every distro (package.wix.in of WSL). */
const updateWsl: Fix = {
  id: 'update-wsl',
  automatable: 'confirm',
  elevation: true,
  restart: 'none',
  destroys: { key: 'findings.wsl-inbox-version.fixes.update-wsl.destroys' },
  steps: [createElevatedCommand('wsl', ['--update'])],
};

/** Where the Microsoft Store is blocked; the current WSL accepts and ignores the switch. */
const updateFromWeb: Fix = {
  ...updateWsl,
  id: 'update-from-web',
  destroys: { key: 'findings.wsl-inbox-version.fixes.update-from-web.destroys' },
  steps: [createElevatedCommand('wsl', ['--update', '--web-download'])],
};

const updateWindows: Fix = {
  id: 'update-windows',
  automatable: 'guide',
  elevation: false,
  restart: 'windows',
  steps: [createGuide('findings.wsl-inbox-version.fixes.update-windows.steps.update')],
};
