import { expect, test } from 'vitest';
import { findContainer, readContainerRows } from './container-rows.ts';

const id = `4f0c${'0'.repeat(60)}`;
const listed = {
  Id: id,
  Names: ['/web'],
  Image: 'orders:1.0',
  State: 'running',
  Status: 'Up 2 minutes (healthy)',
  Created: 1_800_000_000,
  Ports: [
    { IP: '127.0.0.1', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
    { PrivatePort: 9000, Type: 'tcp' },
  ],
  Labels: { 'dev.slipway.folder': '/src/orders', 'com.docker.compose.project': 'shop' },
};
const row = {
  id,
  name: 'web',
  image: 'orders:1.0',
  state: 'running',
  status: 'Up 2 minutes (healthy)',
  ports: [{ address: '127.0.0.1', published: 8080, container: 80 }],
  createdAt: '2027-01-15T08:00:00.000Z',
  project: 'shop',
  folder: '/src/orders',
};

test('a container is a row with its published ports', () => {
  expect(readContainerRows(JSON.stringify([listed]))).toEqual([row]);
});

test('what an engine leaves out is never guessed', () => {
  expect(readContainerRows(JSON.stringify([{ Id: id }]))).toEqual([
    {
      ...row,
      name: id.slice(0, 12),
      image: '',
      state: 'dead',
      status: '',
      ports: [],
      createdAt: '1970-01-01T00:00:00.000Z',
      project: null,
      folder: null,
    },
  ]);
});

test.each(['{}', 'nothing here', '{"message":"no"}'])('%s is no list', (body) => {
  expect(readContainerRows(body)).toBeUndefined();
});

test.each([
  ['web', 'web'],
  ['/web', 'web'],
  [id, 'web'],
  ['4f0c', 'web'],
  ['4f', undefined],
  ['other', undefined],
])('%s stands for %s', (asked, expected) => {
  expect(findContainer(readContainerRows(JSON.stringify([listed])) ?? [], asked)?.name).toBe(
    expected,
  );
});
