// Saves one file: compared with what was edited, judged, copied, journalled, replaced, and read back by its fingerprint.
import type { ConfigTarget, SavedConfig } from '../../contract/config.ts';
import type { Text } from '../../contract/text.ts';
import type { Machine } from '../../platform/ports.ts';
import type { JobContext, JobEnd, Jobs } from '../changes/jobs.ts';
import type { Journal } from '../changes/journal.ts';
import type { PersonFile } from '../changes/person-file.ts';
import { compareRows, writeFile } from '../changes/run-file-step.ts';
import type { StepResult } from '../changes/step-result.ts';
import { toMachineRef } from '../machine-room.ts';
import { findProblems } from './find-problems.ts';
import { askVmStart } from './look-at-pc.ts';
import { type Asker, findPlace, type Place } from './place.ts';
import { decodeBase64, describeFile, markBytes, readPlace } from './read-config.ts';

export interface SaveRequest {
  readonly target: ConfigTarget;
  /** Base64; null takes the file away. */
  readonly bytes: string | null;
  readonly revision: string | null;
  /** A stopped distro may be started for it. */
  readonly start: boolean;
}

export interface SaveDependencies extends Asker {
  readonly jobs: Pick<Jobs, 'start' | 'watch'>;
  readonly journal: Journal;
}

/** Throws `AppError` CHANGE_RUNNING. Answers when the file is the new one, or why it is still the old one. */
export async function saveConfig(
  request: SaveRequest,
  dependencies: SaveDependencies,
): Promise<SavedConfig> {
  const { target, revision } = request;
  const place = await findPlace(dependencies, request);
  if (place.state !== 'file') return { state: 'failed', reason: explainPlace(place) };
  const read = await readPlace(place);
  if (read.state === 'unreadable') return { state: 'failed', reason: read.reason };
  const found = await describeFile({ target, path: place.path, ...read });
  if (found.revision !== revision) return { state: 'conflict', found };
  const bytes = request.bytes === null ? null : decodeBase64(request.bytes);
  if ((await markBytes(bytes)) === revision) return { state: 'unchanged', file: found };
  const problems = bytes === null ? [] : findProblems(target, bytes);
  if (problems.length > 0) return { state: 'refused', problems };
  const change = { target, place, expected: read.bytes, bytes };
  return runSave(change, dependencies);
}

interface Change {
  readonly target: ConfigTarget;
  readonly place: Extract<Place, { state: 'file' }>;
  readonly expected: Uint8Array | null;
  readonly bytes: Uint8Array | null;
}

/** As a job, so that nothing else changes the PC meanwhile, in any process; its end is waited for. */
async function runSave(
  change: Change,
  { machine, jobs, journal }: SaveDependencies,
): Promise<SavedConfig> {
  const { target, place } = change;
  let saved: SavedConfig | undefined;
  const title = titleOf(target, place.path);
  const job = await jobs.start({ kind: 'config', title, machine, steps: 1 }, async (context) => {
    saved = await write(change, { context, journal, title });
    return toEnd(saved);
  });
  for await (const event of jobs.watch(job.id, 0, undefined)) {
    const isCrash = event.kind === 'state' && event.state.state === 'failed' && !saved;
    if (isCrash && 'said' in event.state) saved = { state: 'failed', reason: event.state.said };
  }
  return saved ?? { state: 'failed', reason: { key: 'config.save.stopped' } };
}

interface Writing {
  readonly context: JobContext;
  readonly journal: Journal;
  readonly title: Text;
}

async function write(
  { target, place, expected, bytes }: Change,
  { context, journal, title }: Writing,
): Promise<SavedConfig> {
  const { machine, job, by } = context;
  const { file, path } = place;
  const head = { by, machine: toMachineRef(machine), job, check: null, title, undoes: null };
  const rows = compareRows(expected, bytes);
  const result = await writeFile({ file, expected, bytes, ...rows }, { journal, head });
  await result.entry?.end(result.outcome, result.detail);
  const now = await readPlace(place);
  const seen = now.state === 'read' ? now : { bytes, modifiedMs: null };
  const described = await describeFile({ target, path, ...seen });
  if (result.outcome === 'conflict') return { state: 'conflict', found: described };
  if (result.outcome !== 'done') return { state: 'failed', reason: explainFailure(result, file) };
  // A writer that says it is done while something else is there has not saved it.
  if (described.revision !== (await markBytes(bytes)))
    return { state: 'conflict', found: described };
  const restart = await findRestart(target, machine);
  return { state: 'saved', file: described, entry: result.entry?.id ?? '', restart };
}

async function findRestart(
  target: ConfigTarget,
  machine: Machine,
): Promise<Extract<SavedConfig, { state: 'saved' }>['restart']> {
  if (target.kind === 'daemon') return 'engine';
  if (target.kind === 'file') return 'none';
  if (target.kind === 'wsl.conf') return machine.platform === 'win32' ? 'distro' : 'none';
  // A VM that does not run reads the new file when it starts.
  return (await askVmStart(machine)) === null ? 'none' : 'wsl';
}

function titleOf(target: ConfigTarget, path: string): Text {
  return target.kind === 'wsl.conf'
    ? { key: 'config.titles.saveInDistro', params: { path, distro: target.distro } }
    : { key: 'config.titles.save', params: { path } };
}

function toEnd(saved: SavedConfig): JobEnd {
  switch (saved.state) {
    case 'saved':
      return { state: 'done', said: { key: 'config.ended.saved' } };
    case 'failed':
      return { state: 'failed', said: saved.reason };
    default:
      return { state: 'stopped', said: { key: 'config.ended.conflict' } };
  }
}

function explainPlace(place: Exclude<Place, { state: 'file' }>): Text {
  return place.state === 'unreadable'
    ? place.reason
    : { key: 'config.save.needsStart', params: { distro: place.distro } };
}

/** The codes of Node and of the writer that a person can do something about have their own words. */
function explainFailure({ detail }: StepResult, { path }: PersonFile): Text {
  const params = { path, detail };
  switch (detail) {
    case 'EACCES':
    case 'EPERM':
      return { key: 'config.save.denied', params };
    case 'EBUSY':
      return { key: 'config.save.busy', params };
    case 'ENOENT':
      return { key: 'config.save.noFolder', params };
    case 'ENOSPC':
      return { key: 'config.save.full', params };
    case 'read-only':
      return { key: 'config.save.readOnly', params };
    case 'outside':
    case 'hard-link':
    case 'not-a-file':
      return { key: 'config.save.link', params };
    default:
      return { key: 'config.save.failed', params };
  }
}
