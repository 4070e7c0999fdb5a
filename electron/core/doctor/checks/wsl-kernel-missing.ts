// The WSL that came with Windows keeps its kernel in a package of its own, and that one is not there.
import type { Evidence, Fix } from '../../../contract/doctor.ts';
import { hasCode } from '../../wsl/error-codes.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import { createElevatedCommand } from './fix-steps.ts';
import { sawWsl } from './windows-evidence.ts';
import { isWslUnused, wslUnused } from './wsl-use.ts';

export const wslKernelMissing = defineCheck({
  id: 'wsl-kernel-missing',
  layer: 'wsl-kernel',
  severity: 'blocker',
  causedBy: ['wsl-inbox-version', 'wsl-component-disabled', 'wsl-not-installed'],
  needs: ['system'],
  uses: ['wsl', 'wslStatus', 'engine', 'distros', 'features'],
  judge: (_, asked) => {
    const wsl = readFact(asked.wsl);
    // Store WSL carries its own kernel, whatever else fails.
    if (wsl?.kind === 'store') return { verdict: 'ok', evidence: [sawWsl(wsl, true)] };
    if (isWslUnused(asked)) return { verdict: 'skipped', reason: wslUnused };
    const code = [
      ...(wsl?.kind === 'failing' ? [wsl.code] : []),
      ...(readFact(asked.wslStatus)?.marks ?? []),
    ].find((mark) => hasCode([mark], kernelUpdateRequired));
    const evidence: Evidence[] = [
      ...(code === undefined ? [] : [saw('wsl --status', code, true)]),
      ...(wsl?.kind === 'inbox' && wsl.kernelMissing
        ? [saw('wsl --status', 'wsl --update', code === undefined)]
        : []),
    ];
    if (evidence.length > 0) {
      return {
        verdict: 'found',
        evidence: wsl ? [...evidence, sawWsl(wsl)] : evidence,
        fixes: [updateKernel, updateFromWeb],
        verify: [{ command: 'wsl --version', expect: 'exit 0' }],
      };
    }
    if (wsl?.kind === 'inbox') return { verdict: 'ok', evidence: [sawWsl(wsl)] };
    if (wsl?.kind === 'failing') {
      return {
        verdict: 'unknown',
        reason: { key: 'reasons.wslFails', params: { code: wsl.code } },
      };
    }
    return asked.wsl.state === 'known'
      ? { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } }
      : { verdict: asked.wsl.state, reason: asked.wsl.reason };
  },
});

/** Win32 444, which old WSL prints as 0x1bc. */
const kernelUpdateRequired = '0x800701bc';

const updateKernel: Fix = {
  id: 'update-kernel',
  automatable: 'confirm',
  elevation: true,
  restart: 'none',
  destroys: { key: 'findings.wsl-kernel-missing.fixes.update-kernel.destroys' },
  steps: [createElevatedCommand('wsl', ['--update'])],
};

/** Where the Microsoft Store is blocked; the current WSL accepts and ignores the switch. */
const updateFromWeb: Fix = {
  ...updateKernel,
  id: 'update-from-web',
  destroys: { key: 'findings.wsl-kernel-missing.fixes.update-from-web.destroys' },
  steps: [createElevatedCommand('wsl', ['--update', '--web-download'])],
};
