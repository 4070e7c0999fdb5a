// What the checks say of the values of .wslconfig on a PC with 32 GiB and 12 processors, Docker Desktop running.
import { describe, expect, it } from 'vitest';
import { changeFact, healthyValues, loseFact, setFact } from './healthy-facts.test-support.ts';
import { localhostForwardingNoEffect } from './localhost-forwarding-no-effect.ts';
import { judgeCheck } from './show-result.test-support.ts';
import {
  edit,
  listEdits,
  noDesktop,
  path,
  restart,
  restarts,
  write,
} from './wslconfig-facts.test-support.ts';
import { wslconfigMemoryOverHost } from './wslconfig-memory-over-host.ts';
import { wslconfigNotApplied } from './wslconfig-not-applied.ts';
import { wslconfigProcessorsOverHost } from './wslconfig-processors-over-host.ts';
import { wslconfigSwapPathInvalid } from './wslconfig-swap-path-invalid.ts';

const gib = 1024 ** 3;

describe('wslconfig-memory-over-host', () => {
  it('is found where WSL lowers the limit in silence', () => {
    const changes = write('[wsl2]\nmemory=64GB # all\n');
    expect(judgeCheck(wslconfigMemoryOverHost, changes)).toEqual({
      status: 'advice',
      params: { written: '64GB', host: '32 GiB', proposed: '28GB' },
      saw: [
        `* ${path}:2: memory=64GB # all`,
        `Win32_ComputerSystem.TotalPhysicalMemory: ${32 * gib}`,
        'wsl -- grep MemTotal /proc/meminfo: 16252928 kB',
      ],
      fixes: [[`lower-memory (${restarts})`, edit, ...restart]],
      verify: ['wsl -- grep MemTotal /proc/meminfo => < 28GB'],
    });
    expect(listEdits(wslconfigMemoryOverHost, changes)).toEqual([
      {
        key: 'wslconfig.edits.replace',
        params: { line: 2, before: 'memory=64GB # all', after: 'memory=28GB # all' },
      },
    ]);
  });

  it('takes the line out where Windows needs every GB', () => {
    const small = changeFact('system', { memoryBytes: 8 * gib - 300_000_000 });
    const changes = { ...write('[wsl2]\nmemory=16GB'), ...small, ...noDesktop };
    expect(judgeCheck(wslconfigMemoryOverHost, changes, setFact('guests', []))).toEqual({
      status: 'advice',
      variant: 'small',
      params: { written: '16GB', host: '7.7 GiB', proposed: '4GB' },
      saw: [
        `* ${path}:2: memory=16GB`,
        `Win32_ComputerSystem.TotalPhysicalMemory: ${8 * gib - 300_000_000}`,
      ],
      fixes: [[`remove-memory (${restarts})`, edit, 'wsl --shutdown']],
      verify: ['wsl -- grep MemTotal /proc/meminfo => < 3.9 GiB'],
    });
  });

  it.each(['memory=32GB', 'memory=0', 'memory=64gb', '# memory=64GB'])(
    'is not found for %s',
    (line) => {
      expect(judgeCheck(wslconfigMemoryOverHost, write(`[wsl2]\n${line}\n`))?.status).toBe('ok');
    },
  );
});

describe('wslconfig-processors-over-host', () => {
  it('is found where WSL lowers the count', () => {
    const changes = write('[wsl2]\nprocessors=64\n');
    expect(judgeCheck(wslconfigProcessorsOverHost, changes)).toEqual({
      status: 'advice',
      params: { written: '64', host: 12 },
      saw: [`* ${path}:2: processors=64`, 'Win32_Processor.NumberOfLogicalProcessors: 12'],
      fixes: [['lower-processors (auto)', edit]],
      verify: ['wsl -- nproc => 12'],
    });
  });

  it.each(['processors=12', 'processors=0', 'processors=-1', 'processors=many'])(
    'is not found for %s',
    (line) => {
      expect(judgeCheck(wslconfigProcessorsOverHost, write(`[wsl2]\n${line}\n`))?.status).toBe(
        'ok',
      );
    },
  );
});

