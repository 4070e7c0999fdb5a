// Reads any text as a Dockerfile and keeps the lines: what the lint and the wizard's own files are judged by.
import type { Dockerfile, DockerfileProblem, Instruction, Stage } from './document.ts';
import { type LogicalLine, readLines } from './read-lines.ts';
import { readPairs, splitWords, substitute } from './substitute.ts';

const keywords = new Set(
  (
    'FROM RUN CMD LABEL MAINTAINER EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD STOPSIGNAL ' +
    'HEALTHCHECK SHELL'
  ).split(' '),
);
const takesFlags = new Set(['FROM', 'RUN', 'ADD', 'COPY', 'HEALTHCHECK']);

/** Never throws: what is no Dockerfile is a list of problems. */
export function parseDockerfile(text: string): Dockerfile {
  const { directives, joiner, lines, logical } = readLines(text);
  const instructions = logical.map(readInstruction);
  const problems = [
    ...logical.flatMap((line) =>
      line.openHeredoc === null
        ? []
        : [{ kind: 'open-heredoc' as const, line: line.line, word: line.openHeredoc }],
    ),
    ...findProblems(instructions),
  ].sort((one, other) => one.line - other.line);
  return { directives, joiner, instructions, stages: readStages(instructions), problems, lines };
}

function readInstruction(line: LogicalLine): Instruction {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(line.text) ?? [];
  const isTrigger = word.toUpperCase() === 'ONBUILD' && rest !== '';
  const [, inner = '', innerRest = ''] = isTrigger ? (/^(\S+)\s*(.*)$/su.exec(rest) ?? []) : [];
  const keyword = (isTrigger ? inner : word).toUpperCase();
  const { flags, text } = takesFlags.has(keyword)
    ? readFlags(isTrigger ? innerRest : rest)
    : { flags: [], text: isTrigger ? innerRest : rest };
  return {
    keyword,
    line: line.line,
    endLine: line.endLine,
    flags,
    text: text.trim(),
    json: readJson(keyword, text),
    heredocs: line.heredocs,
    isTrigger,
  };
}

function readFlags(text: string) {
  const flags: { name: string; value: string }[] = [];
  let rest = text.trimStart();
  for (;;) {
    const [whole, name, value] =
      /^--([a-zA-Z][\w-]*)(?:=("[^"]*"|\S*))?(?:\s+|$)/u.exec(rest) ?? [];
    if (whole === undefined || name === undefined) return { flags, text: rest };
    flags.push({ name: name.toLowerCase(), value: (value ?? '').replace(/^"(.*)"$/u, '$1') });
    rest = rest.slice(whole.length);
  }
}

/** A list that is not valid JSON, such as one in single quotes, is the shell form to Docker too. */
function readJson(keyword: string, text: string): readonly string[] | null {
  const body = keyword === 'HEALTHCHECK' ? text.replace(/^\s*CMD\s+/iu, '') : text;
  if (!body.trimStart().startsWith('[')) return null;
  try {
    const value: unknown = JSON.parse(body);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  } catch {
    return null;
  }
}

function findProblems(instructions: readonly Instruction[]): readonly DockerfileProblem[] {
  const problems: DockerfileProblem[] = [];
  let hasFrom = false;
  for (const { keyword, line, text } of instructions) {
    if (!keywords.has(keyword)) problems.push({ kind: 'unknown-instruction', line, word: keyword });
    else if (keyword === 'FROM') {
      hasFrom = true;
      if (text === '') problems.push({ kind: 'empty-from', line, word: keyword });
    } else if (!hasFrom && keyword !== 'ARG') {
      problems.push({ kind: 'before-from', line, word: keyword });
    }
  }
  return hasFrom ? problems : [...problems, { kind: 'no-from', line: 1, word: '' }];
}

/** Arguments before the first FROM are what later FROM lines may use. */
function readStages(instructions: readonly Instruction[]): readonly Stage[] {
  const values = new Map<string, string>();
  const stages: (Omit<Stage, 'instructions'> & { instructions: Instruction[] })[] = [];
  for (const instruction of instructions) {
    const current = stages.at(-1);
    if (instruction.keyword === 'FROM' && !instruction.isTrigger) {
      stages.push({ ...readFrom(instruction, values, stages), instructions: [] });
    } else if (current !== undefined) {
      current.instructions.push(instruction);
    } else if (instruction.keyword === 'ARG') {
      for (const { name, value } of readPairs(instruction.text)) {
        if (value !== null) values.set(name, substitute(value, values));
      }
    }
  }
  return stages;
}

function readFrom(
  from: Instruction,
  values: ReadonlyMap<string, string>,
  before: readonly Pick<Stage, 'index' | 'name'>[],
): Omit<Stage, 'instructions'> {
  const [written = '', as, name] = splitWords(from.text);
  const reference = substitute(written, values);
  const parent = before.findLast((stage) => stage.name === reference.toLowerCase());
  return {
    index: before.length,
    name: as?.toUpperCase() === 'AS' && name !== undefined ? name.toLowerCase() : null,
    reference,
    platform: from.flags.find((flag) => flag.name === 'platform')?.value ?? null,
    from,
    parent: parent?.index ?? null,
  };
}
