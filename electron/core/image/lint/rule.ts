// What a rule of the lint is: permanent id, weight, effect, and a pure look at the files.
import type { LintFinding } from '../../../contract/image/files.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import type { TextParams } from '../../../contract/text.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/document.ts';
import type { Dockerignore } from '../dockerignore/dockerignore.ts';
import type { PlanSurroundings } from '../options/image-plan.ts';

export interface LintContext {
  readonly file: Dockerfile;
  /** Null: there is none. */
  readonly ignore: Dockerignore | null;
  readonly analysis: ProjectAnalysis | null;
  readonly surroundings: PlanSurroundings | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The stages that may be shipped: the last one, or those a variable picks from. */
  readonly finals: readonly Stage[];
}

export interface Hit {
  readonly line: number;
  readonly endLine: number;
  readonly params?: TextParams;
  readonly replacement?: string;
  /** Where it weighs differently from the rule. */
  readonly severity?: LintFinding['severity'];
}

export interface LintRule {
  readonly id: string;
  readonly severity: LintFinding['severity'];
  readonly effect: LintFinding['effect'];
  readonly file: 'Dockerfile' | '.dockerignore';
  readonly check: (context: LintContext) => readonly Hit[];
}

/** A rule about the Dockerfile; `weight` is `severity effect`. */
export function defineRule(
  id: string,
  weight: `${LintFinding['severity']} ${LintFinding['effect']}`,
  check: LintRule['check'],
): LintRule {
  const [severity, effect] = weight.split(' ') as [LintRule['severity'], LintRule['effect']];
  const file = id.startsWith('SW-DI') ? '.dockerignore' : 'Dockerfile';
  return { id, severity, effect, file, check };
}

/** A hit on an instruction's own lines. */
export function hitAt(
  { line, endLine }: Pick<Instruction, 'line' | 'endLine'>,
  more: Omit<Hit, 'line' | 'endLine'> = {},
): Hit {
  return { line, endLine, ...more };
}

/** The lines of an instruction as written. */
export function quoteLines(file: Dockerfile, { line, endLine }: Instruction): string {
  return file.lines.slice(line - 1, endLine).join('\n');
}
