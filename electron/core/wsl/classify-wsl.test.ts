import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyWsl } from './classify-wsl.ts';

const failure = 4294967295;
const usage = {
  exitCode: failure,
  text: 'Недопустимый параметр: --version\n --exec, -e\n --distribution, -d',
};

describe('classifyWsl', () => {
  it.each([
    {
      what: 'an old inbox wsl.exe that knows no --status either',
      version: usage,
      status: usage,
      fact: { kind: 'inbox', kernelMissing: false },
    },
    {
      what: 'inbox WSL whose status did not answer',
      version: usage,
      status: undefined,
      fact: { kind: 'inbox', kernelMissing: false },
    },
    {
      what: 'inbox WSL that prints 0x1bc',
      version: usage,
      status: { exitCode: failure, text: 'Error: 0x1bc' },
      fact: { kind: 'inbox', kernelMissing: true },
    },
    {
      what: 'a stub that only names the Win32 error',
      version: { exitCode: 1, text: 'Error: 0x8007019e' },
      status: undefined,
      fact: { kind: 'stub' },
    },
    {
      what: 'a stub whose status did not answer',
      version: { exitCode: 1, text: '… https://aka.ms/wslinstall' },
      status: undefined,
      fact: { kind: 'stub' },
    },
    {
      what: 'a Windows too old for store WSL',
      version: {
        exitCode: failure,
        text: 'aka.ms/wslinstall\nError code: Wsl/WSL_E_OS_NOT_SUPPORTED',
      },
      status: { exitCode: failure, text: 'Error code: Wsl/WSL_E_OS_NOT_SUPPORTED' },
      fact: { kind: 'failing', code: 'Wsl/WSL_E_OS_NOT_SUPPORTED' },
    },
    {
      what: 'store WSL whose status fails for want of the component',
      version: { exitCode: 0, text: 'WSL version: 2.6.1.0\nKernel version: 6.6.87.2-1' },
      status: { exitCode: failure, text: 'Wsl/WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED' },
      fact: { kind: 'store', version: '2.6.1.0', kernel: '6.6.87.2-1', lines: 2 },
    },
    {
      what: 'two failures without a code',
      version: { exitCode: failure, text: '' },
      status: { exitCode: failure, text: '¯\\_(ツ)_/¯' },
      fact: undefined,
    },
  ])('tells $what', ({ version, status, fact }) => {
    expect(classifyWsl(version, status)).toEqual(fact);
  });

  it('never throws on junk and never calls it a store WSL when it failed', () => {
    const junk = fc.record({
      exitCode: fc.integer({ min: 1, max: failure }),
      text: fc.string({ unit: 'binary', maxLength: 300 }),
    });
    fc.assert(
      fc.property(junk, junk, (version, status) => {
        expect(classifyWsl(version, status)?.kind).not.toBe('store');
      }),
    );
  });
});
