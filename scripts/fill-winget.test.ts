import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fillManifests } from './fill-winget.ts';

const manifests = fillManifests({
  version: '1.2.3',
  homepage: 'https://example.com/slipway',
  sums: { x64: 'ab', arm64: 'cd' },
});

test('winget gets one installer for each processor and scope', () => {
  const { Installers } = parse(manifests['Slipway.Slipway.installer.yaml'] ?? '');
  const address = 'https://example.com/slipway/releases/download/v1.2.3/slipway-1.2.3-setup';
  const row = (Architecture: string, Scope: string, sum: string, Custom: string) => ({
    Architecture,
    Scope,
    InstallerUrl: `${address}-${Architecture}.exe`,
    InstallerSha256: sum,
    InstallerSwitches: { Custom },
  });
  expect(Installers).toEqual([
    row('x64', 'user', 'AB', '/currentuser'),
    row('x64', 'machine', 'AB', '/allusers'),
    row('arm64', 'user', 'CD', '/currentuser'),
    row('arm64', 'machine', 'CD', '/allusers'),
  ]);
});

test('every manifest names the same package and version, and has no gap left', () => {
  const heads = Object.values(manifests).map((text) => {
    const { PackageIdentifier, PackageVersion, ManifestVersion } = parse(text);
    return [PackageIdentifier, PackageVersion, ManifestVersion, text.includes('{{')];
  });
  expect(heads).toEqual(
    Array.from({ length: 4 }, () => ['Slipway.Slipway', '1.2.3', '1.10.0', false]),
  );
});
