// Rules about size and about work that is done again for nothing.
import type { Instruction, Stage } from '../dockerfile/document.ts';
import { listFlags } from '../dockerfile/document.ts';
import { splitWords } from '../dockerfile/substitute.ts';
import { defineRule, hitAt, type LintContext, quoteLines } from './rule.ts';
import { listInherited, readStage } from './stage-facts.ts';

const isRun = ({ keyword }: Instruction) => keyword === 'RUN';
const readScript = ({ text, heredocs }: Instruction) =>
  [text, ...heredocs.map((heredoc) => heredoc.text)].join('\n');
const compiles = /\bgo(?:\.exe)? (?:build|install)\b/u;
const downloads = /\bgo(?:\.exe)? mod download\b/u;
const listRuns = ({ file }: LintContext) => file.instructions.filter(isRun);
const mountsOf = (found: Instruction) => listFlags(found, 'mount');

export const costRules = [
  defineRule('SW-DF-008', 'error works', ({ file, surroundings }) => {
    if (surroundings?.engine?.builder !== 'classic') return [];
    return file.instructions.flatMap((found) => {
      const feature = nameBuildkitFeature(found);
      return feature === null ? [] : [hitAt(found, { params: { feature } })];
    });
  }),
  defineRule('SW-DF-027', 'warning size', ({ file, finals }) =>
    finals
      .filter((final) => /(?:^|\/)golang(?:[:@]|$)/u.test(readStage(file, final).reference))
      .map(({ from }) => hitAt(from)),
  ),
  defineRule('SW-DF-028', 'warning size', (context) =>
    listRuns(context)
      .filter((found) => {
        const script = readScript(found);
        if (!/\bapt(?:-get)?\b[^&|;]*\binstall\b/u.test(script)) return false;
        const isCached = mountsOf(found).some((mount) => mount.includes('/var/lib/apt'));
        const isClean = isCached || /\/var\/lib\/apt\/lists/u.test(script);
        return !script.includes('--no-install-recommends') || !isClean;
      })
      .map((found) => hitAt(found)),
  ),
  defineRule('SW-DF-029', 'info size', (context) =>
    listRuns(context)
      .filter(
        (found) =>
          /\bapk\b(?:\s+-\S+)*\s+add\b/u.test(found.text) &&
          !/--no-cache\b|\/var\/cache\/apk/u.test(`${found.text} ${mountsOf(found).join(' ')}`),
      )
      .map((found) =>
        hitAt(found, {
          replacement: quoteLines(context.file, found).replace(
            /\bapk((?:\s+-\S+)*)\s+add\b/u,
            'apk$1 add --no-cache',
          ),
        }),
      ),
  ),
  defineRule('SW-DF-030', 'info size', (context) =>
    listRuns(context)
      .filter(
        (found) =>
          /\bgo(?:\.exe)? build\b/u.test(found.text) &&
          !/-ldflags\b.*(?:-s\b|-w\b|\$)/su.test(found.text),
      )
      .map((found) => hitAt(found)),
  ),
  defineRule('SW-DF-031', 'warning cache', ({ file, analysis }) => {
    // A workspace's modules cannot be fetched before its source is there (golang/go#51946).
    const isWorkspace = analysis !== null && analysis.workspace.length > 0;
    return isWorkspace || analysis?.hasVendor ? [] : file.stages.flatMap(findEarlyCopy);
  }),
  defineRule('SW-DF-032', 'info cache', (context) => {
    const builder = context.surroundings?.engine?.builder ?? 'buildkit';
    if (builder !== 'buildkit') return [];
    return context.file.stages
      .filter((stage) => readStage(context.file, stage).os === 'linux')
      .flatMap(({ instructions }) => instructions.filter(isRun))
      .filter((found) => {
        const script = readScript(found);
        const isCached = mountsOf(found).some((mount) => /(?:^|,)type=cache(?:,|$)/u.test(mount));
        return (compiles.test(script) || downloads.test(script)) && !isCached;
      })
      .map((found) => hitAt(found));
  }),
  defineRule('SW-DF-033', 'warning cache', ({ file, ignore }) =>
    ignore === null &&
    file.instructions.some(
      (found) => isWholeCopy(found) || mountsOf(found).some((mount) => mount.includes('type=bind')),
    )
      ? [{ line: 1, endLine: 1 }]
      : [],
  ),
  defineRule('SW-DF-034', 'warning cache', (context) =>
    listRuns(context)
      .filter((found) => {
        const script = readScript(found);
        return (
          /\bapt(?:-get)?\s+(?:-\S+\s+)*update\b/u.test(script) &&
          !/\binstall\b|\bupgrade\b/u.test(script)
        );
      })
      .map((found) => hitAt(found)),
  ),
];

/** The whole folder comes before the modules, so every edit fetches them again. */
function findEarlyCopy(stage: Stage) {
  const whole = stage.instructions.findIndex(isWholeCopy);
  const early = stage.instructions.slice(0, Math.max(whole, 0));
  const later = stage.instructions.slice(whole + 1);
  const isNeeded = later.some(
    (found) =>
      isRun(found) &&
      (downloads.test(readScript(found)) ||
        (compiles.test(readScript(found)) && !/-mod=(?:vendor|mod)\b/u.test(readScript(found)))),
  );
  const hasModules = early.some((found) => isRun(found) && downloads.test(readScript(found)));
  const copy = stage.instructions[whole];
  return copy === undefined || !isNeeded || hasModules ? [] : [hitAt(copy)];
}

function isWholeCopy({ keyword, text, json, flags, isTrigger }: Instruction): boolean {
  if ((keyword !== 'COPY' && keyword !== 'ADD') || isTrigger) return false;
  if (flags.some(({ name }) => name === 'from')) return false;
  return (json ?? splitWords(text)).slice(0, -1).some((word) => /^\.?[/\\]?$/u.test(word));
}

function nameBuildkitFeature(found: Instruction): string | null {
  if (found.heredocs.length > 0) return '<<';
  const flag = found.flags.find(
    ({ name, value }) =>
      ['mount', 'link', 'network', 'security', 'chmod', 'parents', 'exclude', 'checksum'].includes(
        name,
      ) ||
      (name === 'platform' && value.includes('BUILDPLATFORM')),
  );
  return flag === undefined ? null : `--${flag.name}`;
}

/** Whether a stage that is shipped has the folder's own files; used by the rules about .dockerignore. */
export function sendsFolder({ file }: LintContext): boolean {
  return file.stages.some((stage) =>
    listInherited(file, stage).some(
      (found) => isWholeCopy(found) || mountsOf(found).some((mount) => mount.includes('type=bind')),
    ),
  );
}
