// What running distros tell of the VM: its clock and its memory.
import { describe, expect, it } from 'vitest';
import { healthyValues, setFact } from './healthy-facts.test-support.ts';
import { judgeCheck } from './show-result.test-support.ts';
import { vmmemMemoryGrowth } from './vmmem-memory-growth.ts';
import { wslClockSkew } from './wsl-clock-skew.ts';

describe('the clock and the memory of the VM', () => {
  const guest = healthyValues.guests[0];
  const guests = (...fields: object[]) =>
    setFact('guests', fields.map((one) => ({ ...guest, ...one })) as typeof healthyValues.guests);

  it('finds a clock that is behind, by the distro furthest off', () => {
    const late = guests({ skewSeconds: -31.2 }, { distro: 'Debian', skewSeconds: -15_123 });
    expect(judgeCheck(wslClockSkew, late)).toEqual({
      status: 'problem',
      params: { distro: 'Debian', seconds: 15_123 },
      saw: ['* wsl -d Debian --exec date +%s: -15123 s'],
      fixes: [
        ['set-clock (auto)', 'wsl -d Debian -u root --exec hwclock -s', 'guide: date'],
        ['shut-down-wsl (confirm, restart wsl, destroys)', 'wsl --shutdown'],
      ],
      verify: ['wsl -d Debian --exec date +%s => ± 2 s'],
    });
  });

  it('tolerates half a minute, and asks nobody where nothing runs', () => {
    const judged = [guests({ skewSeconds: 30 }), guests()].map((one) =>
      judgeCheck(wslClockSkew, one),
    );
    expect(judged).toEqual([
      { status: 'ok', saw: ['* wsl -d Ubuntu --exec date +%s: +30 s'] },
      { status: 'skipped', reason: 'reasons.noDistroRuns' },
    ]);
  });

  const held = setFact('vm', {
    process: { name: 'vmmemWSL', workingSetBytes: 10_572_800_000, startedMs: 0 },
  });
  const host = '* Get-Process vmmemWSL: WorkingSet64 = 10572800000';
  const cached = { memoryTotalKb: 16_252_928, memoryUsedKb: 1_341_440, memoryCacheKb: 13_677_568 };

  it('finds memory that is only cache', () => {
    expect(judgeCheck(vmmemMemoryGrowth, held, guests(cached))).toEqual({
      status: 'advice',
      params: { held: '9.8 GiB', used: '1.3 GiB', cache: '13 GiB' },
      saw: [host, '* wsl -d Ubuntu --exec cat /proc/meminfo: 1.3 GiB used, 13 GiB cache'],
      fixes: [
        ['limit-memory (guide, restart wsl)', 'guide: reclaim', 'guide: cap'],
        ['shut-down-wsl (confirm, restart wsl, destroys)', 'wsl --shutdown'],
      ],
      verify: ['Get-Process vmmem* => < 9.8 GiB'],
    });
  });

  it.each([
    ['a workload', [held, guests({ ...cached, memoryUsedKb: 9_000_000 })], 'ok'],
    ['a small VM', [guests(cached)], 'ok'],
    ['no VM', [setFact('vm', { process: null })], 'ok'],
    ['a VM in which nobody can be asked', [held, guests()], 'skipped'],
  ])('finds nothing wrong with %s', (_, changes, expected) => {
    expect(judgeCheck(vmmemMemoryGrowth, ...changes)?.status).toBe(expected);
  });
});
