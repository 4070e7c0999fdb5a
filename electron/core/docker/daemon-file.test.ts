// What is said of a daemon.json before it is saved: rows of file and messages.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DaemonEngine } from '../../contract/daemon-keys.ts';
import { encodeDaemonText, readDaemonFile } from './daemon-file.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: readonly number[]) =>
  Uint8Array.from([...mark, ...[...text].flatMap((one) => [one.charCodeAt(0), 0])]);

/** `line:column severity code: last name of the text`. */
function show(bytes: Uint8Array, engine: DaemonEngine = 'linux'): readonly string[] {
  return readDaemonFile(bytes, engine).diagnostics.map(
    ({ line, column, severity, code, text }) =>
      `${line}:${column} ${severity} ${code}: ${text.key.split('.').slice(2).join('.')}`,
  );
}

test.each<readonly [string, readonly string[]]>([
  ['', []],
  [' \r\n', []],
  ['null', []],
  ['{}', []],
  [
    '{"log-driver":"json-file","log-opts":{"max-size":"100m","max-file":"3","labels":"a"},"dns":["1.1.1.1","fe80::1"],' +
      '"registry-mirrors":["https://mirror.example.com","https://m.example.com/path/"],"builder":{"gc":{"enabled":true,' +
      '"defaultKeepStorage":"20GB","policy":[]}},"features":{"buildkit":true,"cdi":true},"experimental":false,' +
      '"proxies":{"http-proxy":"http://p:3128","no-proxy":"*.x"},"default-shm-size":"64M","runtimes":{},"debug":null}',
    [],
  ],
  ['{"default-shm-size":67108864}', []],
  ['{"shutdown-timeout":-1,"max-concurrent-downloads":0,"log-opts":{"max-size":"-1"}}', []],
  ['{"debug":"true"}', ['1:10 error wrong-type: wants.boolean']],
  ['{"log-opts":{"max-file":3}}', ['1:25 error wrong-value: wants.text-number']],
  ['{"log-opts":{"max-file":"three"}}', ['1:25 error wrong-value: wants.text-number']],
  ['{"log-opts":{"compress":true}}', ['1:25 error wrong-type: wants.type-string']],
  ['{"log-opts":{"max-size":"100 million"}}', ['1:25 error wrong-value: wants.text-size']],
  ['{"log-opts":[]}', ['1:13 error wrong-type: wants.type-object']],
  ['{"dns":"1.1.1.1"}', ['1:8 error wrong-type: wants.texts']],
  ['{"dns":["dns.example.com"]}', ['1:8 error wrong-value: wants.addresses']],
  ['{"registry-mirrors":["mirror.example.com"]}', ['1:21 error wrong-value: wants.urls']],
  ['{"registry-mirrors":["https://me:pw@m.example.com"]}', ['1:21 error wrong-value: wants.urls']],
  ['{"max-concurrent-downloads":-1}', ['1:29 error wrong-value: wants.integer']],
  ['{"log-level":"loud"}', ['1:14 error wrong-value: wants.choice']],
  ['{"exec-opts":["native.cgroupdriver"]}', ['1:14 error wrong-value: wants.options']],
  ['{"mtu":"1500"}', ['1:8 error wrong-type: wants.type-number']],
  ['{"dns":["1.1.1.1"],\n "dns":["8.8.8.8"]}', ['1:2 warning duplicate-key: duplicate-key']],
  ['{"graph":"/old"}', ['1:2 warning unknown-key: unknown-key']],
  ['{"Debug":true}', ['1:2 warning unknown-key: unknown-key']],
  ['{"insecure-registries":["r:5000"]}', ['1:24 warning insecure-registries: insecure-registries']],
  [
    '{"hosts":["unix:///var/run/docker.sock","tcp://0.0.0.0:2375"]}',
    ['1:10 warning tcp-listener: tcp-listener'],
  ],
  ['{"hosts":["tcp://0.0.0.0:2376"],"tlsverify":true}', []],
  ['{"hosts":["unix:///var/run/docker.sock"],"insecure-registries":[]}', []],
  ['[]', ['1:1 error not-an-object: not-an-object']],
  ['{\n  "debug": true,\n}', ['2:16 error trailing-comma: trailing-comma']],
  ['{"dns":["1.1.1.1", ]}', ['1:18 error trailing-comma: trailing-comma']],
  ['{\n  // why\n  "debug": true\n}', ['2:3 error comment: comment']],
  [
    '{\n  "debug": 1, // on\n  "graph": "/old",\n}',
    [
      '2:12 error wrong-type: wants.boolean',
      '2:15 error comment: comment',
      '3:3 warning unknown-key: unknown-key',
    ],
  ],
  ['{"log-level":"","log-driver":""}', []],
  ['{"debug" true}', ['1:10 error syntax: syntax']],
  ['{"debug":', ['1:10 error syntax: syntax']],
])('%s', (text, expected) => {
  expect(show(encode(text))).toEqual(expected);
});

test('an engine with Windows containers has other keys', () => {
  const text = '{"iptables":false,"exec-opts":["isolation=process"],"storage-opts":["size=127GB"]}';
  expect(show(encode(text), 'windows')).toEqual(['1:2 warning other-engine: other-engine']);
  expect(show(encode(text))).toEqual([]);
});

test.each<readonly [string, Uint8Array, readonly string[]]>([
  [
    'UTF-8 with a mark',
    encode('\uFEFF{"debug":1}'),
    ['1:1 error byte-order-mark: byte-order-mark', '1:10 error wrong-type: wants.boolean'],
  ],
  ['UTF-16 of an old PowerShell', utf16('{}', [0xff, 0xfe]), ['1:1 error utf-16: utf-16']],
  ['UTF-16 without a mark', utf16('{}', []), ['1:1 error utf-16: utf-16']],
  [
    'a byte that is none',
    Uint8Array.from([...encode('{"group":"'), 0xe4, ...encode('"}')]),
    ['1:11 error not-utf-8: not-utf-8'],
  ],
])('%s is told of', (_what, bytes, expected) => {
  expect(show(bytes)).toEqual(expected);
});

test('Go says in its own words what it stumbled over, at the place in the text', () => {
  const { diagnostics } = readDaemonFile(encode('{"group":"数据"，}'), 'linux');
  expect(diagnostics).toEqual([
    {
      code: 'syntax',
      severity: 'error',
      start: 13,
      end: 14,
      line: 1,
      column: 14,
      text: {
        key: 'tune.daemon.syntax',
        params: { message: "invalid character 'ï' after object key:value pair" },
      },
    },
  ]);
});

test('the text of any UTF-8 file is written back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
      const bytes = encode(text);
      const file = readDaemonFile(bytes, 'linux');
      if (file.encoding === 'utf-8') expect(encodeDaemonText(file.text)).toEqual(bytes);
      const isBroken = file.diagnostics.some(({ code }) => code === 'syntax');
      if (isBroken) expect(file.values).toBeNull();
    }),
    { numRuns: 1000 },
  );
});
