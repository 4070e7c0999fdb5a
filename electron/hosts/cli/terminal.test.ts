import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createTerminal, type Line, renderLine } from './terminal.ts';

const line: Line = [{ text: 'Problem', style: 'bad' }, '  Hypervisor'];
const plain = 'Problem  Hypervisor\n';
const coloured = '\u001b[31mProblem\u001b[0m  Hypervisor\n';

test.each([
  ['a terminal has colours', true, {}, coloured],
  ['a pipe has none', false, {}, plain],
  ['NO_COLOR has none', true, { NO_COLOR: '1' }, plain],
  ['an empty NO_COLOR does not count', true, { NO_COLOR: '' }, coloured],
  ['a dumb terminal has none', true, { TERM: 'dumb' }, plain],
])('%s', (_, isTTY, environment, expected) => {
  const stdout = Object.assign(new PassThrough(), { isTTY });
  createTerminal({ stdout, stderr: new PassThrough(), environment }).print([line]);
  expect(stdout.read()?.toString()).toEqual(expected);
});

test('what a machine answers cannot steer the terminal', () => {
  const text = '\u001b]0;gotcha\u0007\u001b[2J\r\n\u202eevil';
  expect(renderLine([text, { text, style: 'bad' }], false)).toEqual(
    ' ]0;gotcha  [2J   evil ]0;gotcha  [2J   evil',
  );
});

test('progress replaces itself, leaves nothing behind, and is for people only', () => {
  const stderr = Object.assign(new PassThrough(), { isTTY: true });
  const terminal = createTerminal({ stdout: new PassThrough(), stderr, environment: {} });
  terminal.showProgress('9 of 10');
  terminal.showProgress('ok');
  terminal.showProgress('');
  expect(stderr.read()?.toString()).toEqual('\r9 of 10\rok     \r  \r');

  const pipe = new PassThrough();
  createTerminal({ stdout: pipe, stderr: pipe, environment: {} }).showProgress('9 of 10');
  expect(pipe.read()).toEqual(null);
});
