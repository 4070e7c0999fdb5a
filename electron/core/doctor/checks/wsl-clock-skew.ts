// The clock inside the WSL VM is off after sleep, so that certificates and package lists look invalid.
import { defineCheck, saw } from '../check.ts';
import { createCommand, createGuide } from './fix-steps.ts';

const words = 'findings.wsl-clock-skew.fixes';

export const wslClockSkew = defineCheck({
  id: 'wsl-clock-skew',
  layer: 'wsl-kernel',
  severity: 'error',
  // Not of a clock that is wrong, but of one that cannot be read.
  causedBy: ['wsl-not-installed', 'wsl-component-disabled', 'wsl2-vm-not-starting'],
  needs: ['guests'],
  judge: ({ guests }) => {
    const [first, ...others] = guests;
    if (first === undefined) return { verdict: 'skipped', reason: { key: 'reasons.noDistroRuns' } };
    // One VM, one clock: the distro that is furthest off speaks for all.
    const worst = others.reduce(
      (one, other) => (Math.abs(other.skewSeconds) > Math.abs(one.skewSeconds) ? other : one),
      first,
    );
    const { distro } = worst;
    const seconds = Math.round(worst.skewSeconds);
    const evidence = [
      saw(`wsl -d ${distro} --exec date +%s`, `${seconds > 0 ? '+' : ''}${seconds} s`, true),
    ];
    if (Math.abs(worst.skewSeconds) <= tolerableSeconds) return { verdict: 'ok', evidence };
    return {
      verdict: 'found',
      params: { distro, seconds: Math.abs(seconds) },
      evidence,
      fixes: [
        {
          id: 'set-clock',
          automatable: 'auto',
          elevation: false,
          restart: 'none',
          steps: [
            createCommand('wsl', ['-d', distro, '-u', 'root', '--exec', 'hwclock', '-s']),
            createGuide(`${words}.set-clock.steps.date`, { distro }),
          ],
        },
        {
          id: 'shut-down-wsl',
          automatable: 'confirm',
          elevation: false,
          restart: 'wsl',
          destroys: { key: `${words}.shut-down-wsl.destroys` },
          steps: [createCommand('wsl', ['--shutdown'])],
        },
      ],
      verify: [{ command: `wsl -d ${distro} --exec date +%s`, expect: '± 2 s' }],
    };
  },
});

const tolerableSeconds = 30;
