// What stands in the way of an image, or makes it slower, larger or less safe, in the order a person should read it.
import type {
  ProjectAnalysis,
  ProjectProblemId,
  SourcePlace,
} from '../../contract/image/project.ts';
import type { TextParams } from '../../contract/text.ts';
import type { Evidence } from './go-source.ts';
import type { CaseConflict } from './project-context.ts';
import type { ProjectFacts } from './project-facts.ts';
import { findOutsideReplacements, type ProjectModules } from './project-modules.ts';
import type { ProjectPorts } from './project-ports.ts';

type Problem = ProjectAnalysis['problems'][number];

export interface ProblemGround {
  readonly facts: ProjectFacts;
  readonly modules: ProjectModules;
  readonly ports: ProjectPorts;
  readonly conflicts: readonly CaseConflict[];
  readonly windowsOnly: readonly Evidence[];
  readonly found: Omit<ProjectAnalysis, 'problems'>;
}

/** Every problem; `.problems` of `words/*` has a text for each key. */
export function findProblems(ground: ProblemGround): Problem[] {
  return [
    ...findModuleProblems(ground),
    ...findProgramProblems(ground),
    ...findPortProblems(ground),
    ...findTreeProblems(ground),
  ];
}

interface Said {
  readonly severity?: Problem['severity'];
  /** The text's key where a problem has several. */
  readonly text?: string;
  readonly params?: TextParams;
  readonly place?: SourcePlace | null;
}

function say(id: ProjectProblemId, said: Said = {}): Problem {
  const { severity = 'problem', text = id, params, place = null } = said;
  const what = { key: `image.project.problems.${text}`, ...(params && { params }) };
  return { id, severity, what, place };
}

function findModuleProblems({ facts, modules, found }: ProblemGround): Problem[] {
  const { used, others, work, flaws } = modules;
  const problems: Problem[] = [];
  const [other] = others;
  if (used.length === 0 && work === null) {
    problems.push(
      other === undefined
        ? say('no-go-mod')
        : say('no-go-mod', { text: 'no-go-mod-here', params: { folder: other } }),
    );
  }
  for (const { file, line, column, message } of flaws) {
    const params = { file, line, column, message };
    problems.push(say('go-mod-malformed', { params, place: { file, line } }));
  }
  for (const { path, place } of findOutsideReplacements(modules)) {
    problems.push(say('replace-outside', { params: { path }, place }));
  }
  if (found.privateModules.length > 0) {
    const params = {
      modules: found.privateModules.join(', '),
      count: found.privateModules.length,
    };
    problems.push(say('private-modules', { severity: 'advice', params }));
  }
  if (needsGoSum(modules) && !found.hasGoSum && !found.hasVendor) problems.push(say('no-go-sum'));
  const [unread] = facts.notRead;
  if (unread !== undefined) {
    const params = { path: unread, count: facts.notRead.length };
    problems.push(say('not-all-read', { severity: 'advice', params }));
  }
  return problems;
}

/** Modules that are fetched have sums; folders that stand in for them have none. */
function needsGoSum({ used }: ProjectModules): boolean {
  const own = new Set(used.map(({ mod }) => mod.module));
  return used.some(({ mod }) =>
    mod.require.some(({ path }) => {
      const replaced = mod.replace.find(({ old }) => old.path === path);
      return !own.has(path) && (replaced === undefined || replaced.new.version !== null);
    }),
  );
}

function findProgramProblems({ found, windowsOnly, modules }: ProblemGround): Problem[] {
  const problems: Problem[] = [];
  if (found.mains.length === 0 && (modules.used.length > 0 || found.packages > 0)) {
    problems.push(say('no-main'));
  }
  const [reason] = windowsOnly;
  if (reason) {
    const isAll = found.mains.every((main) => main.windowsOnly);
    const mains = found.mains.filter((main) => main.windowsOnly).map(({ name }) => name);
    problems.push(
      say('windows-only', {
        severity: isAll ? 'problem' : 'advice',
        params: { names: mains.join(', '), excerpt: reason.excerpt },
        place: reason.place,
      }),
    );
  }
  const [cgo] = found.cgo;
  if (cgo) {
    const params = { excerpt: cgo.excerpt };
    problems.push(say('cgo-needed', { severity: 'advice', params, place: cgo.place }));
  }
  for (const { pattern, place, isMissing } of found.embeds) {
    if (isMissing) problems.push(say('embed-missing', { params: { pattern }, place }));
  }
  return problems;
}

function findPortProblems({ found, ports }: ProblemGround): Problem[] {
  const [unknown] = ports.unknown;
  if (found.ports.length === 0 && unknown) {
    const { name, place } = unknown;
    return [
      name === null
        ? say('no-port-found', { severity: 'advice', place })
        : say('no-port-found', {
            severity: 'advice',
            text: 'no-port-default',
            params: { name },
            place,
          }),
    ];
  }
  const loopback = found.ports.filter(({ isLoopback }) => isLoopback);
  // A second port for this machine only, such as a profiler's, is meant to be one.
  const isAll = loopback.length === found.ports.length;
  return loopback.map(({ port, from, name, place }) => {
    const severity = isAll ? 'problem' : 'advice';
    const isFixed = from === 'literal' || name === null;
    return isFixed
      ? say('listens-on-loopback', { severity, params: { port }, place })
      : say('listens-on-loopback', {
          severity,
          text: 'listens-on-loopback-set',
          params: { port, name },
          place,
        });
  });
}

const bigContextBytes = 100_000_000;
const bigContextFiles = 20_000;

function findTreeProblems({ facts, found, conflicts }: ProblemGround): Problem[] {
  const problems: Problem[] = [];
  const [script] = facts.crlfScripts;
  if (script !== undefined) {
    const params = { path: script, count: facts.crlfScripts.length };
    problems.push(say('crlf-scripts', { params, place: { file: script, line: 1 } }));
  }
  for (const { wanted, found: other, place } of conflicts) {
    problems.push(say('case-conflict', { params: { wanted, found: other }, place }));
  }
  const { files, bytes, largest } = found.context;
  if (bytes > bigContextBytes || files > bigContextFiles) {
    const megabytes = Math.round(bytes / 1_000_000);
    const params = { files, megabytes, largest: largest[0]?.path ?? '.' };
    problems.push(say('big-context', { severity: 'advice', params }));
  }
  if (facts.location !== 'local') {
    const text = facts.location === 'wsl-share' ? 'slow-path-share' : 'slow-path-drive';
    const params = { files: facts.entries.length, ms: Math.round(facts.ms) };
    problems.push(say('slow-path', { severity: 'advice', text, params }));
  }
  return problems;
}
