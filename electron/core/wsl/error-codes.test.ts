import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks, hasCode, pickCode, toCode } from './error-codes.ts';

describe('untranslated marks', () => {
  it.each([
    ['错误代码：Wsl/Service/0x80040326。', ['Wsl/Service/0x80040326']],
    [
      'See HTTPS://AKA.MS/x? no. https://aka.ms/EnableVirtualization.',
      ['aka.ms/enablevirtualization'],
    ],
    ['Error: 0x1bc', ['0x1bc']],
    ['0x800701bc and 0x800701bc again', ['0x800701bc']],
    ['C:\\Program Files\\Wsl/Service and https://github.com/microsoft/Wsl/RELEASES', []],
    ['cut: Wsl/Service/CreateInstance', []],
  ])('of %j are %j', (text, marks) => {
    expect(findMarks(text)).toEqual(marks);
  });

  it.each([
    ['Wsl/Service/CreateVm/HCS/0x80370102', 'HCS_E_HYPERV_NOT_INSTALLED'],
    ['0x8004032D', 'WSL_E_VIRTUAL_MACHINE_PLATFORM_REQUIRED'],
    ['0x19e', 'ERROR_LINUX_SUBSYSTEM_NOT_PRESENT'],
    ['0x1BC', '0x800701bc'],
    ['Wsl/0x800705AA', '0x800705aa'],
    ['Wsl/E_FAIL', 'E_FAIL'],
  ])('%s is the code %s', (mark, code) => {
    expect(toCode(mark)).toBe(code);
  });

  it('are found under either name, and a link is no code', () => {
    const marks = ['aka.ms/wsl2kernel', '0x80370114', 'Wsl/WSL_E_DISK_CORRUPTED'];
    expect([
      hasCode(marks, 'HCS_E_SERVICE_NOT_AVAILABLE'),
      hasCode(marks, '0x8004032F'),
      hasCode(marks, 'wsl2kernel'),
      pickCode(marks),
      pickCode(['aka.ms/wsl2kernel']),
    ]).toEqual([true, true, false, 'Wsl/WSL_E_DISK_CORRUPTED', undefined]);
  });

  it('never throw on junk, and stand in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const mark of findMarks(text))
          expect(text.toLowerCase()).toContain(mark.toLowerCase());
      }),
    );
  });
});
