import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInboxKernel, parseWslVersion } from './parse-version.ts';

describe('parseWslVersion', () => {
  it.each([
    {
      what: 'a kernel line that is missing',
      text: 'WSL version: 2.6.1.0\nWSLg version: 1.0.66\nWindows version: 10.0.26100.1',
      found: { version: '2.6.1.0', kernel: null, lines: 3 },
    },
    {
      what: 'full-width colons and no blank',
      text: 'WSL 版本：3.0.1.0\r\n核心版本：6.18.1.2-1\r\n',
      found: { version: '3.0.1.0', kernel: '6.18.1.2-1', lines: 2 },
    },
    {
      what: 'a warning in front',
      text: 'wsl: something about 127.0.0.1\nWSL version: 2.6.1.0\nKernel version: 6.6.87.2-1',
      found: { version: '2.6.1.0', kernel: '6.6.87.2-1', lines: 2 },
    },
    {
      what: 'labels that do not name WSL at all',
      text: 'A: 2.6.1.0\nB: 6.6.87.2-1\nC: 1.0.66\nD: 1.2.6074',
      found: { version: '2.6.1.0', kernel: '6.6.87.2-1', lines: 4 },
    },
    { what: 'the kernel of inbox WSL', text: 'Kernel version: 5.10.16', found: undefined },
    { what: 'nothing', text: '', found: undefined },
  ])('reads $what', ({ text, found }) => {
    expect(parseWslVersion(text)).toEqual(found);
  });

  it('takes no date for a kernel', () => {
    expect(findInboxKernel('Last update: 5.12.2022\nKernel version: 5.10.16')).toBe('5.10.16');
  });

  it('never throws on junk', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        parseWslVersion(text);
        findInboxKernel(text);
      }),
    );
  });
});
