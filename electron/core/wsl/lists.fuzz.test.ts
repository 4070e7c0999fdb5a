import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzz, spoil, spoilBytes } from '../../platform/fuzz.test-support.ts';
import { decodeOutput } from '../text/decode.ts';
import { classifyWsl } from './classify-wsl.ts';
import { readLxssEntry } from './lxss.ts';
import { parseDistroList } from './parse-list.ts';
import { parseMemoryInfo } from './parse-memory-info.ts';
import { parseWslVersion } from './parse-version.ts';

const list = [
  '  NAME              STATE           VERSION\r\n* Ubuntu-24.04      Running         2\r\n  docker-desktop    Stopped         2\r\n',
  'NAME STATE VERSION\n',
  'Windows Subsystem for Linux has no installed distributions.\r\nError code: Wsl/WSL_E_DEFAULT_DISTRO_NOT_FOUND\r\n',
];
const version = [
  'WSL version: 2.6.1.0\r\nKernel version: 6.6.87.2-1\r\nWSLg version: 1.0.66\r\nWindows version: 10.0.26200.6899\r\n',
  'WSL 版本： 2.6.1.0\r\n内核版本： 6.6.87.2-1\r\n',
];
const tokens = ['NAME', 'STATE', 'VERSION', 'Running', '*', '  ', ' 2', '0x80370102', 'Wsl/'];

test('lists of wsl.exe: whatever it prints, each row is a distribution or nothing', () => {
  fuzz('wsl --list', spoilBytes(list, tokens), (bytes) => {
    for (const distro of parseDistroList(decodeOutput(bytes)) ?? []) {
      expect(distro.name.trim()).toBe(distro.name);
      expect([1, 2]).toContain(distro.version);
    }
  });
});

test('versions of wsl.exe: numbers or nothing', () => {
  fuzz('wsl --version', spoil(version, tokens), (text) => {
    const answer = parseWslVersion(text);
    for (const [name, value] of Object.entries(answer ?? {})) {
      expect([name, typeof value]).not.toEqual([name, 'undefined']);
    }
    const kinds = ['store', 'stub', 'inbox', 'failing', undefined];
    for (const exitCode of [0, 1, 4_294_967_295]) {
      expect(kinds).toContain(classifyWsl({ exitCode, text }, { exitCode, text })?.kind);
    }
  });
});

test('memory of a distribution: whole bytes or nothing', () => {
  const sample =
    'MemTotal:       16316084 kB\nMemAvailable:   12000000 kB\nSwapTotal: 4194304 kB\n';
  fuzz('/proc/meminfo', spoil([sample], ['MemTotal:', 'kB', ':']), (text) => {
    for (const value of Object.values(parseMemoryInfo(text) ?? {})) {
      expect(typeof value === 'number' ? value >= 0 : true).toBe(true);
    }
  });
});

test('registry of WSL: whatever a key holds, a distribution has a name and a path', () => {
  const text = fc.option(
    spoil(['\\\\?\\C:\\Users\\dev\\wsl\\{5b1f6f0e}', 'Ubuntu', 'D:\\'], ['\\\\?\\', '\\', '?']),
  );
  const entry = fc.record({
    id: fc.string(),
    DistributionName: text,
    BasePath: text,
    VhdFileName: text,
    Flags: fc.option(fc.integer()),
  });
  fuzz('Lxss', entry, (one) => {
    const distro = readLxssEntry(one);
    if (distro === undefined) return;
    expect(distro.name).not.toBe('');
    expect(distro.vhdFileName).not.toBe('');
    expect(distro.basePath.endsWith('\\')).toBe(false);
  });
});
