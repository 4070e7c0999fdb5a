// A WSL 2 distribution is registered, but the file of its virtual disk is not where the registry says.
import { defineCheck, readFact, saw } from '../check.ts';
import { findMissingDisks } from './distro-disks.ts';
import { createGuide } from './fix-steps.ts';

const words = 'findings.distro-vhdx-missing.fixes.bring-back-disk';

export const distroVhdxMissing = defineCheck({
  id: 'distro-vhdx-missing',
  layer: 'distro',
  severity: 'error',
  causedBy: [],
  needs: ['lxss'],
  uses: ['distros'],
  judge: ({ lxss }, asked) => {
    const wsl2 = lxss.distros.filter(({ isWsl2 }) => isWsl2);
    if (wsl2.length === 0) return { verdict: 'skipped', reason: { key: 'reasons.noWsl2Distro' } };
    const missing = findMissingDisks(lxss, readFact(asked.distros));
    const [first] = missing;
    if (first === undefined) {
      const unseen = wsl2.find(({ vhdExists }) => vhdExists === null);
      return unseen
        ? {
            verdict: 'unknown',
            reason: { key: 'reasons.diskUnseen', params: { distro: unseen.name } },
          }
        : { verdict: 'ok', params: { count: wsl2.length } };
    }
    const params = { distro: first.name, path: first.path };
    return {
      verdict: 'found',
      params,
      evidence: missing.flatMap(({ id, basePath, path }, index) => [
        saw(`${lxssKey}\\${id} BasePath`, basePath),
        saw(`Test-Path -LiteralPath "${path}"`, 'False', index === 0),
      ]),
      fixes: [
        {
          id: 'bring-back-disk',
          automatable: 'guide',
          elevation: false,
          restart: 'none',
          destroys: { key: `${words}.destroys` },
          steps: [
            createGuide(`${words}.steps.reconnect`, params),
            createGuide(`${words}.steps.moveBack`, params),
            createGuide(`${words}.steps.register`, params),
          ],
        },
      ],
      verify: [{ command: `wsl -d ${first.name} -- true`, expect: 'exit 0' }],
    };
  },
});

const lxssKey = 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss';
