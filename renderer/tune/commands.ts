// The draft as `slipway config` commands, for those who would rather paste it into a script.
import { showCommandLine } from '../../electron/core/format/command-line.ts';
import type { KeyChange } from './examine.ts';
import { nameTarget, type PageTarget } from './target.ts';

/** Undefined where commands would not say the same: comments alone differ, or the file is daemon.json. */
export function showCommands(
  target: PageTarget,
  changes: readonly KeyChange[],
): string | undefined {
  if (target.kind === 'daemon' || changes.length === 0) return undefined;
  const where = nameTarget(target);
  const set = changes.flatMap(({ name, to }) => (to === null ? [] : [`${name}=${to}`]));
  const unset = changes.flatMap(({ name, to }) => (to === null ? [name] : []));
  return [
    ...(set.length === 0 ? [] : [showCommandLine('slipway', ['config', 'set', ...set, ...where])]),
    ...(unset.length === 0
      ? []
      : [showCommandLine('slipway', ['config', 'unset', ...unset, ...where])]),
  ].join('\n');
}
