// Linux or Windows containers as lines: what runs now, what this PC can run and why not, and where docker goes.
import type { CheckResult } from '../../../contract/doctor.ts';
import type { EngineStatus } from '../../../contract/engine.ts';
import type { EngineOverview } from '../../../contract/mode.ts';
import { layText } from '../lay-text.ts';
import type { Line } from '../terminal.ts';
import { measureWidth, padToWidth } from '../text-width.ts';
import type { Words } from '../words.ts';
import { canFix } from './can-fix.ts';
import type { PlanView } from './plan-view.ts';

export type ContainerSide = 'linux' | 'windows';

export function viewOverview(overview: EngineOverview, view: PlanView): Line[] {
  const { words, width } = view;
  const { status, overriddenBy } = overview;
  const overridden =
    overriddenBy === null ? '' : words.share('engine.overridden', { variable: overriddenBy });
  return [
    [{ text: words.engine(status), style: status.state === 'ready' ? 'good' : 'warn' }],
    ...viewFacts(overview, view),
    [],
    ...(['linux', 'windows'] as const).flatMap((side) => viewSide(side, overview, view)),
    ...viewContexts(overview, view),
    ...layText(overridden, { width, style: 'warn' }),
  ];
}

/** Checks that stand in the way, each with the command that plans its fix. */
export function viewObstacles(
  ids: readonly string[],
  checks: readonly CheckResult[],
  { words, width }: PlanView,
): Line[] {
  return ids.flatMap((id) => {
    const check = checks.find((candidate) => candidate.id === id);
    const title = check ? words.finding(check, 'title') : id;
    const way =
      check && canFix(check)
        ? words.say('changes.mode.fixWith', { id })
        : check
          ? words.finding(check, 'todo')
          : '';
    return [
      ...layText(title, { width, indent: 4, style: 'warn' }),
      ...layText(way, { width, indent: 6 }),
    ];
  });
}

/** Rows of a name and a value, the values below each other. */
export function layRows(rows: readonly (readonly [string, string])[]): Line[] {
  const first = Math.max(0, ...rows.map(([label]) => measureWidth(label))) + 2;
  return rows.map(([label, value]) => [`  ${padToWidth(label, first)}${value}`]);
}

export function runsSide(status: EngineStatus, side: ContainerSide): boolean {
  return status.state === 'ready' && status.os === side;
}

function viewFacts({ status, isolation }: EngineOverview, { words }: PlanView): Line[] {
  const { say, share } = words;
  if (!('endpoint' in status)) return [];
  const { address, context } = status.endpoint;
  const place = [
    [say('changes.mode.context'), context],
    [say('changes.mode.endpoint'), address],
  ] as const;
  if (status.state !== 'ready') return layRows(place);
  const api = share('engine.api', { version: status.apiVersion });
  return layRows([
    [share('engine.platform'), status.platform],
    [say('changes.mode.version'), `${status.version}${say('doctor.listJoin')}${api}`],
    [share('engine.architecture'), `${status.os}/${status.arch}`],
    ...(isolation === null
      ? []
      : [[share('engine.isolation'), nameIsolation(isolation, words)] as const]),
    ...place,
  ]);
}

function nameIsolation(isolation: string, { share }: Words): string {
  return isolation === 'hyperv' || isolation === 'process'
    ? share(`engine.isolations.${isolation}`)
    : isolation;
}

function viewSide(side: ContainerSide, overview: EngineOverview, view: PlanView): Line[] {
  const { say, share } = view.words;
  const { possible, reasons, checks } = overview[side];
  const row = (text: string) =>
    layText(say('doctor.labelled', { label: share(`engine.sides.${side}`), text }), view);
  if (runsSide(overview.status, side)) return row(share('engine.inUse'));
  if (!possible && reasons.length > 0) {
    return [...row(share('engine.impossible')), ...viewObstacles(reasons, checks, view)];
  }
  if (overview.cannotSwitch) return row(view.words.tell(overview.cannotSwitch));
  return possible ? row(say('changes.mode.switchWith', { side })) : row(share('engine.notAsked'));
}

function viewContexts({ contexts }: EngineOverview, { words }: PlanView): Line[] {
  const { share } = words;
  if (contexts.length === 0) return [];
  const rows = contexts.map(({ name, endpoint, current, os, ms }): readonly [string, string] => {
    const answer = os === null ? '' : `  ${share(`engine.${os}`)}, ${ms ?? 0} ms`;
    return [`${current ? '*' : ' '} ${name}`, `${endpoint}${answer}`];
  });
  return [[], [{ text: share('engine.contexts'), style: 'bold' }], ...layRows(rows)];
}
