// Which packages are inside what we ship: installed beside the build, or bundled into it. Read from the lockfile, so the
// list is exact and needs no network.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its package.json says. */
  readonly license: string;
  /** Subresource integrity of its archive, such as `sha512-…`. */
  readonly integrity: string | undefined;
  /** Its licence's own text. */
  readonly text: string | undefined;
}

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Tools that are development dependencies too, but none of whose code is in the build. */
const tools = [
  /^@types\//,
  /^@(?:biomejs|electron|playwright|axe-core|vitejs)\//,
  /^(?:electron-builder|electron-vite|fast-check|knip|playwright-core|typescript|vite|vitest)$/,
];

/** Packages that say their licence in a way npm no longer reads (`licenses`), by hand. */
const oldStyle: Readonly<Record<string, string>> = { ssh2: 'MIT' };

/** Everything that dependencies lead to, and the build's own. Electron itself brings its own notices. */
export function listShippedPackages(root: string): readonly ShippedPackage[] {
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
  const { dependencies, devDependencies } = read('package.json') as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const wanted = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter(
    (name) => name !== 'electron' && !isTool(name),
  );
  const found = new Map<string, ShippedPackage>();
  const waiting = wanted.map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const path = resolvePackage(packages, next.from, next.name);
    if (path === undefined || found.has(path)) continue;
    const { version = '', integrity, dependencies: needs = {}, ...locked } = packages[path] ?? {};
    const license = locked.license ?? oldStyle[next.name] ?? 'UNKNOWN';
    const text = readLicense(join(root, path));
    found.set(path, { name: next.name, version, license, integrity, text });
    for (const name of Object.keys(needs)) if (!isTool(name)) waiting.push({ name, from: path });
  }
  return [...found.values()].sort((left, right) =>
    `${left.name}@${left.version}` < `${right.name}@${right.version}` ? -1 : 1,
  );
}

function isTool(name: string): boolean {
  return tools.some((tool) => tool.test(name));
}

/** As Node looks for it: in the package's own node_modules, then in those above. */
function resolvePackage(
  packages: Readonly<Record<string, Locked>>,
  from: string,
  name: string,
): string | undefined {
  for (
    let base = from;
    ;
    base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))
  ) {
    const path = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (base === '') return undefined;
  }
}

function readLicense(folder: string): string | undefined {
  const names = [
    'LICENSE',
    'LICENSE.md',
    'LICENSE.txt',
    'LICENCE',
    'license',
    'License',
    'COPYING',
  ];
  const name = names.find((one) => existsSync(join(folder, one)));
  return name === undefined ? undefined : readFileSync(join(folder, name), 'utf8').trim();
}
