// Which names of a Go file get which values: assignments, constants, fields of literals, flags, tags of structs.
import type { Evidence, GoSource } from './go-source.ts';
import { chooseValue, type GoValue, readArguments, readText, readValue } from './go-values.ts';
import { unquoteGo } from './unquote-go.ts';

export interface Binding {
  readonly value: GoValue;
  /** The line that asks the environment or declares the flag; null for a value that stands in the code. */
  readonly evidence: Evidence | null;
}

/** By name; a field's name begins with a dot. Several values of one name are merged, see `chooseValue`. */
export type Bindings = ReadonlyMap<string, Binding>;

/** Names that are given nothing readable are not in it. */
export function readBindings(source: GoSource, bodyStart: number): Bindings {
  const found = new Map<string, Assigned[]>();
  const { tokens } = source;
  for (let at = bodyStart; at < tokens.length; at++) {
    const assigned = readAssigned(source, at);
    if (assigned === null || assigned.name === '_') continue;
    const list = found.get(assigned.name);
    if (list) list.push(assigned);
    else found.set(assigned.name, [assigned]);
  }
  const merged = new Map<string, Binding>();
  for (const [name, list] of found) {
    const value = mergeValues(
      list.map((one) => one.value),
      name,
    );
    if (value === null) continue;
    const outside = list.find((one) => one.value.from !== 'literal');
    const offset = tokens[outside?.at ?? -1]?.start;
    merged.set(name, { value, evidence: offset === undefined ? null : source.showLine(offset) });
  }
  return merged;
}

interface Assigned {
  readonly name: string;
  readonly value: GoValue;
  /** Index of a token on the line. */
  readonly at: number;
}

function readAssigned(source: GoSource, at: number): Assigned | null {
  const token = source.tokens[at];
  switch (token?.kind) {
    case 'symbol': {
      const name = findTarget(source, at, token.text);
      const value = name === null ? null : readValue(source, at + 1)?.value;
      return name !== null && value ? { name, value, at } : null;
    }
    case 'name':
      return readFlag(source, at);
    case 'string':
      return token.text.startsWith('`') ? readTag(source, at) : null;
    default:
      return null;
  }
}

/** Texts that stand there come before names: `port = p` after `port := "8080"` says less than the text. */
function mergeValues(values: readonly GoValue[], self: string): GoValue | null {
  const useful = values.filter(
    ({ parts }) => !parts?.some((part) => typeof part !== 'string' && part.name === self),
  );
  const isNamed = ({ parts }: GoValue) => parts?.some((part) => typeof part !== 'string') ?? false;
  return chooseValue([...useful.filter((one) => !isNamed(one)), ...useful.filter(isNamed)]);
}

const keywords = new Set(['const', 'var', 'if', 'for', 'switch', 'case', 'return', 'else']);

/** The name that stands before `=`, `:=` or a field's `:`. */
function findTarget({ tokens }: GoSource, at: number, mark: string): string | null {
  const before = tokens[at - 1];
  if (before?.kind !== 'name') return null;
  const second = tokens[at - 2];
  if (mark === ':') {
    const opens = second?.text === '{' || second?.text === ',' || before.startsLine;
    return opens ? `.${before.text}` : null;
  }
  if (mark !== '=' && mark !== ':=') return null;
  if (second?.text === '.') return `.${before.text}`;
  if (before.startsLine || second === undefined) return before.text;
  // `value, err := …` and `const port string = …`.
  if (second.text === ',')
    return tokens[at - 3]?.kind === 'name' ? (tokens[at - 3]?.text ?? null) : null;
  return second.kind === 'name' && !keywords.has(second.text) ? second.text : before.text;
}

/** `flag.StringVar(&addr, "addr", ":8080", "…")` and its like with a short form. */
function readFlag(source: GoSource, at: number): Assigned | null {
  const { tokens } = source;
  if (tokens[at + 1]?.text !== '(') return null;
  const kind = /^(?:String|Int|Int64|Uint|Uint16|Uint64)(Var)?(P)?$/.exec(tokens[at]?.text ?? '');
  if (!kind) return null;
  if (kind[1] === undefined) return readLooseFlag(source, at);
  const args = readArguments(source, at + 1);
  const [target, name, short, long] = args?.starts ?? [];
  const fallback = kind[2] ? long : short;
  if (target === undefined || name === undefined || fallback === undefined) return null;
  const flag = readText(readValue(source, name)?.value ?? null);
  const pointed = readValue(source, target)?.value.parts?.[0];
  if (flag === null || typeof pointed !== 'object') return null;
  const parts = readValue(source, fallback)?.value.parts ?? null;
  const owned = pointed.of === null ? pointed.name : `.${pointed.name}`;
  return { name: owned, value: { parts, from: 'flag', name: flag }, at };
}

/** `flags.Int("port", 8080, "…")`: its value is fetched elsewhere by the flag's name. */
function readLooseFlag(source: GoSource, at: number): Assigned | null {
  const value = readValue(source, at)?.value;
  return value?.from === 'flag' ? { name: `--${value.name}`, value, at } : null;
}

/** Tokens of a struct's field before its tag. */
const longestField = 30;

/** `Port string \`env:"PORT" envDefault:"8080"\``, as the libraries for configuration read it. */
function readTag({ tokens }: GoSource, at: number): Assigned | null {
  const tag = unquoteGo(tokens[at]?.text ?? '') ?? '';
  const name = /(?:^|\s)env(?:config)?:"([^",]+)/.exec(tag)?.[1];
  if (name === undefined) return null;
  const fallback = /(?:^|\s)(?:envDefault|default|env-default):"([^"]*)"/.exec(tag)?.[1];
  const before = tokens.slice(Math.max(0, at - longestField), at);
  const token = before.findLast(({ startsLine }) => startsLine);
  if (token?.kind !== 'name') return null;
  const parts = fallback === undefined ? null : [fallback];
  return { name: `.${token.text}`, value: { parts, from: 'environment', name }, at };
}
