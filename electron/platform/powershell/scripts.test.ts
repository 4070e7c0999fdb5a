// What the scripts that Slipway ships are made of, on every machine: where there is a PowerShell, its lane runs them.
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scripts } from '../ports.ts';
import { wrapScript } from './protocol.ts';
import { loadScriptGrammar } from './script-grammar.test-support.ts';

const folder = new URL('../../../resources/powershell/', import.meta.url);
const findFlaws = await loadScriptGrammar();

/** What changes something is named here, and its own header says what. */
const exceptions: Readonly<Record<string, readonly string[]>> = { elevate: ['Start-Process'] };

test('every script of the ports is there, and no other', async () => {
  expect((await readdir(folder)).sort()).toEqual(scripts.map((name) => `${name}.ps1`).sort());
});

test.each(scripts)('%s.ps1 parses, only reads, and is the same in 5.1 and 7', async (name) => {
  const text = await readFile(new URL(`${name}.ps1`, folder), 'utf8');
  const mayRun = exceptions[name] ?? [];
  expect(findFlaws(text, { mayRun, mayConvert: false })).toEqual([]);
  // In every code page.
  expect(text.match(/[^\t\r\n -~]/g)).toBeNull();
});

test('what a session wraps around a script is held to the same', () => {
  const text = wrapScript('token', 'Get-Item -LiteralPath x', { note: "it's 中文" });
  expect(findFlaws(text, { mayRun: [], mayConvert: true })).toEqual([]);
});

test.each([
  ['what does not parse', '@{ a = 1', '1: does not parse: @{ a = 1'],
  ['a string that does not end', '"a', '1: does not parse: "a'],
  ['a ternary', '$a = $b ? 1 : 2', '1: unknown form: ternary_expression $b ? 1 : 2'],
  ['a null coalescing', '$a ?? 1', '1: unknown form: null_coalesce_expression $a ?? 1'],
  ['a null coalescing assignment', '$a ??= 1', '1: newer than 5.1: $a ??= 1'],
  ['a null conditional', '$a?.b', ['1: does not parse: $a?.b', '1: does not parse: ']],
  ['a chain', 'Get-Process && Get-Service', '1: unknown form: pipeline_chain_tail &&'],
  ['a job in the background', 'Get-Process &', '1: does not parse: Get-Process &'],
  ['a newer parameter', 'ConvertTo-Json -AsArray 1', '1: newer than 5.1: ConvertTo-Json -AsArray'],
  ['a newer variable', 'if ($IsWindows) { 1 }', '1: newer than 5.1: $IsWindows'],
  ['a newer escape', '"`u{1F600}"', '1: newer than 5.1: "`u{1F600}"'],
  ['an alias', 'Get-Process | select Id', '1: runs: select'],
  ['an alias of one sign', '@(Get-Item a | ? { $_ })', '1: runs: ?'],
  ['an alias deep inside', '@{ a = @(try { dir } catch { 1 }) }', '1: runs: dir'],
  ['an alias in a string', '"now $(gci) here"', '1: runs: gci'],
  ['an alias in the next line', 'Get-Process |\n  sort Id', '2: runs: sort'],
  ['a cmdlet that nobody knows', 'Get-ComputerInfo', '1: runs: Get-ComputerInfo'],
  ['a cmdlet that 5.1 lacks', 'Test-Json -Json 1', '1: runs: Test-Json'],
  ['text that is run', 'Invoke-Expression $a', '1: runs: Invoke-Expression'],
  ['text that is run, in short', '$x = & { iex $y }', '1: runs: iex'],
  ['a program by its name', 'whoami.exe /groups', '1: runs: whoami.exe'],
  [
    'a program that a variable names',
    '& $program',
    ['1: runs: $program', '1: unknown form: path_command_name $program'],
  ],
  ['a program of the working folder', '& .\\whoami.exe', '1: runs: .\\whoami.exe'],
  ['a script that is read in', '. .\\more.ps1', '1: runs: .\\more.ps1'],
  ['a change', 'Start-Process -FilePath a', '1: changes: Start-Process'],
  [
    'a file that is written',
    'Get-Process > a.txt',
    [
      '1: unknown form: redirection > a.txt',
      '1: unknown form: file_redirection_operator >',
      '1: unknown form: redirected_file_name  a.txt',
    ],
  ],
  ['a variable of the environment', '$env:PATH = 1', '1: writes: $env:PATH = 1'],
  ['a variable that stays in the session', '$global:a = 1', '1: writes: $global:a = 1'],
  ['a file that looks like a variable', '$C:a = 1', '1: writes: $C:a = 1'],
  ['a type', '[int]$a', '1: constrained: [int]'],
  [
    'a static method',
    '[IO.File]::Delete(1)',
    ['1: constrained: [IO.File]::Delete(1)', '1: constrained: [IO.File]'],
  ],
  ['a method', '$a.Delete()', '1: constrained: $a.Delete()'],
  [
    'a function',
    'function a { 1 }',
    ['1: unknown form: function_statement function a { 1 }', '1: unknown form: function_name a'],
  ],
] as const)('it sees %s', (_, script, flaws) => {
  expect(findFlaws(script, { mayRun: [], mayConvert: false })).toEqual([flaws].flat());
});

test('it sees a clean block, -Parallel and a class', () => {
  const rules = { mayRun: [], mayConvert: false };
  for (const [script, what] of [
    ['function a { clean { 1 } }', 'named_block clean { 1 }'],
    ['1 | ForEach-Object -Parallel { $_ }', 'ForEach-Object'],
    ['class A { $b }', 'class_statement'],
  ] as const) {
    expect(findFlaws(script, rules).join('\n')).toContain(what);
  }
});
