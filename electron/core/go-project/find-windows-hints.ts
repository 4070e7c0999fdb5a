// What in a Go file says that the program wants Windows, and which parts of it.
import type { WindowsHintId } from '../../contract/image/project.ts';
import type { GoCall } from './go-calls.ts';
import type { Evidence, GoSource } from './go-source.ts';
import { readText } from './go-values.ts';
import {
  importedHints,
  isWithinAny,
  libraryHints,
  programHints,
  windowsOnlyPackages,
  windowsOnlySyscalls,
} from './known-packages.ts';

export interface FoundHint extends Evidence {
  readonly hint: WindowsHintId;
}

const loaders = ['NewLazyDLL', 'NewLazySystemDLL', 'LoadDLL', 'MustLoadDLL', 'LoadLibrary'];
const starters = ['Command', 'CommandContext'];

export const hintNames: ReadonlySet<string> = new Set([
  ...loaders,
  ...starters,
  ...windowsOnlySyscalls,
]);

export function findWindowsHints(source: GoSource, calls: readonly GoCall[]): FoundHint[] {
  const imported = source.imports.flatMap(({ path, place, excerpt }) =>
    importedHints
      .filter(({ roots }) => isWithinAny(path, roots))
      .map(({ hint }) => ({ hint, place, excerpt })),
  );
  const called = calls.flatMap((call): FoundHint[] => {
    const hint = judgeCall(call);
    return hint === undefined ? [] : [{ hint, ...call.evidence() }];
  });
  return [...imported, ...called];
}

function judgeCall(call: GoCall): WindowsHintId | undefined {
  if (loaders.includes(call.name)) {
    return libraryHints[readText(call.read(0))?.toLowerCase() ?? ''];
  }
  if (call.path !== 'os/exec' || !starters.includes(call.name)) return undefined;
  const program = readText(call.read(call.name === 'Command' ? 0 : 1)) ?? '';
  const name = program.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
  // `sc` and `reg` are too short to mean Windows without their ending.
  const stem = name.replace(/\.exe$/, '');
  return stem.length > 3 || stem !== name ? programHints[stem] : undefined;
}

/** The line that keeps a file from being compiled for anything but Windows; null: none was seen. */
export function findWindowsOnly(source: GoSource, calls: readonly GoCall[]): Evidence | null {
  const imported = source.imports.find(({ path }) => isWithinAny(path, windowsOnlyPackages));
  if (imported) return { place: imported.place, excerpt: imported.excerpt };
  const call = calls.find(({ path, name }) => path === 'syscall' && windowsOnlySyscalls.has(name));
  return call ? call.evidence() : null;
}
