// What there is to say of a Dockerfile and its .dockerignore, the wizard's own or anyone's.
import type { LintFinding } from '../../../contract/image/files.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { parseDockerfile } from '../dockerfile/parse-dockerfile.ts';
import { createDockerignore } from '../dockerignore/dockerignore.ts';
import type { PlanSurroundings } from '../options/image-plan.ts';
import type { LintContext } from './rule.ts';
import { lintRules } from './rules.ts';
import { findFinals } from './stage-facts.ts';

export interface LintRequest {
  /** The text. */
  readonly dockerfile: string;
  /** As it is called: `Dockerfile`, `build/Dockerfile`. */
  readonly name?: string;
  /** The text; null: there is none. */
  readonly dockerignore: string | null;
  /** Null: rules that need it are silent. */
  readonly analysis: ProjectAnalysis | null;
  readonly surroundings: PlanSurroundings | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const weights = { error: 0, warning: 1, info: 2 } as const;

/** Never throws. Sorted by file, line, weight and rule. */
export function lintProject(request: LintRequest): readonly LintFinding[] {
  const file = parseDockerfile(request.dockerfile);
  const context: LintContext = {
    file,
    ignore: request.dockerignore === null ? null : createDockerignore(request.dockerignore),
    analysis: request.analysis,
    surroundings: request.surroundings,
    today: request.today,
    finals: findFinals(file),
  };
  return lintRules
    .flatMap((rule) =>
      rule.check(context).map(({ line, endLine, params, replacement, severity }): LintFinding => {
        const text = (part: string) => ({
          key: `image.lint.${rule.id}.${part}`,
          ...(params === undefined ? {} : { params }),
        });
        return {
          rule: rule.id,
          severity: severity ?? rule.severity,
          effect: rule.effect,
          file: rule.file === 'Dockerfile' ? (request.name ?? 'Dockerfile') : rule.file,
          line,
          endLine,
          what: text('what'),
          fix: text('fix'),
          replacement: replacement ?? null,
        };
      }),
    )
    .sort(
      (one, other) =>
        Number(one.file === '.dockerignore') - Number(other.file === '.dockerignore') ||
        one.line - other.line ||
        weights[one.severity] - weights[other.severity] ||
        (one.rule < other.rule ? -1 : 1),
    );
}
