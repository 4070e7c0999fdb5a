// What a package tells about what is in it: every licence, and a bill of materials (CycloneDX 1.6).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listShippedPackages, type ShippedPackage } from './shipped-packages.ts';

/** Writes `THIRD-PARTY-LICENSES.txt` and `slipway.cdx.json` into the folder. The same lockfile gives the same bytes. */
export function writeLegal(root: string, folder: string): void {
  const packages = listShippedPackages(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), listLicenses(packages));
  const bill = describeBill(packages, version);
  writeFileSync(join(folder, 'slipway.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}

function listLicenses(packages: readonly ShippedPackage[]): string {
  const line = '-'.repeat(80);
  const head = 'Slipway contains these packages. Electron and Chromium have files of their own.\n';
  const parts = packages.map(
    ({ name, version, license, text }) =>
      `${line}\n${name} ${version}: ${license}\n\n${text ?? ''}\n`,
  );
  return [head, ...parts].join('\n');
}

/** https://cyclonedx.org/docs/1.6/json/ */
export function describeBill(packages: readonly ShippedPackage[], version: string) {
  const electron = JSON.parse(
    readFileSync(
      join(import.meta.dirname, '..', 'node_modules', 'electron', 'package.json'),
      'utf8',
    ),
  ) as { version: string };
  const components = [
    ...packages,
    { name: 'electron', version: electron.version, license: 'MIT', integrity: undefined },
  ];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': 'slipway', name: 'slipway', version },
    },
    components: components.map(({ name, version: of, license, integrity }) => ({
      type: 'library',
      'bom-ref': nameByAddress(name, of),
      name,
      version: of,
      licenses: [{ expression: license }],
      purl: nameByAddress(name, of),
      ...(integrity === undefined ? {} : { hashes: [readHash(integrity)] }),
    })),
  };
}

/** https://github.com/package-url/purl-spec */
function nameByAddress(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function readHash(integrity: string) {
  const [kind = '', value = ''] = integrity.split('-', 2);
  const names: Readonly<Record<string, string>> = { sha512: 'SHA-512', sha1: 'SHA-1' };
  return { alg: names[kind] ?? kind, content: Buffer.from(value, 'base64').toString('hex') };
}
