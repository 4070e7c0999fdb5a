// Rules about the file itself: what the builder would not take, and what is out of date.
import type { DockerfileProblem } from '../dockerfile/document.ts';
import { listFlags } from '../dockerfile/document.ts';
import { defineRule, type Hit, hitAt, type LintContext, quoteLines } from './rule.ts';

const listProblems = ({ file }: LintContext, kinds: readonly DockerfileProblem['kind'][]) =>
  file.problems
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ line, word }): Hit => ({ line, endLine: line, params: { word } }));

export const structureRules = [
  defineRule('SW-DF-001', 'error works', (context) =>
    listProblems(context, ['unknown-instruction']),
  ),
  defineRule('SW-DF-002', 'error works', (context) =>
    listProblems(context, ['no-from', 'before-from', 'empty-from']),
  ),
  defineRule('SW-DF-003', 'error works', (context) => listProblems(context, ['open-heredoc'])),
  // A stage that comes later, or itself, cannot be copied from.
  defineRule('SW-DF-004', 'error works', ({ file }) =>
    file.stages.flatMap((stage) =>
      stage.instructions
        .filter((instruction) =>
          listFlags(instruction, 'from').some((from) =>
            /^\d+$/u.test(from)
              ? Number(from) >= stage.index
              : isLaterStage(file.stages, stage.index, from),
          ),
        )
        .map((instruction) =>
          hitAt(instruction, { params: { stage: listFlags(instruction, 'from')[0] ?? '' } }),
        ),
    ),
  ),
  defineRule('SW-DF-035', 'info works', ({ file }) =>
    file.instructions
      .filter(({ keyword }) => keyword === 'MAINTAINER')
      .map((found) =>
        hitAt(found, {
          replacement: `LABEL org.opencontainers.image.authors=${JSON.stringify(found.text)}`,
        }),
      ),
  ),
  defineRule('SW-DF-036', 'info cache', ({ file }) =>
    file.instructions
      .filter(
        ({ keyword, text }) =>
          keyword === 'RUN' && /\bgo (?:build|install)\b.*\s-installsuffix[ =]/su.test(text),
      )
      .map((found) =>
        hitAt(found, {
          replacement: quoteLines(file, found)
            .replace(/\s-installsuffix(?:[ =]+)\S+/u, '')
            .replace(/\s-a(?=\s)/u, ''),
        }),
      ),
  ),
  defineRule('SW-DF-037', 'info works', ({ file }) =>
    file.directives
      .filter(({ name }) => name === 'syntax')
      .map(({ line, value }) => ({ line, endLine: line, params: { frontend: value } })),
  ),
  defineRule('SW-DF-038', 'error works', ({ file }) =>
    file.stages
      .filter(
        ({ name, index }) =>
          name !== null && file.stages.findIndex((other) => other.name === name) < index,
      )
      .map(({ from, name }) => hitAt(from, { params: { stage: name ?? '' } })),
  ),
  defineRule('SW-DF-039', 'warning works', ({ file }) =>
    file.instructions
      .filter(({ keyword, text }) => keyword === 'RUN' && /^cd\s+[^&|;]+$/u.test(text))
      .map((found) =>
        hitAt(found, { replacement: `WORKDIR ${found.text.replace(/^cd\s+(?:\/d\s+)?/iu, '')}` }),
      ),
  ),
];

const isLaterStage = (stages: LintContext['file']['stages'], index: number, name: string) =>
  stages.some((other) => other.name === name.toLowerCase() && other.index >= index) &&
  !stages.some((other) => other.name === name.toLowerCase() && other.index < index);
