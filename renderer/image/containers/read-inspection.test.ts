import { expect, test } from 'vitest';
import { readInspection } from './read-inspection.ts';

const nothing = {
  variables: 0,
  network: '',
  memoryBytes: null,
  cpus: null,
  restart: 'no',
  goMemoryLimit: null,
};

test.each([
  [null, nothing],
  [{ Config: { Env: 'no list' }, HostConfig: 7 }, nothing],
  [
    {
      Config: { Env: ['PATH=/bin', 'MODE=a', 'GOMEMLIMIT=57MiB'] },
      HostConfig: {
        NetworkMode: 'orders_default',
        Memory: 67_108_864,
        NanoCpus: 1_500_000_000,
        RestartPolicy: { Name: 'unless-stopped', MaximumRetryCount: 0 },
      },
    },
    {
      variables: 2,
      network: 'orders_default',
      memoryBytes: 67_108_864,
      cpus: 1.5,
      restart: 'unless-stopped',
      goMemoryLimit: '57MiB',
    },
  ],
])('%j runs as it says', (inspection, expected) => {
  expect(readInspection(inspection)).toEqual(expected);
});
