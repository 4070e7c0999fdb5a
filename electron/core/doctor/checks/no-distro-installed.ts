// WSL is there, but this Windows account has no Linux distribution in it.
import type { Fix } from '../../../contract/doctor.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import { createCommand, createGuide } from './fix-steps.ts';
import { isWslUnused, wslUnused } from './wsl-use.ts';

const words = 'findings.no-distro-installed.fixes.install-ubuntu';

export const noDistroInstalled = defineCheck({
  id: 'no-distro-installed',
  layer: 'distro',
  severity: 'error',
  causedBy: [
    'feature-reboot-pending',
    'wsl-component-disabled',
    'vmp-feature-disabled',
    'wsl-not-installed',
  ],
  needs: ['system'],
  uses: ['distros', 'lxss', 'wsl', 'engine', 'features'],
  judge: (_, asked) => {
    const listed = readFact(asked.distros);
    const registered = readFact(asked.lxss)?.distros;
    const count = listed?.length ?? registered?.length;
    if (count !== undefined && count > 0) return { verdict: 'ok', params: { count } };
    if (isWslUnused(asked)) return { verdict: 'skipped', reason: wslUnused };
    const wsl = readFact(asked.wsl)?.kind;
    if (wsl === 'stub' || wsl === 'absent') {
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    if (asked.distros.state !== 'known' && registered === undefined) {
      return { verdict: asked.distros.state, reason: asked.distros.reason };
    }
    return {
      verdict: 'found',
      evidence: [
        ...(listed ? [saw('wsl --list --verbose', '0', true)] : []),
        ...(registered
          ? [saw(`Get-ChildItem ${lxssKey}`, String(registered.length), !listed)]
          : []),
      ],
      fixes: [installUbuntu],
      verify: [{ command: 'wsl --list --verbose', expect: 'VERSION 2' }],
    };
  },
});

const lxssKey = 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss';

/** As the signed-in user, never elevated: distros belong to an account. `-d` is what Windows 10 understands too. */
export const installUbuntu: Fix = {
  id: 'install-ubuntu',
  automatable: 'confirm',
  elevation: false,
  restart: 'none',
  // No undo: unregistering deletes the distribution with everything in it.
  steps: [
    createCommand('wsl', ['--install', '-d', 'Ubuntu', '--no-launch']),
    createGuide(`${words}.steps.firstStart`),
  ],
};
