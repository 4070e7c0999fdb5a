import { describe, expect, test } from 'vitest';
import { imageChoices } from '../../../contract/image/choices.ts';
import { plainProject } from '../../../core/image/files/project-kinds.test-support.ts';
import { UsageError } from '../usage-error.ts';
import { applyOptions } from './apply-options.ts';

const kept = imageChoices.parse({
  name: 'orders',
  base: 'scratch',
  ports: [8080],
  probe: { path: '/healthz', port: 8080 },
  run: { publish: ['8080:8080'], environment: { LOG: 'info' } },
});

const surroundings = {
  analysis: plainProject,
  surroundings: { engine: null, windowsBuild: 22_631, windowsRevision: null },
  today: '2026-11-21',
};

function apply(typed: Readonly<Record<string, readonly string[]>>) {
  const options = {
    has: (name: string) => name in typed,
    get: (name: string) => typed[name]?.at(-1),
    getAll: (name: string) => typed[name] ?? [],
  };
  return applyOptions(kept, options, surroundings);
}

describe('what is typed changes what was kept, and nothing else', () => {
  test.each([
    ['nothing', {}, {}],
    ['a tag', { tag: ['1.4.0'] }, { tag: '1.4.0' }],
    [
      'a port moves the probe and what is published',
      { port: ['9090'] },
      {
        ports: [9090],
        probe: { path: '/healthz', port: 9090, status: 200 },
        run: { ...kept.run, publish: ['9090:9090'] },
      },
    ],
    [
      'a Windows base is for Windows',
      { base: ['servercore'] },
      { base: 'servercore', target: 'windows', platforms: ['windows/amd64'] },
    ],
    [
      'a target takes the base that fits',
      { target: ['windows'] },
      { base: 'nanoserver', target: 'windows', platforms: ['windows/amd64'] },
    ],
    [
      'both systems get a base each',
      { target: ['both'] },
      { target: 'both', windowsBase: 'nanoserver', platforms: ['linux/amd64', 'windows/amd64'] },
    ],
    [
      'platforms',
      { platform: ['linux/amd64', 'linux/arm64'] },
      { platforms: ['linux/amd64', 'linux/arm64'] },
    ],
    [
      'how it runs',
      {
        publish: ['8081:8080'],
        env: ['LOG=debug', 'EMPTY=', 'A=b=c'],
        memory: ['64m'],
        cpus: ['0.5'],
        restart: ['always'],
        'read-only': ['true'],
      },
      {
        run: {
          ...kept.run,
          publish: ['8081:8080'],
          environment: { LOG: 'debug', EMPTY: '', A: 'b=c' },
          memoryBytes: 67_108_864,
          cpus: 0.5,
          restart: 'always',
          readOnly: true,
        },
      },
    ],
  ])('%s', (_what, typed, changes) => {
    expect(apply(typed)).toEqual({ ...kept, ...changes });
  });
});

describe('what an image cannot have is refused by the name of its option', () => {
  test.each([
    [{ base: ['gentoo'] }, '--base'],
    [{ platform: ['beos/ppc'] }, '--platform'],
    [{ tag: ['-x'] }, '--tag'],
    [{ port: ['0'] }, '--port'],
    [{ port: ['http'] }, '--port'],
    [{ probe: ['healthz'] }, '--probe'],
    [{ memory: ['lots'] }, '--memory'],
    [{ memory: ['1m'] }, '--memory'],
    [{ cpus: ['0'] }, '--cpus'],
    [{ env: ['LOG'] }, '--env'],
  ])('%j', (typed, name) => {
    let refused: unknown;
    try {
      apply(typed as Readonly<Record<string, readonly string[]>>);
    } catch (error) {
      refused = error;
    }
    expect(refused instanceof UsageError && [refused.id, refused.params.name]).toEqual([
      'badValue',
      name,
    ]);
  });
});
