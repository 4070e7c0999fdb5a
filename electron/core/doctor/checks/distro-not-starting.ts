// What a person sees: a distribution does not start. Told from what stands in its way, without starting it.
import type { Evidence } from '../../../contract/doctor.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import type { DistroFact, LxssFact } from '../facts.ts';
import { findMissingDisks } from './distro-disks.ts';
import { findDistros } from './wsl-use.ts';
import { foreseeVm } from './wsl2-vm.ts';

export const distroNotStarting = defineCheck({
  id: 'distro-not-starting',
  layer: 'distro',
  severity: 'error',
  causedBy: ['wsl2-vm-not-starting', 'distro-vhdx-missing', 'distro-vhdx-corrupted'],
  needs: ['system'],
  uses: ['distros', 'lxss', 'wsl', 'wslStatus', 'services', 'vm'],
  judge: ({ system }, asked) => {
    const lxss = readFact(asked.lxss);
    const fact = findDistros(asked);
    const listed = readFact(fact);
    const distro = pickDistro(listed, lxss);
    if (distro === undefined) {
      return fact.state === 'known' || lxss !== undefined
        ? { verdict: 'skipped', reason: { key: 'reasons.noWsl2Distro' } }
        : { verdict: fact.state, reason: fact.reason };
    }
    const vm = foreseeVm(system, asked);
    const [disk] = lxss ? findMissingDisks(lxss, listed) : [];
    const found = (name: string, evidence: readonly Evidence[], variant?: string) =>
      ({
        verdict: 'found',
        ...(variant === undefined ? {} : { variant }),
        params: { distro: name },
        evidence,
        fixes: [],
        verify: [{ command: `wsl -d ${name} -- true`, expect: 'exit 0' }],
      }) as const;
    if (disk) {
      const missing = saw(`Test-Path -LiteralPath "${disk.path}"`, 'False', true);
      return found(disk.name, [missing], 'disk');
    }
    if (vm.state === 'barred') return found(distro, vm.evidence);
    return { verdict: 'ok', evidence: vm.evidence };
  },
});

/** The WSL 2 distro a person would start: the default one, else the first. */
function pickDistro(
  listed: readonly DistroFact[] | undefined,
  lxss: LxssFact | undefined,
): string | undefined {
  const wsl2 = listed?.filter(({ version }) => version === 2);
  const shown = wsl2?.find(({ isDefault }) => isDefault) ?? wsl2?.[0];
  if (listed) return shown?.name;
  return lxss?.distros.find(({ isWsl2 }) => isWsl2)?.name;
}
