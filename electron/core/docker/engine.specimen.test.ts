// The engine's parsers against what real engines said.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Endpoint } from '../../contract/engine.ts';
import { classifyEngine } from './classify-engine.ts';
import { judgeDaemonJson } from './daemon-json.ts';
import { createProgressParser } from './engine-progress.ts';
import { parseObject } from './read-json.ts';
import { parseDockerHost, resolveEndpoint } from './resolve-endpoint.ts';

const folder = new URL('../../../../shared/windows/outputs/', import.meta.url);
const has = existsSync(folder);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const list = (pattern: RegExp) =>
  has ? readdirSync(folder).filter((name) => pattern.test(name)) : [];
const endpoint: Endpoint = {
  address: 'npipe:////./pipe/docker_engine',
  source: 'default',
  context: 'default',
};
const ok = { outcome: 'answered', status: 200, body: 'OK' } as const;

describe.skipIf(!has)('specimens', () => {
  test('the JSON of a Docker Desktop names its owner and versions', () => {
    const { Server } = JSON.parse(read('docker-version-json.desktop-4.49.0.mac-shape.json'));
    const version = { ...ok, body: JSON.stringify(Server) };
    expect(classifyEngine(endpoint, { ping: ok, version, info: ok })).toEqual({
      state: 'ready',
      endpoint,
      owner: 'docker-desktop',
      os: 'linux',
      arch: 'arm64',
      version: '28.5.1',
      apiVersion: '1.51',
      minApiVersion: '1.24',
      platform: 'Docker Desktop 4.49.0 (208700)',
    });
  });

  test.each(list(/^docker-version\..*\.txt$/))('%s: owner and mode as its text says', (name) => {
    const text = read(name);
    const server = text.slice(text.indexOf('\nServer:'));
    const field = (label: string) => new RegExp(`${label}: +(\\S+)`).exec(server)?.[1] ?? '';
    const [os = '', arch = ''] = field('OS/Arch').split('/');
    const platform = /Server: (.*)/.exec(server)?.[1] ?? '';
    const body = JSON.stringify({
      Platform: { Name: platform },
      Components: [{ Name: 'Engine', Version: field('Version') }],
      Version: field('Version'),
      ApiVersion: field('API version'),
      MinAPIVersion: /minimum version ([\d.]+)/.exec(server)?.[1] ?? '',
      Os: os,
      Arch: arch,
    });
    const status = classifyEngine(endpoint, { ping: ok, version: { ...ok, body }, info: ok });
    expect(status).toMatchObject({
      state: 'ready',
      os: name.includes('windows') ? 'windows' : 'linux',
      owner: name.includes('desktop') ? 'docker-desktop' : 'docker-engine',
      platform,
    });
  });

  test.each(list(/^docker-error\./))('%s: as an answer it is never an engine', (name) => {
    const text = read(name);
    for (const body of [text, JSON.stringify({ message: text })]) {
      const answer = { outcome: 'answered', status: 500, body } as const;
      const status = classifyEngine(endpoint, { ping: answer, version: answer, info: answer });
      expect(status).toMatchObject({ detail: text.trim().slice(0, 500) });
      expect(['starting', 'failing']).toContain(status.state);
    }
  });

  test.each(list(/^docker-error\./))('%s: inside a stream it is an error', (name) => {
    const message = read(name);
    const parser = createProgressParser();
    const events = parser.push(JSON.stringify({ errorDetail: { message }, error: message }));
    expect([...events, ...parser.end('complete')]).toEqual([
      { kind: 'error', message, code: null },
      { kind: 'failed' },
    ]);
  });

  test('the answer of an engine that is down is no engine', () => {
    for (const name of [...list(/^docker-info-json/), ...list(/engine-down.*\.json$/)]) {
      const answer = { ...ok, body: read(name) };
      const status = classifyEngine(endpoint, { ping: ok, version: answer, info: answer });
      expect(status.state).toBe('failing');
    }
  });

  test('contexts resolve to the pipes that docker lists', () => {
    const [context] = JSON.parse(read('docker-context-inspect.npipe.json'));
    const contexts = [{ name: context.Name, host: context.Endpoints.docker.Host }];
    const sources = { platform: 'win32', dockerHost: undefined, dockerContext: undefined } as const;
    expect(resolveEndpoint({ ...sources, contexts, currentContext: 'local+aks' })).toEqual({
      address: 'npipe:////./pipe/docker_engine',
      source: 'current-context',
      context: 'local+aks',
    });
    const listed = JSON.parse(read('docker-context-ls.json-array.cloud-integration-cli.json'));
    for (const { DockerEndpoint } of listed) {
      expect(parseDockerHost(DockerEndpoint, 'win32')).toBe(DockerEndpoint);
    }
  });

  test('the documented daemon.json of Windows is valid', () => {
    const bytes = readFileSync(new URL('dockerd-windows-daemon.all-keys.json', folder));
    expect(judgeDaemonJson(bytes)).toEqual({ kind: 'valid' });
    expect(parseObject(bytes.toString())).toBeDefined();
  });
});
