// What a program wants from the image it runs in: roots for TLS, time zones, files, a shell, a place to write.
import type { NeedId } from '../../contract/image/project.ts';
import type { GoCall } from './go-calls.ts';
import type { Evidence, GoSource } from './go-source.ts';
import { readText } from './go-values.ts';
import { importedNeeds, isWithin, isWithinAny } from './known-packages.ts';

export interface FoundNeed extends Evidence {
  readonly need: NeedId;
}

interface NeedRow {
  readonly path: string;
  readonly names: readonly string[];
  readonly need: NeedId;
}

const packageCalls: readonly NeedRow[] = [
  {
    path: 'net/http',
    names: ['Get', 'Post', 'PostForm', 'Head', 'NewRequest', 'NewRequestWithContext'],
    need: 'tls-roots',
  },
  { path: 'crypto/tls', names: ['Dial', 'DialWithDialer', 'Client'], need: 'tls-roots' },
  { path: 'net/smtp', names: ['SendMail'], need: 'tls-roots' },
  {
    path: 'google.golang.org/grpc/credentials',
    names: ['NewTLS', 'NewClientTLSFromCert'],
    need: 'tls-roots',
  },
  { path: 'time', names: ['LoadLocation'], need: 'time-zones' },
  { path: 'html/template', names: ['ParseFiles', 'ParseGlob'], need: 'templates' },
  { path: 'text/template', names: ['ParseFiles', 'ParseGlob'], need: 'templates' },
  { path: 'net/http', names: ['Dir', 'ServeFile'], need: 'static-files' },
  { path: 'os', names: ['DirFS'], need: 'static-files' },
  { path: 'os/exec', names: ['Command', 'CommandContext'], need: 'shell' },
  { path: 'syscall', names: ['Exec', 'ForkExec'], need: 'shell' },
  {
    path: 'os',
    names: ['Create', 'WriteFile', 'Mkdir', 'MkdirAll', 'CreateTemp', 'MkdirTemp'],
    need: 'writable-folder',
  },
  { path: 'io/ioutil', names: ['WriteFile', 'TempFile', 'TempDir'], need: 'writable-folder' },
];

/** Methods of values: they count where the file imports the package that the value comes from. */
const methodCalls: readonly NeedRow[] = [
  { path: 'html/template', names: ['ParseFiles', 'ParseGlob'], need: 'templates' },
  { path: 'text/template', names: ['ParseFiles', 'ParseGlob'], need: 'templates' },
  { path: 'github.com/gin-gonic/gin', names: ['LoadHTMLGlob', 'LoadHTMLFiles'], need: 'templates' },
  { path: 'github.com/gin-gonic/gin', names: ['Static', 'StaticFile'], need: 'static-files' },
  { path: 'github.com/labstack/echo', names: ['Static', 'File'], need: 'static-files' },
  { path: 'github.com/gofiber/fiber', names: ['Static'], need: 'static-files' },
];

export const needNames: ReadonlySet<string> = new Set([
  ...[...packageCalls, ...methodCalls].flatMap(({ names }) => names),
  'Do',
]);

/** Needs of one file, one a kind and line. */
export function findNeeds(source: GoSource, calls: readonly GoCall[]): FoundNeed[] {
  const imported = source.imports.flatMap(({ path, place, excerpt }) =>
    importedNeeds
      .filter(({ roots }) => isWithinAny(path, roots))
      .map(({ need }) => ({ need, place, excerpt })),
  );
  const called = calls.flatMap((call): FoundNeed[] => {
    const need = judgeCall(source, call);
    return need === null ? [] : [{ need, ...call.evidence() }];
  });
  return [...imported, ...called, ...findClient(source, called)];
}

function judgeCall(source: GoSource, call: GoCall): NeedId | null {
  const row =
    call.path === null
      ? methodCalls.find(
          ({ path, names }) =>
            names.includes(call.name) && source.imports.some((one) => isWithin(one.path, path)),
        )
      : packageCalls.find(({ path, names }) => path === call.path && names.includes(call.name));
  if (row === undefined || isHarmless(row, call)) return null;
  return row.need;
}

/** Calls whose own arguments say that nothing is needed. */
function isHarmless({ path, need }: NeedRow, call: GoCall): boolean {
  if (need === 'time-zones') return ['UTC', 'Local', ''].includes(readText(call.read(0)) ?? '?');
  if (need !== 'tls-roots' || path !== 'net/http') return false;
  const at = call.name === 'NewRequest' ? 1 : call.name === 'NewRequestWithContext' ? 2 : 0;
  const first = call.read(at)?.parts?.[0];
  return typeof first === 'string' && !first.startsWith('https:');
}

/** `http.Client{…}` and `http.DefaultClient` speak to somebody, though the address stands elsewhere. */
function findClient(source: GoSource, called: readonly FoundNeed[]): FoundNeed[] {
  if (called.some(({ need }) => need === 'tls-roots')) return [];
  const { tokens } = source;
  for (let at = 0; at + 2 < tokens.length; at++) {
    const name = tokens[at + 2]?.text;
    if (name !== 'Client' && name !== 'DefaultClient') continue;
    const owner = tokens[at];
    if (owner === undefined || tokens[at + 1]?.text !== '.') continue;
    if (source.importedAs.get(owner.text) !== 'net/http') continue;
    const first = tokens.find(({ kind, text }) => kind === 'string' && /^.https:\/\//.test(text));
    if (first) return [{ need: 'tls-roots', ...source.showLine(first.start) }];
  }
  return [];
}
