// The steps of the classic builder, which tells them in prose: `Step 3/9 : RUN …`, ` ---> Using cache`.
// Source: moby/moby builder/dockerfile/{builder,dispatchers,internals}.go; its prose is English everywhere.
import type { BuildStep } from '../../../contract/image/build.ts';
import type { ProgressRecord } from '../../docker/engine-progress.ts';
import { isObject, readText } from '../../docker/read-json.ts';
import type { StepReader } from './buildkit-steps.ts';
import { cleanName } from './clean-name.ts';
import { type BuildLine, createStepLog } from './step-log.ts';

export interface ClassicReader extends StepReader {
  push(
    record: ProgressRecord,
    ms: number,
  ): { readonly changed: boolean; readonly lines: BuildLine[] };
  /** The builder gave up; what ran then is the step that failed. */
  fail(ms: number): void;
}

export function createClassicReader(): ClassicReader {
  const steps: BuildStep[] = [];
  const pulled = new Map<string, { readonly current: number; readonly total: number }>();
  const log = createStepLog();
  const change = (fields: Partial<BuildStep>) => {
    const last = steps.pop();
    if (last) steps.push({ ...last, ...fields });
    return { changed: last !== undefined, lines: [] };
  };
  const finish = (ms: number, state: 'done' | 'failed') => {
    const last = steps.at(-1);
    if (last?.state === 'running') change({ state, endedMs: Math.round(ms) });
    else if (last?.state === 'cached' && last.endedMs === null) change({ endedMs: Math.round(ms) });
  };
  const begin = (name: string, ms: number) => {
    finish(ms, 'done');
    pulled.clear();
    const id = String(steps.length + 1);
    const startedMs = Math.round(ms);
    const idle = { endedMs: null, current: null, total: null };
    steps.push({ id, name: cleanName(name), state: 'running', startedMs, ...idle });
    return { changed: true, lines: log.flush(ms) };
  };
  return {
    push: (record, ms) => {
      const text = readText(record, 'stream');
      const name = readStepName(text, steps.length);
      if (name !== undefined) return begin(name, ms);
      if (/^Successfully built [0-9a-f]+\n$/.test(text)) finish(ms, 'done');
      const step = steps.at(-1);
      if (step === undefined) return { changed: false, lines: [] };
      if (text === ' ---> Using cache\n') return change({ state: 'cached' });
      if (isOwnProse(text)) return { changed: step.state === 'running', lines: [] };
      const layer = readLayer(record);
      if (layer) return change(addUp(pulled.set(layer.id, layer)));
      const status = readText(record, 'status');
      const printed = status === '' ? text : `${status}\n`;
      return { changed: false, lines: log.push(step.id, printed, ms) };
    },
    fail: (ms) => finish(ms, 'failed'),
    steps: () => steps.slice(),
    failed: () => steps.find(({ state }) => state === 'failed'),
    lastLines: log.lastLines,
    flush: log.flush,
  };
}

/** A program may print such a line too: only the next number, at the beginning of a record, is believed. */
function readStepName(text: string, known: number): string | undefined {
  const [, number, total, name] = /^Step (\d+)\/(\d+) : (.*)/s.exec(text) ?? [];
  if (name === undefined || Number(number) !== known + 1) return undefined;
  return `[${number}/${total}] ${name}`;
}

/** What the builder says between two steps and nobody misses. */
function isOwnProse(text: string): boolean {
  return (
    text === '\n' ||
    /^ ---> (?:[0-9a-f]{12}|Running in [0-9a-f]{12})\n$/.test(text) ||
    /^Removing intermediate container [0-9a-f]{12}\n$/.test(text) ||
    /^Successfully (?:built|tagged) \S+\n$/.test(text)
  );
}

function readLayer(
  record: ProgressRecord,
): { readonly id: string; readonly current: number; readonly total: number } | undefined {
  const { progressDetail: detail } = record;
  const id = readText(record, 'id');
  if (id === '' || !isObject(detail) || readText(record, 'status') !== 'Downloading')
    return undefined;
  const { current, total } = detail;
  if (typeof current !== 'number') return undefined;
  return { id, current, total: typeof total === 'number' ? total : 0 };
}

function addUp(
  layers: ReadonlyMap<string, { readonly current: number; readonly total: number }>,
): Pick<BuildStep, 'current' | 'total'> {
  const all = [...layers.values()];
  const total = all.reduce((sum, layer) => sum + layer.total, 0);
  return { current: all.reduce((sum, layer) => sum + layer.current, 0), total: total || null };
}
