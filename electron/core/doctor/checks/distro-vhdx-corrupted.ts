// The virtual disk of a distribution is damaged. Only WSL itself can tell, so nothing is started to find out.
import { hasCode } from '../../wsl/error-codes.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import { createCommand, createElevatedCommand, createGuide } from './fix-steps.ts';

const words = 'findings.distro-vhdx-corrupted.fixes.repair-disk';

export const distroVhdxCorrupted = defineCheck({
  id: 'distro-vhdx-corrupted',
  layer: 'distro',
  severity: 'error',
  causedBy: ['host-disk-full'],
  needs: ['system'],
  uses: ['wsl', 'wslStatus', 'distros'],
  judge: (_, asked) => {
    const wsl = readFact(asked.wsl);
    const code = [
      ...(wsl?.kind === 'failing' ? [wsl.code] : []),
      ...(readFact(asked.wslStatus)?.marks ?? []),
    ].find((mark) => hasCode([mark], 'WSL_E_DISK_CORRUPTED'));
    if (code === undefined) {
      const wsl2 = readFact(asked.distros)?.filter(({ version }) => version === 2) ?? [];
      const isAllUp = wsl2.length > 0 && wsl2.every(({ state }) => state === 'Running');
      return isAllUp
        ? { verdict: 'ok', params: { count: wsl2.length } }
        : { verdict: 'skipped', reason: { key: 'reasons.notStarted' } };
    }
    return {
      verdict: 'found',
      evidence: [saw('wsl', code, true)],
      fixes: [
        {
          id: 'repair-disk',
          automatable: 'guide',
          elevation: true,
          restart: 'wsl',
          destroys: { key: `${words}.destroys` },
          steps: [
            createGuide(`${words}.steps.quitDocker`),
            createCommand('wsl', ['--shutdown']),
            createGuide(`${words}.steps.copy`),
            createGuide(`${words}.steps.mount`),
            createGuide(`${words}.steps.check`),
            createElevatedCommand('wsl', ['--unmount']),
          ],
        },
      ],
      verify: [{ command: 'wsl -- sh -c "touch ~/.w && rm ~/.w"', expect: 'exit 0' }],
    };
  },
});
