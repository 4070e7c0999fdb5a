// The adapter and the classifier against a real engine, whose address the lane hands over.
import { describe, expect, test } from 'vitest';
import { classifyEngine } from '../../core/docker/classify-engine.ts';
import { createDockerEngine } from './docker-engine.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const docker = createDockerEngine({});
const get = (path: string) => docker.get(address, path, { deadlineMs: 10_000 });

describe.skipIf(address === '')('a real engine', () => {
  test('is ready and says who it is', async () => {
    const [ping, version, info] = await Promise.all([get('/_ping'), get('/version'), get('/info')]);
    const endpoint = { address, source: 'DOCKER_HOST', context: 'default' } as const;
    expect(classifyEngine(endpoint, { ping, version, info })).toEqual({
      state: 'ready',
      endpoint,
      owner: 'docker-engine',
      os: 'linux',
      arch: expect.stringMatching(/^(amd64|arm64)$/),
      version: expect.stringMatching(/^\d+\.\d+/),
      apiVersion: expect.stringMatching(/^\d+\.\d+$/),
      minApiVersion: expect.stringMatching(/^\d+\.\d+$/),
      platform: expect.stringMatching(/Engine/),
    });
  });

  test('refuses a version it no longer speaks, and its words arrive', async () => {
    expect(await get('/v1.1/version')).toMatchObject({
      outcome: 'answered',
      status: 400,
      body: expect.stringContaining('client version 1.1 is too old'),
    });
  });

  test('keeps a question without end open until the deadline', async () => {
    expect(await docker.get(address, '/events', { deadlineMs: 300 })).toEqual({
      outcome: 'timed-out',
    });
  });
});
