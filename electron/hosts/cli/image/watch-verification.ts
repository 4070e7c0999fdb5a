// Looks at a container until it answers or its time is over, and says what came of it in figures.
import type { Probe } from '../../../contract/image/choices.ts';
import type { Verification } from '../../../contract/image/run.ts';
import { describeDuration } from '../../../core/format/duration.ts';
import { showSize } from '../../../core/format/size.ts';
import type { PlanView } from '../changes/plan-view.ts';
import type { Call } from '../command.ts';
import { layText } from '../lay-text.ts';
import type { Line } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Words } from '../words.ts';
import type { Client } from './project.ts';
import { viewTable } from './table-view.ts';

export interface VerifyWish {
  readonly client: Client;
  readonly container: string;
  readonly probe: Probe | null;
}

/** The last of what was seen; undefined: nothing was. Throws `AppError` CONTAINER_NOT_FOUND, ENGINE_…. */
export async function watchVerification(
  call: Call,
  { client, container, probe }: VerifyWish,
  print: (lines: readonly Line[]) => void,
): Promise<Verification | undefined> {
  const { terminal, words, signal } = call;
  const withinMs = readSeconds(call, 'within', 30);
  const forMs = readSeconds(call, 'for', 2);
  let last: Verification | undefined;
  try {
    const states = await client.image.verify({ container, probe, withinMs, forMs }, { signal });
    for await (const state of states) {
      last = state;
      terminal.showProgress(words.say('image.verifying', { name: container }));
    }
  } finally {
    terminal.showProgress('');
  }
  if (last !== undefined) print(viewVerification(last, { words, width: terminal.width }));
  return last;
}

function readSeconds({ get }: Call, name: 'within' | 'for', standard: number): number {
  const given = get(name);
  const seconds = given === undefined ? standard : Number(given);
  const least = name === 'within' ? 1 : 0;
  if (seconds >= least && seconds <= 600) return Math.round(seconds * 1000);
  throw new UsageError('badValue', { name: `--${name}`, allowed: `${least} – 600` });
}

function viewVerification(seen: Verification, { words, width }: PlanView): Line[] {
  const { works, container: name, findings } = seen;
  const head = words.say(works ? 'image.works' : 'image.broken', { name });
  return [
    [{ text: head, style: works ? 'good' : 'bad' }],
    ...viewTable(listFigures(seen, words)),
    ...findings.flatMap(({ id, what, fix }): Line[] => [
      ...layText(words.say('doctor.noted', { text: words.tell(what), note: id }), {
        width,
        style: 'warn',
      }),
      ...(fix === null ? [] : layText(words.tell(fix), { width, indent: 2 })),
    ]),
  ];
}

function listFigures(
  seen: Verification,
  { say, tell }: Words,
): readonly (readonly [string, string])[] {
  const { firstAnswerMs, probe, probesPassed, probesSent, restarts, oomKills } = seen;
  const time = (ms: number) => (ms < 1000 ? `${Math.round(ms)} ms` : tell(describeDuration(ms)));
  const rows: readonly (readonly [string, string])[] = [
    [
      say('image.figures.firstAnswer'),
      firstAnswerMs === null ? '' : say('image.figures.afterStart', { time: time(firstAnswerMs) }),
    ],
    [say('image.figures.probe'), probe === null ? '' : describeProbe(probe, say, time)],
    [
      say('image.figures.probes'),
      probesSent === 0
        ? ''
        : say('image.figures.passed', { passed: probesPassed, sent: probesSent }),
    ],
    [say('image.figures.restarts'), String(restarts)],
    [say('image.figures.oomKills'), oomKills === 0 ? '' : String(oomKills)],
    [say('image.figures.exitCode'), seen.exitCode === null ? '' : String(seen.exitCode)],
    [say('image.figures.health'), seen.health ?? ''],
    [
      say('image.figures.user'),
      say('doctor.noted', {
        text: seen.user === '' ? 'root' : seen.user,
        note: say(seen.isReadOnly ? 'image.figures.readOnly' : 'image.figures.writable'),
      }),
    ],
    [say('image.figures.peak'), seen.peakMemoryBytes === 0 ? '' : showSize(seen.peakMemoryBytes)],
  ];
  return rows.filter(([, value]) => value !== '');
}

function describeProbe(
  { url, status, ms }: NonNullable<Verification['probe']>,
  say: Words['say'],
  time: (ms: number) => string,
): string {
  if (status === null) return say('image.figures.noAnswer', { url });
  return say('image.figures.answer', { url, status, time: time(ms ?? 0) });
}
