// go.mod and go.work as data. Every directive that Go knows today is read; a flaw has Go's own words and its place,
// so that a person sees before the build what `go` would say in it.
import {
  type ModFlaw,
  type ModLine,
  type ModPosition,
  type ModStatement,
  readModSyntax,
} from './go-mod-syntax.ts';
import { readModule, readReplacement, readRetraction, readWord, say } from './mod-directives.ts';

export interface ModuleVersion {
  readonly path: string;
  readonly version: string;
}

export interface Requirement extends ModuleVersion {
  readonly isIndirect: boolean;
  readonly line: number;
}

export interface Replacement {
  readonly old: { readonly path: string; readonly version: string | null };
  readonly new: { readonly path: string; readonly version: string | null };
  readonly line: number;
}

export interface Retraction {
  readonly low: string;
  readonly high: string;
}

export interface GoMod {
  readonly module: string | null;
  readonly go: string | null;
  readonly toolchain: string | null;
  readonly require: readonly Requirement[];
  readonly exclude: readonly ModuleVersion[];
  readonly replace: readonly Replacement[];
  readonly retract: readonly Retraction[];
  readonly tools: readonly string[];
}

export interface GoWork {
  readonly go: string | null;
  readonly toolchain: string | null;
  readonly use: readonly string[];
  readonly replace: readonly Replacement[];
}

/** `flaws` is empty for a file that Go takes; what could be read is there in any case. */
export interface ModReading<File> {
  readonly file: File;
  readonly flaws: readonly ModFlaw[];
}

/** Reads a go.mod as the main module's. Never throws. */
export function parseGoMod(text: string): ModReading<GoMod> {
  const state = startReading();
  walkStatements(text, 'go.mod', {
    blocks: modBlocks,
    read: (directive) => readModDirective(state, directive),
    flaws: state.flaws,
  });
  const { module, go, toolchain, require, exclude, replace, retract, tools, flaws } = state;
  return { file: { module, go, toolchain, require, exclude, replace, retract, tools }, flaws };
}

/** Reads a go.work. Never throws. */
export function parseGoWork(text: string): ModReading<GoWork> {
  const state = startReading();
  walkStatements(text, 'go.work', {
    blocks: workBlocks,
    read: (directive) => readWorkDirective(state, directive),
    flaws: state.flaws,
  });
  const { go, toolchain, use, replace, flaws } = state;
  return { file: { go, toolchain, use, replace }, flaws };
}

const modBlocks = ['module', 'godebug', 'require', 'exclude', 'replace', 'retract', 'tool'];
const workBlocks = ['use', 'replace', 'godebug'];
const ignoreBlock = 'ignore';

interface Reading {
  module: string | null;
  go: string | null;
  toolchain: string | null;
  readonly require: Requirement[];
  readonly exclude: ModuleVersion[];
  readonly replace: Replacement[];
  readonly retract: Retraction[];
  readonly tools: string[];
  readonly use: string[];
  readonly flaws: ModFlaw[];
}

function startReading(): Reading {
  return {
    module: null,
    go: null,
    toolchain: null,
    require: [],
    exclude: [],
    replace: [],
    retract: [],
    tools: [],
    use: [],
    flaws: [],
  };
}

interface Directive {
  readonly verb: string;
  readonly args: readonly string[];
  readonly line: ModLine;
}

interface Walk {
  readonly blocks: readonly string[];
  /** What Go says of it; null: it is fine. */
  readonly read: (directive: Directive) => string | null;
  readonly flaws: ModFlaw[];
}

function walkStatements(text: string, file: string, { blocks, read, flaws }: Walk): void {
  const syntax = readModSyntax(text, file);
  const note = ({ line, column }: ModPosition, message: string | null) => {
    if (message !== null) flaws.push({ line, column, message });
  };
  if (syntax.outcome === 'malformed') {
    flaws.push(syntax.flaw);
    return;
  }
  for (const statement of syntax.statements) {
    const verb = findVerb(statement);
    if (statement.kind === 'line') {
      const { line } = statement;
      note(line, read({ verb, args: line.tokens.slice(1), line }));
    } else if (statement.head.length > 1 || ![...blocks, ignoreBlock].includes(verb)) {
      note(statement.position, `unknown block type: ${statement.head.join(' ')}`);
    } else {
      for (const line of statement.lines) note(line, read({ verb, args: line.tokens, line }));
    }
  }
}