describe('wslconfig-swap-path-invalid', () => {
  const swap = (swapFolderExists: boolean | null, more = '') =>
    write(`[wsl2]\nswapFile=E:\\\\swap.vhdx\n${more}`, { swapFolderExists });

  it('is found where the drive does not exist', () => {
    expect(judgeCheck(wslconfigSwapPathInvalid, swap(false))).toEqual({
      status: 'advice',
      params: { path: 'E:\\swap.vhdx', folder: 'E:\\' },
      saw: [`* ${path}:2: swapFile=E:\\\\swap.vhdx`, 'Test-Path E:\\: False'],
      fixes: [
        [`remove-swap-file (${restarts})`, edit, ...restart],
        ['choose-folder (guide, restart wsl)', 'guide: choose'],
      ],
      verify: ['wsl -- swapon --show => /dev/sd'],
    });
  });

  it('is not found where it exists or no swap is wanted, and unknown where nobody looked', () => {
    expect(judgeCheck(wslconfigSwapPathInvalid, swap(true))?.status).toBe('ok');
    expect(judgeCheck(wslconfigSwapPathInvalid, swap(false, 'swap=0\n'))?.status).toBe('ok');
    expect(judgeCheck(wslconfigSwapPathInvalid, swap(null))?.status).toBe('unknown');
  });
});

describe('localhost-forwarding-no-effect', () => {
  const mirrored = write('[wsl2]\nnetworkingMode=mirrored\nlocalhostForwarding=true\n');

  it('is found with mirrored networking', () => {
    expect(judgeCheck(localhostForwardingNoEffect, mirrored)).toEqual({
      status: 'advice',
      params: { line: 3 },
      saw: [`* ${path}:3: localhostForwarding=true`, `${path}:2: networkingMode=mirrored`],
      fixes: [
        ['remove-forwarding (auto)', edit],
        [`use-nat (${restarts})`, edit, ...restart],
      ],
      verify: ['wsl -- wslinfo --networking-mode => mirrored'],
    });
  });

  it('is not found where Windows is too old for mirrored networking, or the mode is another', () => {
    const windows10 = changeFact('system', { build: 19_045 });
    expect(judgeCheck(localhostForwardingNoEffect, mirrored, windows10)?.status).toBe('ok');
    const nat = write('[wsl2]\nlocalhostForwarding=true\n');
    expect(judgeCheck(localhostForwardingNoEffect, nat)?.status).toBe('ok');
    const only = write('[wsl2]\nnetworkingMode=mirrored\n');
    expect(judgeCheck(localhostForwardingNoEffect, only)?.status).toBe('ok');
  });
});

describe('wslconfig-not-applied', () => {
  const started = healthyValues.vm.process?.startedMs ?? 0;
  const changedAfter = (text: string, ms = 60_000) => write(text, { modifiedMs: started + ms });
  const times = [
    `* (Get-Item ${path} -Force).LastWriteTimeUtc: 2026-11-21T08:01:00Z`,
    '* Win32_Process vmmemWSL.CreationDate: 2026-11-21T08:00:00Z',
  ];
  const params = { changed: '2026-11-21T08:01:00Z', started: '2026-11-21T08:00:00Z' };
  const measured = [
    'wsl -d Ubuntu -- nproc: 12',
    'wsl -d Ubuntu -- grep MemTotal /proc/meminfo: 16252928 kB',
  ];
  const fixes = [[`restart-wsl (${restarts})`, ...restart]];

  it('is found where the VM still has the old values', () => {
    expect(judgeCheck(wslconfigNotApplied, changedAfter('[wsl2]\nprocessors=4\n'))).toEqual({
      status: 'advice',
      params,
      saw: [...times, ...measured],
      fixes,
      verify: ['wsl -- nproc => 4'],
    });
  });

  it('says "may" where something cannot be measured', () => {
    expect(judgeCheck(wslconfigNotApplied, changedAfter('[wsl2]\nswap=0\n'))).toEqual({
      status: 'advice',
      variant: 'possible',
      params,
      saw: [...times, ...measured],
      fixes,
      verify: ['wsl -- nproc => 12'],
    });
  });

  it.each([
    ['a file that was only touched', changedAfter('[wsl2]\nprocessors=12\nmemory=16GB\n')],
    ['a file older than the VM', changedAfter('[wsl2]\nprocessors=4\n', -60_000)],
    [
      'a VM that does not run',
      { ...changedAfter('[wsl2]\nprocessors=4\n'), ...setFact('vm', { process: null }) },
    ],
  ])('is not found for %s', (_pc, changes) => {
    expect(judgeCheck(wslconfigNotApplied, changes)?.status).toBe('ok');
  });

  it('is unknown where nobody knows when the VM started', () => {
    const changes = { ...changedAfter('[wsl2]\nprocessors=4\n'), ...loseFact('vm') };
    expect(judgeCheck(wslconfigNotApplied, changes)?.status).toBe('unknown');
  });
});
