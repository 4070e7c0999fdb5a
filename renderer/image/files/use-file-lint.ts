// What the lint says of the two files as they would stand, while they are edited.
import { useDeferredValue, useMemo } from 'react';
import type { LintFinding } from '../../../electron/contract/image/files.ts';
import { lintProject } from '../../../electron/core/image/lint/lint-project.ts';
import { nameToday, useAdvice } from '../base/use-advice.ts';

const none: readonly LintFinding[] = [];

export function useFileLint(
  folder: string,
  texts: { readonly dockerfile: string | null; readonly dockerignore: string | null },
): readonly LintFinding[] {
  const advised = useAdvice(folder);
  // Typing must not wait for it.
  const dockerfile = useDeferredValue(texts.dockerfile);
  const dockerignore = useDeferredValue(texts.dockerignore);
  const analysis = advised?.analysis ?? null;
  const surroundings = advised?.surroundings ?? null;
  return useMemo(
    () =>
      dockerfile === null
        ? none
        : lintProject({ dockerfile, dockerignore, analysis, surroundings, today: nameToday() }),
    [dockerfile, dockerignore, analysis, surroundings],
  );
}
