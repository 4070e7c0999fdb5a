import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DaemonKey, findDaemonKey } from '../../../electron/contract/daemon-keys.ts';
import { changeDaemon, proposeRepair, readTyped, showValue, viewDaemon } from './daemon-view.ts';

function find(name: string): DaemonKey {
  const key = findDaemonKey('linux', name);
  if (!key) throw new Error(`no row ${name}`);
  return key;
}

function summarize(text: string) {
  const { rows, errors, warnings, dangerous, others } = viewDaemon(text, 'linux');
  return {
    set: rows?.filter(({ value }) => value !== undefined).map(({ name }) => name) ?? null,
    errors: errors.map(({ code, line, column }) => `${code} ${line}:${column}`),
    warnings: warnings.map(({ code }) => code),
    dangerous: dangerous.map(({ name }) => name),
    others,
  };
}

const clean = { errors: [], warnings: [], dangerous: [], others: [] };

test.each([
  ['an empty file as a form with nothing set', '', { ...clean, set: [] }],
  [
    'its rows, and other settings by name',
    '{"log-opts":{"max-size":"100m","tag":"x"},"dns":["1.1.1.1"],"runtimes":{}}',
    {
      ...clean,
      set: ['log-opts.max-size', 'dns'],
      others: [
        { name: 'log-opts.tag', shown: '"x"' },
        { name: 'runtimes', shown: '{}' },
      ],
    },
  ],
  [
    'open doors only when they stand there',
    '{"hosts":["tcp://0.0.0.0:2375"],"insecure-registries":["r:5000"]}',
    {
      ...clean,
      set: [],
      warnings: ['tcp-listener', 'insecure-registries'],
      dangerous: ['insecure-registries', 'hosts'],
    },
  ],
  [
    'a listener of this PC alone as any other setting',
    '{"hosts":["unix:///var/run/docker.sock"]}',
    { ...clean, set: [], others: [{ name: 'hosts', shown: '["unix:///var/run/docker.sock"]' }] },
  ],
  [
    'the place where it stops being JSON',
    '{\n  "debug": true,\n}',
    { ...clean, set: null, errors: ['trailing-comma 2:16'] },
  ],
  [
    'a mark in front of it that Docker stumbles over',
    '\ufeff{"debug": true}',
    { ...clean, set: ['debug'], errors: ['byte-order-mark 1:1'] },
  ],
])('the form shows %s', (_what, text, expected) => {
  expect(summarize(text)).toEqual(expected);
});

test.each([
  ['log-opts.max-size', ' 100m ', { kind: 'value', value: '100m' }],
  ['log-opts.max-size', '', { kind: 'none' }],
  ['max-concurrent-downloads', '8', { kind: 'value', value: 8 }],
  ['dns', '1.1.1.1\r\n\r\n 8.8.8.8', { kind: 'value', value: ['1.1.1.1', '8.8.8.8'] }],
])('typed into %s: %j', (name, typed, expected) => {
  expect(readTyped(find(name), typed)).toEqual(expected);
});

test.each([
  ['dns', 'one.one'],
  ['max-concurrent-downloads', 'many'],
  ['registry-mirrors', 'mirror'],
])('typed into %s: %j says what is wanted', (name, typed) => {
  expect(readTyped(find(name), typed).kind).toBe('wrong');
});

test('a change keeps the rest byte for byte, and what is shown is read back', () => {
  const text = '{\r\n\t"x": [1,2],\r\n\t"dns": ["1.1.1.1"]\r\n}\r\n';
  const key = find('dns');
  const changed = changeDaemon(text, key, ['9.9.9.9']);
  expect([changed.slice(0, 18), changed.endsWith(']\r\n}\r\n'), JSON.parse(changed)]).toEqual([
    text.slice(0, 18),
    true,
    { x: [1, 2], dns: ['9.9.9.9'] },
  ]);
});

test('lists of words survive their field', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9.-]{1,12}$/), { minLength: 1 }), (items) => {
      expect(readTyped(find('dns-search'), showValue(items))).toEqual({
        kind: 'value',
        value: items,
      });
    }),
  );
});

test.each([
  ['{"debug": true,}', '{"debug": true}'],
  ['\ufeff{}', '{}'],
  ['{"debug": true}', null],
  ['{"debug": ', null],
])('the repair of %j is %j', (text, expected) => {
  expect(proposeRepair(text)?.text ?? null).toBe(expected);
});
