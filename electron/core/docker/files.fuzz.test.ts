import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzz, spoil, spoilBytes } from '../../platform/fuzz.test-support.ts';
import { encodeDaemonText, readDaemonFile } from './daemon-file.ts';
import { parseDockerHost } from './resolve-endpoint.ts';

const files = [
  '{\r\n  "registry-mirrors": ["https://mirror.example"],\r\n  "insecure-registries": ["localhost:5000"],\r\n  "dns": ["8.8.8.8"],\r\n  "max-concurrent-downloads": 3\r\n}\r\n',
  '{\n  // mine\n  "log-opts": {"max-size": "10m"},\n}\n',
  '{"builder":{"gc":{"enabled":true,"defaultKeepStorage":"20GB"}},"experimental":false}',
];

test('any daemon.json is read, with every note at a place that is there', () => {
  const anyFile = fc.record({
    bytes: spoilBytes(files, ['"', '{', '}', ',', '//', '/*', '\\u', '1e999', 'null', '"dns":']),
    engine: fc.constantFrom('linux', 'windows'),
  });
  fuzz('daemon.json', anyFile, ({ bytes, engine }) => {
    const { encoding, text, values, diagnostics } = readDaemonFile(bytes, engine);
    for (const { start, end } of diagnostics) {
      expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }
    if (values === null) expect(diagnostics.length).toBeGreaterThan(0);
    // UTF-16 may hold halves of characters, which UTF-8 has no bytes for.
    if (encoding !== 'utf-8') return;
    expect(Buffer.from(encodeDaemonText(text)).equals(Buffer.from(bytes))).toBe(true);
  });
});

test('DOCKER_HOST: an address that stays what it is, or nothing', () => {
  const hosts = [
    'npipe:////./pipe/docker_engine',
    'tcp://192.168.0.9:2376',
    'unix:///run/user/1000/docker.sock',
    'ssh://me@host',
    '[::1]:2375',
  ];
  const anyHost = fc.record({
    text: spoil(hosts, ['://', ':', '[', ']', '\\', '//./pipe/', '65536']),
    platform: fc.constantFrom('win32', 'linux', 'darwin'),
  });
  fuzz('DOCKER_HOST', anyHost, ({ text, platform }) => {
    const address = parseDockerHost(text, platform);
    if (address === undefined) return;
    expect(address).toMatch(/^(unix|npipe|ssh|tcp):\/\//);
    expect(parseDockerHost(address, platform)).toBe(address);
  });
});
