// Where a Go file begins to listen, and the variables and flags that look as if they said where.

import type { GoCall } from './go-calls.ts';
import type { Evidence, GoSource } from './go-source.ts';
import { type GoValue, literal, readText, readValue } from './go-values.ts';
import { frameworks, isWithin } from './known-packages.ts';

export interface Listener extends Evidence {
  /** Address or port; null: it cannot be read off. */
  readonly value: GoValue | null;
}

export const listeningNames: ReadonlySet<string> = new Set([
  'ListenAndServe',
  'ListenAndServeTLS',
  'Listen',
  ...frameworks.flatMap(({ methods }) => methods),
]);

/** Every place that listens, whether or not it can be told where. */
export function findListeners(
  source: GoSource,
  calls: readonly GoCall[],
  bodyStart: number,
): Listener[] {
  const called = calls.flatMap((call) => {
    const value = judgeCall(source, call);
    return value === undefined ? [] : [{ value, ...call.evidence() }];
  });
  return [...called, ...findServerAddresses(source, bodyStart)];
}

/** Undefined for a call that does not listen, or whose address stands elsewhere. */
function judgeCall(source: GoSource, call: GoCall): GoValue | null | undefined {
  const { name, path, count } = call;
  if (path === 'net/http' && name.startsWith('ListenAndServe')) return call.read(0);
  if (name === 'Listen' && (path === 'net' || path === 'crypto/tls')) return readSocket(call, 0);
  if (name === 'Listen' && count === 3 && path === null) return readSocket(call, 1);
  const framework = frameworks.find(
    ({ root, methods }) =>
      methods.includes(name) && source.imports.some((one) => isWithin(one.path, root)),
  );
  if (framework === undefined) return undefined;
  if (count > 0) return call.read(0);
  if (!framework.silent) return undefined;
  const { port, variable } = framework.silent;
  if (variable === null) return literal(port);
  return { parts: [port], from: 'environment', name: variable };
}

function readSocket(call: GoCall, network: number): GoValue | null | undefined {
  const kind = readText(call.read(network));
  return kind !== null && !kind.startsWith('tcp') ? undefined : call.read(network + 1);
}

/** `http.Server{Addr: …}` and `server.Addr = …`. Clients have an `Addr`, too: it counts in servers only. */
function findServerAddresses(source: GoSource, bodyStart: number): Listener[] {
  const { tokens } = source;
  const serves = source.imports.some(({ path }) => path === 'net/http' || /\/fasthttp$/.test(path));
  if (!serves) return [];
  const found: Listener[] = [];
  const owners: string[] = [];
  for (let at = bodyStart; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '{') owners.push(tokens[at - 1]?.text ?? '');
    else if (token.text === '}') owners.pop();
    if (token.kind !== 'name' || token.text !== 'Addr') continue;
    const mark = tokens[at + 1]?.text;
    const isField = mark === ':' && owners.at(-1) === 'Server';
    const isSet = mark === '=' && /^(?:srv|server|s|httpServer)$/i.test(tokens[at - 2]?.text ?? '');
    if (!isField && !isSet) continue;
    const value = readValue(source, at + 2)?.value ?? null;
    found.push({ value, ...source.showLine(token.start) });
  }
  return found;
}

/** Prefixes of names that mean this program's own port, not the one of a database it talks to. */
const ownPrefixes = new Set(
  'APP API ADMIN BIND DEBUG GRPC HEALTH HTTP HTTPS LISTEN METRICS SERVER SERVE SERVICE WEB'.split(
    ' ',
  ),
);
const ownEndings = new Set(['PORT', 'ADDR', 'ADDRESS', 'LISTEN', 'BIND', 'HOSTPORT']);

/** Whether a variable or flag of that name says where the program listens: `PORT`, `http-addr`, `LISTEN_ADDR`. */
export function isListenName(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/);
  const last = words.pop() ?? '';
  if (!ownEndings.has(last)) return words.length === 0 && (last === 'HTTP' || last === 'LISTEN');
  return words.every((word) => ownPrefixes.has(word) || ownEndings.has(word));
}
