// The default distribution is one that Docker made for itself: a plain `wsl` finds no shell in it.
import { defineCheck, saw } from '../check.ts';
import { createCommand } from './fix-steps.ts';
import { installUbuntu } from './no-distro-installed.ts';
import { findDistros, isInternalDistro } from './wsl-use.ts';

export const defaultDistroIsDockerDesktop = defineCheck({
  id: 'default-distro-is-docker-desktop',
  layer: 'distro',
  severity: 'warning',
  // Not of the wrong default, but of a list that cannot be read.
  causedBy: ['wsl-not-installed', 'wsl-component-disabled'],
  needs: ['system'],
  uses: ['distros', 'wsl'],
  judge: (_, asked) => {
    const found = findDistros(asked);
    if (found.state !== 'known') return { verdict: found.state, reason: found.reason };
    const distros = found.value;
    const current = distros.find(({ isDefault }) => isDefault);
    if (current === undefined) {
      return { verdict: 'skipped', reason: { key: 'reasons.noDefaultDistro' } };
    }
    const row = `* ${current.name} ${current.state} ${current.version}`;
    const evidence = [saw('wsl --list --verbose', row, true)];
    if (!isInternalDistro(current)) {
      return { verdict: 'ok', params: { distro: current.name }, evidence };
    }
    const others = distros.filter((distro) => !isInternalDistro(distro));
    const chosen = others.find(({ version }) => version === 2) ?? others[0];
    if (chosen === undefined) {
      // Normal on a PC that uses nothing but Docker.
      return {
        verdict: 'found',
        variant: 'only',
        severity: 'info',
        params: { distro: current.name },
        evidence,
        fixes: [installUbuntu],
        verify: [{ command: 'wsl --list --verbose', expect: 'Ubuntu' }],
      };
    }
    return {
      verdict: 'found',
      params: { distro: current.name, other: chosen.name },
      evidence: [...evidence, saw('wsl --list --verbose', `${chosen.name} ${chosen.state}`)],
      fixes: [
        {
          id: 'set-default',
          automatable: 'confirm',
          elevation: false,
          restart: 'none',
          undo: `wsl --set-default ${current.name}`,
          steps: [createCommand('wsl', ['--set-default', chosen.name])],
        },
      ],
      verify: [{ command: 'wsl -- cat /etc/os-release', expect: chosen.name }],
    };
  },
});
