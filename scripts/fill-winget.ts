// The manifests that winget wants for a version: the templates of resources/winget, with version, address and the sums of
// the built installers in them.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const templates = join(import.meta.dirname, '..', 'resources', 'winget');

export interface Release {
  readonly version: string;
  readonly homepage: string;
  /** SHA-256 of the installers, in hexadecimal. */
  readonly sums: { readonly x64: string; readonly arm64: string };
}

/** The manifests by file name. */
export function fillManifests({
  version,
  homepage,
  sums,
}: Release): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, string>> = {
    version,
    homepage,
    address: `${homepage}/releases/download/v${version}`,
    'sha256-x64': sums.x64.toUpperCase(),
    'sha256-arm64': sums.arm64.toUpperCase(),
  };
  return Object.fromEntries(
    readdirSync(templates).map((name) => [
      name,
      readFileSync(join(templates, name), 'utf8').replaceAll(
        /\{\{([\w-]+)\}\}/g,
        (whole, key: string) => values[key] ?? whole,
      ),
    ]),
  );
}

/** Writes them into `<output>/winget`, when both installers are in the output folder. */
export function writeManifests(root: string, output: string): void {
  const { version, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    homepage: string;
  };
  const names = {
    x64: `slipway-${version}-setup-x64.exe`,
    arm64: `slipway-${version}-setup-arm64.exe`,
  };
  const built = new Set(readdirSync(output));
  if (!built.has(names.x64) || !built.has(names.arm64)) return;
  const sum = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(output, name)))
      .digest('hex');
  const sums = { x64: sum(names.x64), arm64: sum(names.arm64) };
  mkdirSync(join(output, 'winget'), { recursive: true });
  for (const [name, text] of Object.entries(fillManifests({ version, homepage, sums }))) {
    writeFileSync(join(output, 'winget', name), text);
  }
}
