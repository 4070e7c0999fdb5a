import { expect, test } from 'vitest';
import { createTestMachine } from '../../test-machine.test-support.ts';
import { findPortConflicts } from './find-port-conflicts.ts';

const netsh = 'netsh int ipv4 show excludedportrange protocol=tcp';
const machine = createTestMachine({
  scripts: {
    ports: {
      listeners: [
        { LocalAddress: '0.0.0.0', LocalPort: 8080, OwningProcess: 4711 },
        { LocalAddress: '127.0.0.1', LocalPort: 8081, OwningProcess: 9 },
        { LocalAddress: '::', LocalPort: 80, OwningProcess: 4 },
        { LocalAddress: '192.168.1.5', LocalPort: 9000, OwningProcess: 4711 },
      ],
      processes: [
        { Id: 4711, ProcessName: 'postgres' },
        { Id: 4, ProcessName: 'System' },
      ],
      errors: {},
    },
  },
  commands: { [netsh]: '\r\nStart Port    End Port\r\n------  ----\r\n  50000   50059  *\r\n' },
});

test.each([
  ['a free port', ['3000:80'], []],
  ['a port that the engine picks', ['80'], []],
  ['UDP, which nobody looks at', ['8080:80/udp'], []],
  ['the same port on an address of its own', ['127.0.0.1:9000:80'], []],
  [
    'a process, and the next but one',
    ['8080:80'],
    [
      {
        port: 8080,
        address: '127.0.0.1',
        holder: { kind: 'process', name: 'postgres', pid: 4711 },
        next: 8082,
      },
    ],
  ],
  [
    'a process that is not told',
    ['8081:80'],
    [{ port: 8081, address: '127.0.0.1', holder: { kind: 'unknown' }, next: 8082 }],
  ],
  [
    'a low port, whose next is where people look',
    ['80:80'],
    [
      {
        port: 80,
        address: '127.0.0.1',
        holder: { kind: 'process', name: 'System', pid: 4 },
        next: 8082,
      },
    ],
  ],
  [
    'a range that Windows keeps',
    ['50000:80'],
    [
      {
        port: 50_000,
        address: '127.0.0.1',
        holder: { kind: 'excluded-range', from: 50_000, to: 50_059 },
        next: 50_060,
      },
    ],
  ],
])('%s', async (_, publish, expected) => {
  expect(await findPortConflicts(machine, publish)).toEqual(expected);
});

test('two that are taken are offered different ports, and none that was asked for', async () => {
  const found = await findPortConflicts(machine, ['8080:80', '8081:81', '8082:82']);
  expect(found.map(({ port, next }) => [port, next])).toEqual([
    [8080, 8083],
    [8081, 8084],
  ]);
});

test('what is no port mapping is refused by name', async () => {
  await expect(findPortConflicts(machine, ['8080:80', 'web'])).rejects.toMatchObject({
    code: 'PUBLISH_INVALID',
    data: { publish: 'web' },
  });
});
