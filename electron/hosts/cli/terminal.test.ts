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

/** Somebody at a terminal who types this as soon as there is a question. */
function openTerminal(typed: string) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stderr = Object.assign(new PassThrough(), { isTTY: true });
  stderr.once('data', () => stdin.write(typed));
  return createTerminal({ stdin, stdout: new PassThrough(), stderr, environment: {} });
}

test.each([
  ['an answer', 'yes\r', 'yes'],
  ['Enter alone', '\r', ''],
  ['Ctrl+C', 'ye\u0003', undefined],
  ['Ctrl+D', '\u0004', undefined],
])('%s ends a question', async (_, typed, expected) => {
  const { canAsk, ask } = openTerminal(typed);
  const answer = await ask('Run it? ', new AbortController().signal);
  expect([canAsk, answer]).toEqual([true, expected]);
});

test('a command that is stopped takes its question back', async () => {
  const stop = new AbortController();
  const asked = openTerminal('').ask('Run it? ', stop.signal);
  stop.abort();
  expect(await asked).toEqual(undefined);
});

test('nobody is asked where input or output is a pipe', () => {
  const pipe = new PassThrough();
  const person = Object.assign(new PassThrough(), { isTTY: true });
  const canAsk = (stdin: PassThrough, stderr: PassThrough) =>
    createTerminal({ stdin, stdout: pipe, stderr, environment: {} }).canAsk;
  expect([canAsk(pipe, person), canAsk(person, pipe)]).toEqual([false, false]);
});
