// The WSL VM keeps memory that its distros no longer use: page cache that Windows does not get back.
import { defineCheck, readFact, saw } from '../check.ts';
import { describeSize } from '../sizes.ts';
import { createCommand, createGuide } from './fix-steps.ts';

const words = 'findings.vmmem-memory-growth.fixes';

export const vmmemMemoryGrowth = defineCheck({
  id: 'vmmem-memory-growth',
  layer: 'wsl-kernel',
  severity: 'warning',
  causedBy: [],
  needs: ['vm'],
  uses: ['guests'],
  judge: ({ vm: { process } }, asked) => {
    if (process === null) return { verdict: 'ok' };
    const held = process.workingSetBytes;
    const host = saw(`Get-Process ${process.name}`, `WorkingSet64 = ${held}`, true);
    if (held < noticeableBytes) return { verdict: 'ok', evidence: [host] };
    const guest = readFact(asked.guests)?.[0];
    if (guest === undefined) {
      return { verdict: 'skipped', reason: { key: 'reasons.noDistroRuns' } };
    }
    const used = describeSize(guest.memoryUsedKb * 1024);
    const cache = describeSize(guest.memoryCacheKb * 1024);
    const evidence = [
      host,
      saw(`wsl -d ${guest.distro} --exec cat /proc/meminfo`, `${used} used, ${cache} cache`, true),
    ];
    // Memory that is really used is a workload, not a fault.
    const isCache =
      guest.memoryCacheKb >= 2 * guest.memoryUsedKb &&
      guest.memoryCacheKb >= guest.memoryTotalKb / 2;
    if (!isCache) return { verdict: 'ok', evidence };
    return {
      verdict: 'found',
      params: { held: describeSize(held), used, cache },
      evidence,
      fixes: [
        {
          id: 'limit-memory',
          automatable: 'guide',
          elevation: false,
          restart: 'wsl',
          steps: [
            createGuide(`${words}.limit-memory.steps.reclaim`),
            createGuide(`${words}.limit-memory.steps.cap`),
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
      verify: [{ command: 'Get-Process vmmem*', expect: `< ${describeSize(held)}` }],
    };
  },
});

/** Below this nobody notices what the VM holds. */
const noticeableBytes = 4 * 1024 ** 3;
