// Follows names to their values across the files of a package, its imports and the fields of a configuration.
import type { Bindings } from './go-bindings.ts';
import type { GoValue, ValueName } from './go-values.ts';
import type { GoFile } from './read-go-file.ts';

export interface ResolvedValue {
  readonly text: string;
  readonly from: GoValue['from'];
  readonly name: string | null;
}

export interface ValueScope {
  /** Null where the text is known only at run time. */
  resolve(value: GoValue, file: GoFile): ResolvedValue | null;
}

/** Names that are looked up for one value; circles and towers of names end here. */
const mostLookups = 200;

/** `findFolder` tells the folder of a package of the project by its import path. */
export function createScope(
  files: readonly GoFile[],
  findFolder: (importPath: string) => string | undefined,
): ValueScope {
  const folders = groupByFolder(files);
  const lookIn = (some: readonly GoFile[] | undefined, name: string) =>
    some?.find(({ bindings }) => bindings.has(name));

  const find = ({ name, of }: ValueName, file: GoFile): readonly [Bindings, GoFile] | undefined => {
    const siblings = [file, ...(folders.get(file.folder) ?? [])];
    if (of === null) return pair(lookIn(siblings, name));
    const imported = file.imports.find((one) => one.name === of);
    if (imported) {
      const folder = findFolder(imported.path);
      return folder === undefined ? undefined : pair(lookIn(folders.get(folder), name));
    }
    const field = `.${name}`;
    return pair(lookIn(siblings, field) ?? files.find((one) => hasTrustedField(one, field)));
  };

  const resolve = (value: GoValue, file: GoFile): ResolvedValue | null => {
    let lookups = 0;
    const expand = (one: GoValue, at: GoFile): ResolvedValue | null => {
      if (one.parts === null) return null;
      let { from, name } = one;
      let text = '';
      for (const part of one.parts) {
        if (typeof part === 'string') {
          text += part;
          continue;
        }
        if (++lookups > mostLookups) return null;
        const found = find(part, at);
        const own = part.of === null || !found ? part.name : `.${part.name}`;
        const next = found?.[0].get(own) ?? found?.[0].get(part.name);
        const inner = found && next && expand(next.value, found[1]);
        if (!inner) return null;
        text += inner.text;
        if (from === 'literal') ({ from, name } = inner);
      }
      return text.length > longestText ? null : { text, from, name };
    };
    return expand(value, file);
  };
  return { resolve };
}

const longestText = 1_000;

/**
 * A field of another package counts when environment or flag fill it, or the program itself does: any other package
 * that has a field of that name may mean something else by it.
 */
function hasTrustedField({ bindings, packageName }: GoFile, field: string): boolean {
  const binding = bindings.get(field);
  return binding !== undefined && (binding.evidence !== null || packageName === 'main');
}

function pair(file: GoFile | undefined): readonly [Bindings, GoFile] | undefined {
  return file && [file.bindings, file];
}

/** Files by the folder of their package. */
export function groupByFolder(files: readonly GoFile[]): ReadonlyMap<string, readonly GoFile[]> {
  const folders = new Map<string, GoFile[]>();
  for (const file of files) {
    const siblings = folders.get(file.folder);
    if (siblings) siblings.push(file);
    else folders.set(file.folder, [file]);
  }
  return folders;
}
