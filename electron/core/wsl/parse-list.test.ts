import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDistroList } from './parse-list.ts';

const header = '  NAME      STATE           VERSION';

describe('parseDistroList', () => {
  it.each([
    {
      what: 'names of every shape and a state it does not know',
      text: `\uFEFF${header}\r\n* my distro 1    Running         2\r\n  发行版    Dreaming        1\r\n`,
      found: [
        { name: 'my distro 1', state: 'Running', version: 2, isDefault: true },
        { name: '发行版', state: 'Unknown', version: 1, isDefault: false },
      ],
    },
    { what: 'a header alone', text: header, found: [] },
    { what: 'a row that was cut', text: `${header}\n* Ubuntu    Runn`, found: [] },
    {
      what: 'a failure with a code',
      text: 'Use wsl.exe --list --online, --install\nError code: Wsl/Service/0x8007273d',
      found: undefined,
    },
    { what: 'a failure with a number', text: 'Error code: Wsl/0x80040301', found: [] },
    {
      what: 'the stub',
      text: "Install by 'wsl.exe --install'. aka.ms/wslinstall",
      found: undefined,
    },
    { what: 'nothing', text: '', found: undefined },
  ])('reads $what', ({ text, found }) => {
    expect(parseDistroList(text)).toEqual(found);
  });

  it('lists what was printed, whatever the names and line ends', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/);
    const state = fc.constantFrom('Running' as const, 'Stopped' as const, 'Installing' as const);
    const row = fc.record({ name, state, version: fc.constantFrom(1, 2), isDefault: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const printed = rows.map(
          (r) => `${r.isDefault ? '*' : ' '} ${r.name}    ${r.state.padEnd(15)} ${r.version}`,
        );
        expect(parseDistroList([header, ...printed].join(end))).toEqual(rows);
      }),
    );
  });

  it('never throws on junk', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        parseDistroList(text);
        parseDistroList(`${header}\n${text}`);
      }),
    );
  });
});
