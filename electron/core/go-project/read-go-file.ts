// What the analysis keeps of one Go file: a few lines, so that thousands of files fit into memory.
import { type FileConstraint, findConstraint } from './build-constraint.ts';
import { type EmbedPattern, findEmbeds } from './find-embeds.ts';
import { findListeners, type Listener, listeningNames } from './find-listeners.ts';
import { type FoundNeed, findNeeds, needNames } from './find-needs.ts';
import { findRoutes, type Route, routeNames } from './find-routes.ts';
import {
  type FoundHint,
  findWindowsHints,
  findWindowsOnly,
  hintNames,
} from './find-windows-hints.ts';
import { type Bindings, readBindings } from './go-bindings.ts';
import { findCalls } from './go-calls.ts';
import {
  createLineReader,
  type Evidence,
  type GoImport,
  type GoSource,
  matchBrackets,
  readHeader,
} from './go-source.ts';
import { type GoToken, scanGo } from './scan-go.ts';

export interface GoFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  /** Its folder; `.` is the project's. */
  readonly folder: string;
  readonly packageName: string | null;
  readonly constraint: FileConstraint;
  readonly imports: readonly GoImport[];
  /** `func main()`. */
  readonly main: Evidence | null;
  readonly embeds: readonly EmbedPattern[];
  readonly bindings: Bindings;
  readonly listeners: readonly Listener[];
  readonly routes: readonly Route[];
  readonly needs: readonly FoundNeed[];
  readonly hints: readonly FoundHint[];
  /** Why it compiles for Windows only, whatever its constraint says. */
  readonly windowsOnly: Evidence | null;
}

/** Reads one file. Never throws, whatever the text is. */
export function readGoFile(path: string, text: string): GoFile {
  const { tokens, directives } = scanGo(text);
  const showLine = createLineReader(path, text);
  const {
    packageName,
    imports,
    directives: above,
    bodyStart,
  } = readHeader(tokens, directives, showLine);
  const at = path.lastIndexOf('/');
  const constraint = findConstraint(path.slice(at + 1), above);
  const head = { path, folder: at < 0 ? '.' : path.slice(0, at), packageName, constraint, imports };
  const embeds = findEmbeds(directives, showLine);
  // A test is counted, and what it embeds has to be there; it says nothing of the program.
  if (constraint.isTest) return { ...head, ...nothingFound, embeds };
  const source: GoSource = {
    path,
    tokens,
    closes: matchBrackets(tokens),
    imports,
    importedAs: new Map(imports.map(({ name, path: imported }) => [name, imported])),
    showLine,
  };
  const calls = findCalls(source, bodyStart, isWanted);
  return {
    ...head,
    main: findMain(tokens, showLine),
    embeds,
    bindings: readBindings(source, bodyStart),
    listeners: findListeners(source, calls, bodyStart),
    routes: findRoutes(source, calls),
    needs: findNeeds(source, calls),
    hints: findWindowsHints(source, calls),
    windowsOnly: findWindowsOnly(source, calls),
  };
}

const nothingFound = {
  main: null,
  bindings: new Map(),
  listeners: [],
  routes: [],
  needs: [],
  hints: [],
  windowsOnly: null,
} as const;

const wantedNames = [listeningNames, routeNames, needNames, hintNames];

function isWanted(name: string): boolean {
  return wantedNames.some((names) => names.has(name));
}

function findMain(tokens: readonly GoToken[], showLine: GoSource['showLine']): Evidence | null {
  const at = tokens.findIndex(
    ({ text }, index) =>
      text === 'func' && tokens[index + 1]?.text === 'main' && tokens[index + 2]?.text === '(',
  );
  const token = tokens[at];
  return token ? showLine(token.start) : null;
}
