// A restart as a person reads it: what stops before it, and what was measured after it.
import type { MeasuredRow, Measurement, RestartOffer } from '../../../contract/config.ts';
import { describeSize } from '../../../core/doctor/sizes.ts';
import { layRows } from '../changes/mode-view.ts';
import type { PlanView } from '../changes/plan-view.ts';
import { layText } from '../lay-text.ts';
import type { Line, Style } from '../terminal.ts';
import type { Words } from '../words.ts';

export function viewRestartOffer(offer: RestartOffer, view: PlanView): Line[] {
  const { words, width } = view;
  const { say, tell } = words;
  const { scope, distros, containers, unknown, commands, dockerDesktop } = offer;
  const names = distros.join(say('doctor.listJoin'));
  const stopsNothing = distros.length + containers.length + unknown.length === 0;
  return [
    [{ text: say(`config.stops.title.${scope}`), style: 'bold' }],
    ...layText(names === '' ? '' : say('config.stops.distros', { names }), {
      width,
      style: 'warn',
    }),
    ...viewContainers(offer, view),
    ...unknown.flatMap((text) => layText(tell(text), { width, style: 'warn' })),
    ...layText(stopsNothing ? say('config.stops.nothing') : '', { width }),
    ...layText(dockerDesktop === 'stops-and-starts' ? say('config.stops.dockerDesktop') : '', {
      width,
    }),
    // Never wrapped: commands are there to be copied.
    ...commands.map((command): Line => [`  ${command}`]),
  ];
}

function viewContainers({ containers }: RestartOffer, { words, width }: PlanView): Line[] {
  const { say } = words;
  if (containers.length === 0) return [];
  const title = say('config.stops.containers', { count: containers.length });
  const rows = containers.map(({ name, image, ports, comesBack }): readonly [string, string] => {
    const back = comesBack ? [say('config.stops.comesBack')] : [];
    return [name, [image, ...ports.map(String), ...back].join(say('doctor.listJoin'))];
  });
  return [...layText(title, { width, style: 'warn' }), ...layRows(rows)];
}

/** Each value as the running VM has it; where it differs from the asked one, both and why. */
export function viewMeasurement({ distro, rows }: Measurement, view: PlanView): Line[] {
  const { words, width } = view;
  return [
    [{ text: words.say('config.measured.title', { distro }), style: 'bold' }],
    ...rows.flatMap((row) => [
      ...layText(describeRow(row, words), { width, indent: 2, style: styles[row.verdict] }),
      ...layText(row.reason === null ? '' : words.tell(row.reason), { width, indent: 4 }),
    ]),
  ];
}

const styles: Readonly<Record<MeasuredRow['verdict'], Style>> = {
  'as-asked': 'good',
  explained: 'good',
  differs: 'bad',
  unknown: 'unsure',
};

function describeRow({ key, asked, measured, unit, verdict }: MeasuredRow, words: Words): string {
  const { say } = words;
  const show = (value: MeasuredRow['asked']): string => {
    if (value === null) return say('config.unknown');
    return unit === 'bytes' && typeof value === 'number' ? describeSize(value) : String(value);
  };
  const values = { key, measured: show(measured), asked: show(asked) };
  return verdict === 'as-asked' || asked === null
    ? say('config.measured.row', values)
    : say('config.measured.asked', values);
}
