import { expect, test } from 'vitest';
import type { NetworkResult } from '../../../platform/ports.ts';
import { createTestMachine } from '../../test-machine.test-support.ts';
import { measureMirrors } from './mirrors.ts';

test('mirrors come fastest first, those without an answer last, one’s own among them', async () => {
  const machine = createTestMachine();
  const answers: Readonly<Record<string, NetworkResult>> = {
    'goproxy.cn': { outcome: 'answered', status: 200, ms: 40 },
    'proxy.golang.org': { outcome: 'timed-out' },
    'mirrors.aliyun.com': { outcome: 'answered', status: 502, ms: 3 },
    'team.example': { outcome: 'answered', status: 200, ms: 90 },
    'mirror.example': { outcome: 'answered', status: 401, ms: 7 },
    'own.example': { outcome: 'answered', status: 200, ms: 5 },
    'docker.m.daocloud.io': { outcome: 'answered', status: 401, ms: 60 },
    'mirror.gcr.io': { outcome: 'answered', status: 200, ms: 80 },
    'registry-1.docker.io': { outcome: 'unreachable', code: 'ENOTFOUND', ms: 1 },
  };
  const mirrors = await measureMirrors(
    {
      ...machine,
      environment: { GOPROXY: 'https://own.example/,direct' },
      network: {
        ...machine.network,
        get: async (url) => answers[new URL(url).hostname] ?? { outcome: 'not-recorded' },
      },
    },
    { goProxy: 'https://team.example|https://own.example', registryMirror: 'mirror.example/' },
  );
  expect(mirrors).toEqual({
    goProxies: [
      { url: 'https://own.example', ms: 5 },
      { url: 'https://goproxy.cn', ms: 40 },
      { url: 'https://team.example', ms: 90 },
      { url: 'https://proxy.golang.org', ms: null },
      { url: 'https://mirrors.aliyun.com/goproxy', ms: null },
    ],
    registries: [
      { url: 'mirror.example', ms: 7 },
      { url: 'docker.m.daocloud.io', ms: 60 },
      { url: 'mirror.gcr.io', ms: 80 },
      { url: 'registry-1.docker.io', ms: null },
    ],
  });
});
