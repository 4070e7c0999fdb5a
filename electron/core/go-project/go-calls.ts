// The calls of a Go file that one of our readers has a word about, with what is called and its arguments.
import type { Evidence, GoSource } from './go-source.ts';
import { type GoValue, readArguments, readValue } from './go-values.ts';

export interface GoCall {
  /** `ListenAndServe` of `http.ListenAndServe(…)`. */
  readonly name: string;
  /** What stands before its dot: a package's or a variable's name; null: nothing, or an expression. */
  readonly of: string | null;
  /** Path of the package when `of` is one. */
  readonly path: string | null;
  readonly count: number;
  /** Value of an argument; null where it cannot be read off. */
  readonly read: (index: number) => GoValue | null;
  readonly start: number;
  readonly evidence: () => Evidence;
  /** Indexes of its brackets. */
  readonly open: number;
  readonly close: number;
}

/** Calls of these names, in the order of the file. */
export function findCalls(
  source: GoSource,
  bodyStart: number,
  isWanted: (name: string) => boolean,
): GoCall[] {
  const { tokens } = source;
  const calls: GoCall[] = [];
  for (let at = bodyStart; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'name' || tokens[at + 1]?.text !== '(' || !isWanted(token.text)) continue;
    // A declaration is no call.
    if (tokens[at - 1]?.text === 'func') continue;
    const args = readArguments(source, at + 1);
    if (args === null) continue;
    const of = findOwner(source, at);
    calls.push({
      name: token.text,
      of,
      path: of === null ? null : (source.importedAs.get(of) ?? null),
      count: args.starts.length,
      read: (index) => {
        const start = args.starts[index];
        return start === undefined ? null : (readValue(source, start)?.value ?? null);
      },
      start: token.start,
      evidence: () => source.showLine(token.start),
      open: at + 1,
      close: args.close,
    });
  }
  return calls;
}

function findOwner({ tokens }: GoSource, at: number): string | null {
  if (tokens[at - 1]?.text !== '.') return null;
  const owner = tokens[at - 2];
  return owner?.kind === 'name' ? owner.text : null;
}
