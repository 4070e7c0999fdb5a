import { expect, test } from 'vitest';
import { fuzz, spoil } from '../../platform/fuzz.test-support.ts';
import { parseChallenge, writeTokenUrl } from './challenge.ts';
import { classifyMessage, readErrorText } from './failure.ts';
import { parseManifest, readConfig } from './manifest.ts';
import { parseReference, parseRegistryHost, withTag, writeFamiliar } from './reference.ts';

test('what a registry asks for: a token is never fetched over an open line', () => {
  const headers = [
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/golang:pull"',
    'Basic realm="Registry", charset="UTF-8", Bearer realm=https://ghcr.io/token',
  ];
  fuzz('WWW-Authenticate', spoil(headers, ['realm=', '"', ',', 'http://', '\\"']), (header) => {
    const challenge = parseChallenge(header);
    if (challenge?.kind !== 'bearer') return;
    const url = writeTokenUrl(challenge, ['repository:a/b:pull,push']);
    expect(url ?? 'https:').toMatch(/^(https:|http:\/\/(localhost|127\.|\[::1\]))/);
  });
});

test('names of images: what is read is written and read again', () => {
  const names = [
    'golang:1.24-alpine',
    `ghcr.io/me/orders:1.0@sha256:${'a'.repeat(64)}`,
    'localhost:5000/a/b',
    'https://index.docker.io/v1/',
  ];
  fuzz('image names', spoil(names, [':', '/', '@sha256:', '..', '__', '[::1]']), (text) => {
    const host = parseRegistryHost(text);
    if (host !== null) expect(parseRegistryHost(host)).toBe(host);
    const reference = parseReference(text);
    if (reference === null) return;
    const whole = withTag(reference);
    expect(parseReference(writeFamiliar(whole))).toEqual(whole);
  });
});

test('manifests and refusals: whole documents or nothing', () => {
  const documents = [
    '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[{"mediaType":"m","digest":"sha256:a","size":3,"platform":{"os":"windows","architecture":"amd64","os.version":"10.0.20348.1"}}]}',
    '{"mediaType":"application/vnd.docker.distribution.manifest.v2+json","config":{"digest":"sha256:c","size":1},"layers":[{"digest":"sha256:l","size":2,"urls":["https://a"]}]}',
    '{"os":"linux","architecture":"arm64","rootfs":{"diff_ids":["sha256:d"]}}',
    '{"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}',
  ];
  const tokens = ['null', '[]', '{}', '"manifests":', '"layers":', '"errors":[null]', '-1'];
  fuzz('registry JSON', spoil(documents, tokens), (text) => {
    const manifest = parseManifest(text, 'application/json');
    for (const { size } of manifest?.kind === 'image' ? manifest.layers : []) {
      expect(typeof size).toBe('number');
    }
    for (const id of readConfig(text)?.diffIds ?? []) expect(typeof id).toBe('string');
    expect(readErrorText(text).length).toBeLessThanOrEqual(300);
    expect(classifyMessage(text)).toMatch(/./);
  });
});
