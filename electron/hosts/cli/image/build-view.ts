// How a build ended, in a few lines: what came out, or the step it failed in with the lines that matter.
import type { BuildFailure, BuildRecord } from '../../../contract/image/build.ts';
import { describeDuration } from '../../../core/format/duration.ts';
import { showSize } from '../../../core/format/size.ts';
import { describeRebuilt } from '../../../core/image/build-steps/find-rebuilt.ts';
import type { PlanView } from '../changes/plan-view.ts';
import { layText } from '../lay-text.ts';
import type { Line } from '../terminal.ts';
import type { Words } from '../words.ts';
import { showPlace } from './analysis-view.ts';

export function viewBuildEnd(record: BuildRecord, view: PlanView): Line[] {
  const { words } = view;
  const time = words.tell(describeDuration(record.ms));
  const { reference, image, failure, steps } = record;
  if (record.outcome === 'cancelled') {
    return [[{ text: words.say('image.buildCancelled', { reference, time }), style: 'warn' }]];
  }
  if (record.outcome === 'failed') {
    const step = steps.find(({ id }) => id === failure?.step);
    return [
      [],
      [{ text: words.say('image.buildFailed', { reference, time }), style: 'bad' }],
      ...(step ? [[words.say('image.failedStep', { step: step.name })]] : []),
      ...(failure === null ? [] : viewFailure(failure, view)),
    ];
  }
  const cached = steps.filter(({ state }) => state === 'cached').length;
  const size = image === null ? '–' : showSize(image.size);
  const said = words.join([
    words.say('image.built', { reference, time, size }),
    cached === 0 ? '' : words.say('image.cached', { count: cached, all: steps.length }),
  ]);
  return [...layText(said, { width: view.width, style: 'good' }), ...viewRebuilt(record, view)];
}

/** Of a build that used the cache at all: a first one has nothing to explain. */
function viewRebuilt({ rebuilt, steps }: BuildRecord, { words, width }: PlanView): Line[] {
  if (rebuilt === null || rebuilt.because === 'first-build') return [];
  const name = steps.find(({ id }) => id === rebuilt.step)?.name ?? rebuilt.step;
  return layText(words.tell(describeRebuilt(rebuilt, name)), { width, style: 'dim' });
}

function viewFailure(failure: BuildFailure, { words, width }: PlanView): Line[] {
  const { what, lines, place, cause } = failure;
  return [
    ...layText(words.tell(what), { width }),
    ...(place === null ? [] : [[{ text: showPlace(place), style: 'bold' as const }]]),
    // As they were printed: a broken line cannot be searched for.
    ...lines.map((line): Line => [{ text: `    ${line}`, style: 'dim' }]),
    ...(cause === null ? [] : layText(describeCause(cause, words), { width, style: 'warn' })),
  ];
}

/** By the lint rule or the doctor's finding that explains it. */
function describeCause(cause: string, words: Words): string {
  const isRule = cause.startsWith('SW-');
  const title = isRule
    ? words.tell({ key: `image.lint.${cause}.title` })
    : words.finding({ id: cause, params: {} }, 'title');
  if (title === '') return words.say('image.causeId', { cause });
  return words.say('image.cause', { title, cause });
}
