// The first lines of the page Build: what the build is doing or came to.
import type { BuildRecord } from '../../../electron/contract/image/build.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import type { Words } from '../../language/use-words.ts';
import { type BuildView, countCached, findTelling } from './build-view.ts';

export type BuildPhase = 'ready' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

const titles = {
  ready: 'imagePage.build.ready',
  queued: 'imagePage.build.building',
  running: 'imagePage.build.building',
  done: 'imagePage.build.built',
  failed: 'imagePage.build.failed',
  cancelled: 'imagePage.build.cancelled',
} as const satisfies Record<BuildPhase, string>;

export function titleBuild({ say }: Words, phase: BuildPhase, image: string): string {
  return say(titles[phase], { image });
}

export function describeBuild(
  { say, tell }: Words,
  phase: BuildPhase,
  build: {
    readonly view: BuildView;
    readonly platform: string;
    readonly last: BuildRecord | undefined;
  },
): string {
  const { view, platform, last } = build;
  const time = tell(describeDuration(view.elapsedMs));
  switch (phase) {
    case 'ready':
      return last?.image
        ? say('imagePage.build.readyAgain', {
            time: tell(describeDuration(last.ms)),
            size: showSize(last.image.size),
          })
        : say('imagePage.build.readySentence');
    case 'queued':
      return say('imagePage.build.queued');
    case 'running':
      return describeRunning({ say, platform, view });
    case 'done': {
      const image = view.record?.image;
      if (!image) return say('imagePage.build.doneElsewhere', { time });
      const count = countCached(view.steps);
      return say('imagePage.build.doneSentence', { time, size: showSize(image.size), count });
    }
    case 'failed':
      return say('imagePage.build.failedSentence', { time });
    case 'cancelled':
      return say('imagePage.build.cancelledSentence', { time });
  }
}

function describeRunning(
  given: Pick<Words, 'say'> & { readonly platform: string; readonly view: BuildView },
): string {
  const { say, platform, view } = given;
  const steps = view.steps.length;
  const step = view.steps.indexOf(findTelling(view.steps) ?? view.steps[0] ?? noStep) + 1;
  if (steps === 0) return say('imagePage.build.starting');
  return step === 0
    ? say('imagePage.build.running', { platform })
    : say('imagePage.build.runningStep', { step, steps, platform });
}

const noStep = {
  id: '',
  name: '',
  state: 'waiting',
  startedMs: null,
  endedMs: null,
  current: null,
  total: null,
} as const;
