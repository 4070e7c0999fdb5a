import { expect, test } from 'vitest';
import {
  readName,
  readOptional,
  readPairs,
  readPath,
  readPort,
  readPorts,
  readStatus,
  readTag,
  readWords,
  showPairs,
} from './read-answers.ts';

const wrong = (reason: string) => ({ isRead: false, reason: `imagePage.options.${reason}` });
const right = (value: unknown) => ({ isRead: true, value });

test.each([
  [readName('orders-api'), right('orders-api')],
  [
    readName(' registry.example:5000/team/orders_api '),
    right('registry.example:5000/team/orders_api'),
  ],
  [readName('Orders'), wrong('wrongName')],
  [readName(''), wrong('wrongName')],
  [readTag('1.4.2'), right('1.4.2')],
  [readTag('-x'), wrong('wrongTag')],
  [readPorts('8080, 9090 8080'), right([8080, 9090])],
  [readPorts(''), right([])],
  [readPorts('80a'), wrong('wrongPorts')],
  [readPorts('70000'), wrong('wrongPorts')],
  [readPort('8080'), right(8080)],
  [readPort(''), wrong('wrongPorts')],
  [readStatus('204'), right(204)],
  [readStatus('20'), wrong('wrongStatus')],
  [readWords('a, b，c a'), right(['a', 'b', 'c'])],
  [readPairs('A=1\n\nB = x=y'), right({ A: '1', B: ' x=y' })],
  [readPairs('no sign'), wrong('wrongPairs')],
  [readOptional('  '), right(null)],
  [readPath('/healthz'), right('/healthz')],
  [readPath('healthz'), wrong('wrongPath')],
])('what is typed is read, or says what it should be: %j', (reading, expected) => {
  expect(reading).toEqual(expected);
});

test('pairs are shown as they are typed', () => {
  expect(showPairs({ A: '1', B: '' })).toEqual('A=1\nB=');
});