function findVerb(statement: ModStatement): string {
  return (statement.kind === 'line' ? statement.line.tokens[0] : statement.head[0]) ?? '';
}

/** Since Go 1.21 a language version may name a release: `1.24.1`, `1.25rc1`. */
const goVersion = /^[1-9]\d*\.(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))?(?:[a-z]+\d+)?$/;
const toolchainName = /^default$|^go1(?:$|\.)/;

function readShared(state: Reading, { verb, args, line }: Directive): string | null {
  const [first = ''] = args;
  switch (verb) {
    case 'go':
      if (state.go !== null) return 'repeated go statement';
      if (args.length !== 1) return 'go directive expects exactly one argument';
      if (!goVersion.test(first)) return `invalid go version '${first}': must match format 1.23`;
      state.go = first;
      return null;
    case 'toolchain':
      if (state.toolchain !== null) return 'repeated toolchain statement';
      if (args.length !== 1) return 'toolchain directive expects exactly one argument';
      if (!toolchainName.test(first)) {
        return `invalid toolchain version '${first}': must match format go1.23.0 or default`;
      }
      state.toolchain = first;
      return null;
    case 'replace': {
      const read = readReplacement(args);
      if ('refusal' in read) return read.refusal;
      // The later of two for the same module counts.
      const before = state.replace.findIndex(
        ({ old }) => old.path === read.old.path && old.version === read.old.version,
      );
      if (before >= 0) state.replace.splice(before, 1);
      state.replace.push({ ...read, line: line.line });
      return null;
    }
    case 'godebug':
      return args.length === 1 && /^[^="'`,]+=[^="'`,]+$/.test(first)
        ? null
        : 'usage: godebug key=value';
    default:
      return `unknown directive: ${verb}`;
  }
}

function readModDirective(state: Reading, directive: Directive): string | null {
  const { verb, args, line } = directive;
  switch (verb) {
    case 'module':
      return readModuleLine(state, args);
    case 'require':
    case 'exclude': {
      const read = readModule(verb, args);
      if ('refusal' in read) return read.refusal;
      if (verb === 'exclude') state.exclude.push(read);
      else state.require.push({ ...read, isIndirect: isIndirect(line.comment), line: line.line });
      return null;
    }
    case 'retract': {
      const read = readRetraction(args);
      if ('refusal' in read) return read.refusal;
      state.retract.push(read);
      return null;
    }
    case 'tool':
    case ignoreBlock: {
      if (args.length !== 1) return `${verb} directive expects exactly one argument`;
      const word = readWord(args[0] ?? '');
      if ('refusal' in word) return say.quoting(word);
      if (verb === 'tool') state.tools.push(word.text);
      return null;
    }
    default:
      return readShared(state, directive);
  }
}

function readModuleLine(state: Reading, args: readonly string[]): string | null {
  if (state.module !== null) return 'repeated module statement';
  state.module = '';
  if (args.length !== 1) return 'usage: module module/path';
  const word = readWord(args[0] ?? '');
  if ('refusal' in word) return say.quoting(word);
  state.module = word.text;
  return null;
}

function readWorkDirective(state: Reading, directive: Directive): string | null {
  if (directive.verb !== 'use') return readShared(state, directive);
  if (directive.args.length !== 1) return 'usage: use local/dir';
  const word = readWord(directive.args[0] ?? '');
  if ('refusal' in word) return say.quoting(word);
  state.use.push(word.text);
  return null;
}

function isIndirect(comment: string): boolean {
  const [first, second] = comment.split(/\s+/);
  return second === undefined ? first === 'indirect' : first === 'indirect;';
}
