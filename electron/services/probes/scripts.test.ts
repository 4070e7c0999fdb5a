import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scripts } from '../../platform/ports.ts';

const folder = new URL('../../../resources/powershell/', import.meta.url);

/** What a script may run: it reads, and it works in Constrained Language Mode. */
const allowed = [
  'Get-ChildItem',
  'Get-CimInstance',
  'Get-Item',
  'Get-ItemProperty',
  'Get-NetTCPConnection',
  'Get-Process',
  'Get-Service',
  'Join-Path',
  'Select-Object',
  'Test-Path',
  'Where-Object',
];

test('every script of the ports is there, and no other', async () => {
  expect((await readdir(folder)).sort()).toEqual(scripts.map((name) => `${name}.ps1`).sort());
});

/** What changes something is named here, and its own header says what. */
const exceptions: Readonly<Record<string, readonly string[]>> = { elevate: ['Start-Process'] };

test.each(scripts)(
  '%s.ps1 runs nothing but what it may, in every language mode and code page',
  async (name) => {
    const text = await readFile(new URL(`${name}.ps1`, folder), 'utf8');
    const code = text.replace(/^\s*#.*$/gm, '');
    const outsideStrings = code.replace(/'[^'\n]*'/g, "''").replace(/"[^"\n]*"/g, '""');
    const cmdlets = outsideStrings.match(/\b[A-Z][a-z]+-[A-Z]\w+/g) ?? [];
    const mayRun = [...allowed, ...(exceptions[name] ?? [])];
    expect({
      strangers: cmdlets.filter((cmdlet) => !mayRun.includes(cmdlet)),
      // Static methods and type literals are what Constrained Language Mode refuses.
      statics: outsideStrings.match(/::|\[[a-z.]+\]/gi) ?? [],
      // Aliases differ between editions and profiles, and Windows PowerShell 5.1 does not parse what 7 brought.
      aliases: listCommandWords(outsideStrings).filter((word) => !keywords.includes(word)),
      newer:
        outsideStrings.match(
          /\?\?|\?\.|&&|\|\||\s\?\s|-(?:Parallel|AsArray|AsHashtable|EnumsAsStrings)\b/g,
        ) ?? [],
      evaluates:
        outsideStrings.match(/\b(?:Invoke-\w+|Add-Type|New-Object)\b|(?<![-\w])(?:iex|icm)\b/gi) ??
        [],
      notAscii: text.match(/[^\t\r\n -~]/g) ?? [],
      braces: count(outsideStrings, '{') - count(outsideStrings, '}'),
      brackets: count(outsideStrings, '(') - count(outsideStrings, ')'),
    }).toEqual({
      strangers: [],
      statics: [],
      aliases: [],
      newer: [],
      evaluates: [],
      notAscii: [],
      braces: 0,
      brackets: 0,
    });
  },
);

const keywords = ['try', 'catch', 'if', 'else'];

test.each([
  ['gci HKLM:\\SOFTWARE', ['gci']],
  ['@(Get-Item a | ? { $_ } | select Name)', ['?', 'select']],
  ["@{ key = 1; other = @(try { dir } catch { '' }) }", ['dir']],
  ['$x = & { iex $y }', ['iex']],
  ['Select-Object -Property a,\n  b', []],
])('in %j the aliases are seen', (code, aliases) => {
  expect(listCommandWords(code).filter((word) => !keywords.includes(word))).toEqual(aliases);
});

/** What stands where a command may stand and is neither a cmdlet nor a key of a table. */
function listCommandWords(code: string): readonly string[] {
  const places = code.matchAll(
    /(?<=(?:^|[|{(;=&])\s*)(?<![\w?%$-])[A-Za-z?%][\w?%-]*(?!\s*=)(?![\w-])/gm,
  );
  return (
    [...places]
      // A list that goes on in the next line.
      .filter(({ index }) => !/,\s*$/.test(code.slice(0, index)))
      .map(([word]) => word)
      .filter((word) => !/^[A-Z][a-z]+-[A-Z]/.test(word))
  );
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
