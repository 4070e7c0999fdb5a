// Test support: reads scripts with a grammar of PowerShell, so that nothing hides in a string, a block or a line end.
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';
import {
  assignmentOperators,
  cmdlets,
  forms,
  methods,
  nativePrograms,
  newerVariables,
  readingVerbs,
  types,
} from './windows-powershell.test-support.ts';

export interface ScriptRules {
  /** Cmdlets that change something and may, all the same. */
  readonly mayRun: readonly string[];
  /** Whether types may be named: our own wrapper converts, scripts have no need to. */
  readonly mayConvert: boolean;
}

/** What a script must not contain, as `line: rule: text`; empty for one that Slipway may ship. */
export type FindFlaws = (script: string, rules: ScriptRules) => readonly string[];

/** Loads the grammar. Node has to be started with `--liftoff-only`: see vitest.config.ts. */
export async function loadScriptGrammar(): Promise<FindFlaws> {
  await Parser.init();
  const require = createRequire(import.meta.url);
  const file = require.resolve('tree-sitter-pwsh/tree-sitter-powershell.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(file));
  return (script, rules) => {
    const tree = parser.parse(script);
    if (tree === null) return ['1: does not parse: '];
    const nodes = listNodes(tree.rootNode);
    return nodes.flatMap((node) =>
      findFlaw(node, rules).map((flaw) => `${node.startPosition.row + 1}: ${flaw}`),
    );
  };
}

function listNodes(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(listNodes)];
}

function findFlaw(node: Node, rules: ScriptRules): readonly string[] {
  if (node.isError || node.isMissing) return [`does not parse: ${node.text}`];
  if (!node.isNamed) return [];
  if (!forms.has(node.type)) return [`unknown form: ${node.type} ${node.text}`];
  switch (node.type) {
    case 'command':
      return findCommandFlaws(node, rules);
    case 'variable':
      return newerVariables.includes(node.text.toLowerCase())
        ? [`newer than 5.1: ${node.text}`]
        : [];
    case 'expandable_string_literal':
      // `e and `u{…} came with 6; in 5.1 they are a letter and a brace.
      return /`[eu]/.test(node.text) ? [`newer than 5.1: ${node.text}`] : [];
    case 'assignment_expression':
      return findAssignmentFlaws(node);
    case 'type_literal':
      return rules.mayConvert && types.includes(node.text.slice(1, -1).toLowerCase())
        ? []
        : [`constrained: ${node.text}`];
    case 'invocation_expression':
      return methods.includes(readMember(node)) ? [] : [`constrained: ${node.text}`];
    default:
      return [];
  }
}

/** A script keeps what it knows in variables of its own: `$env:`, `$global:` and `${C:\file}` are somebody else's. */
function findAssignmentFlaws(node: Node): readonly string[] {
  const [target] = node.namedChildren;
  const operator = node.namedChildren.find(({ type }) => type === 'assignment_operator');
  return [
    ...(/^\$\w+(?:\.\w+)?$/.test(target?.text ?? '') ? [] : [`writes: ${node.text}`]),
    ...(assignmentOperators.includes(operator?.text.trim() ?? '')
      ? []
      : [`newer than 5.1: ${node.text}`]),
  ];
}

function findCommandFlaws(node: Node, { mayRun }: ScriptRules): readonly string[] {
  const [first] = node.namedChildren;
  if (first?.type === 'command_invocation_operator') return findInvocationFlaws(node, first);
  const name = node.childForFieldName('command_name')?.text ?? '';
  const parameters = cmdlets.get(name);
  if (parameters === undefined) return [`runs: ${name}`];
  const [verb = ''] = name.split('-');
  const isAllowed = readingVerbs.includes(verb) || mayRun.includes(name);
  const given = node
    .descendantsOfType('command_parameter')
    .filter((parameter) => parameter.parent?.parent?.equals(node));
  return [
    ...(isAllowed ? [] : [`changes: ${name}`]),
    ...given
      .map(({ text }) => text.replace(/^-|:$/g, ''))
      .filter((parameter) => !parameters.includes(parameter))
      .map((parameter) => `newer than 5.1: ${name} -${parameter}`),
  ];
}

/** `&` runs a block that is written there, or a program by its whole path; `.` and what a variable holds are nothing we know. */
function findInvocationFlaws(node: Node, operator: Node): readonly string[] {
  const target = node.childForFieldName('command_name');
  const isBlock = target?.namedChildren[0]?.type === 'script_block_expression';
  const isProgram = nativePrograms.includes(target?.text.replace(/^"|"$/g, '') ?? '');
  return operator.text === '&' && (isBlock || isProgram) ? [] : [`runs: ${target?.text}`];
}

function readMember(node: Node): string {
  return node.namedChildren.find(({ type }) => type === 'member_name')?.text ?? '';
}
