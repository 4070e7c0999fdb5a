// Every rule of the lint, in the order of its id. Ids are permanent; docs/lint.md lists them.
import type { LintRule } from './rule.ts';
import { costRules } from './rules-cost.ts';
import { dockerignoreRules } from './rules-dockerignore.ts';
import { safetyRules } from './rules-safety.ts';
import { startRules } from './rules-start.ts';
import { structureRules } from './rules-structure.ts';
import { windowsRules } from './rules-windows.ts';

export const lintRules: readonly LintRule[] = [
  ...structureRules,
  ...windowsRules,
  ...startRules,
  ...safetyRules,
  ...costRules,
  ...dockerignoreRules,
].sort((one, other) => (one.id < other.id ? -1 : 1));
