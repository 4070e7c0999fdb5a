import { expect, test } from 'vitest';
import type { RunChoices } from '../../../electron/contract/image/choices.ts';
import { isReachable, nameContainer, replacePort, showRunCommand } from './run-draft.ts';

test.each([
  ['orders-api', 'orders-api'],
  ['registry.example/team/orders', 'orders'],
  ['', 'app'],
])('the image %j runs as the container %s', (name, expected) => {
  expect(nameContainer({ name })).toEqual(expected);
});

test.each([
  [['8080:80'], ['8081:80']],
  [
    ['127.0.0.1:8080:80', '9090:90'],
    ['127.0.0.1:8081:80', '9090:90'],
  ],
  [['8080:80/udp'], ['8081:80/udp']],
  [['8080-8081:80-81'], ['8080-8081:80-81']],
  [['80'], ['80']],
])('%j with the next free port is %j', (rows, expected) => {
  expect(replacePort(rows, { port: 8080, next: 8081 })).toEqual(expected);
});

test.each([
  [['8080:80'], false],
  [['0.0.0.0:8080:80'], true],
  [['127.0.0.1::80'], false],
])('whether others reach %j is %s', (rows, expected) => {
  expect(isReachable(rows)).toEqual(expected);
});

test('every answer is in the docker command', () => {
  const run: RunChoices = {
    publish: ['8080:80'],
    publishAll: false,
    environment: { MODE: 'a b' },
    environmentFile: '.env',
    volumes: ['data:/data'],
    network: 'orders',
    memoryBytes: 64 * 2 ** 20,
    cpus: 1.5,
    restart: 'unless-stopped',
    readOnly: true,
    noNewPrivileges: true,
  };
  expect(showRunCommand({ name: 'app', reference: 'app:1', run })).toEqual(
    'docker run --detach --name app --publish 127.0.0.1:8080:80 --env "MODE=a b" --env-file .env --volume data:/data --network orders --memory 64m --cpus 1.5 --restart unless-stopped --read-only --security-opt no-new-privileges app:1',
  );
});
