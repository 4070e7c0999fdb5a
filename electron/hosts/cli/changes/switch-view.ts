// What a switch between Linux and Windows containers would do, before anything runs.
import type { SwitchOffer } from '../../../contract/mode.ts';
import { describeDuration } from '../../../core/format/duration.ts';
import { layText } from '../lay-text.ts';
import type { Line } from '../terminal.ts';
import { layRows, viewObstacles } from './mode-view.ts';
import type { PlanView } from './plan-view.ts';

export function viewSwitchOffer(offer: SwitchOffer, view: PlanView): Line[] {
  const { words, width } = view;
  const { share } = words;
  const title: Line = [{ text: share(`engine.switchTo.${offer.to}`), style: 'bold' }];
  if (offer.blockedBy.length > 0) {
    return [
      title,
      ...layText(share('engine.preflightBlocked'), { width, style: 'bad' }),
      ...viewObstacles(offer.blockedBy, offer.checks, view),
    ];
  }
  return [
    title,
    ...layText(share('engine.preflightOk'), { width }),
    ...viewContainers(offer, view),
    ...layText(
      offer.images === 0
        ? share('engine.imagesNone')
        : share('engine.images', { count: offer.images }),
      { width },
    ),
    [],
    // Never wrapped: commands are there to be copied.
    ...offer.commands.map((command): Line => [`  ${command}`]),
    [],
    ...layText(words.join(describeTimes(offer, view)), { width }),
  ];
}

function viewContainers({ containers, stops }: SwitchOffer, { words, width }: PlanView): Line[] {
  const { say, share } = words;
  if (containers.length === 0) return [[share('engine.containersNone')]];
  const key = stops ? 'engine.containersStop' : 'engine.containersStay';
  const what = say('doctor.labelled', {
    label: share(key, { count: containers.length }),
    text: '',
  });
  return [
    ...layText(what.trimEnd(), { width, ...(stops ? { style: 'warn' as const } : {}) }),
    ...layRows(
      containers.map(({ name, image, ports }) => [
        name,
        [image, ...ports.map(String)].join(say('doctor.listJoin')),
      ]),
    ),
  ];
}

function describeTimes({ estimateMs, deadlineMs }: SwitchOffer, { words }: PlanView): string[] {
  const { share, say, tell } = words;
  return [
    estimateMs === null
      ? share('engine.noEstimate')
      : share('engine.estimate', { duration: tell(describeDuration(estimateMs)) }),
    say('changes.mode.rollback', { duration: tell(describeDuration(deadlineMs)) }),
  ];
}
