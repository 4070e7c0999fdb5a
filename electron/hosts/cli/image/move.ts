// `slipway image move`: a project from a Windows drive into a distro, measured, shown, agreed to, copied and compared.
import type { MoveOffer } from '../../../contract/image/move.ts';
import { describeDuration } from '../../../core/format/duration.ts';
import { showSize } from '../../../core/format/size.ts';
import { choosePrinter } from '../changes/choose-printer.ts';
import { askConsent } from '../changes/consent.ts';
import { followJob } from '../changes/follow-job.ts';
import { chooseJobExitCode } from '../changes/job-view.ts';
import type { Call, ExitCode } from '../command.ts';
import { layText } from '../lay-text.ts';
import type { Line } from '../terminal.ts';
import { readFolder } from './project.ts';
import { viewTable } from './table-view.ts';

type State = 'copied' | 'obstacle' | 'not-agreed' | 'not-copied';

/** 0 copied · 1 something stands in the way · 2 nobody agreed, or it did not come through. Throws `AppError` PROJECT_…. */
export async function move(call: Call): Promise<ExitCode> {
  const folder = readFolder(call);
  const { terminal, words, signal } = call;
  const print = choosePrinter(call);
  const { client } = await call.assemble();
  const to = call.get('to');
  const distro = call.get('distro');
  const wish = { folder, ...(to !== undefined && { to }), ...(distro !== undefined && { distro }) };
  const offer = await client.image.offerMove(wish, { signal });
  print(viewOffer(offer, call));
  const end = (state: State, exitCode: ExitCode) => {
    const { confirmation: _confirmation, obstacle, warnings: _warnings, ...shown } = offer;
    const told = { ...shown, obstacle: obstacle && words.tell(obstacle), state, exitCode };
    if (call.has('json')) terminal.write(`${JSON.stringify(told, null, 2)}\n`);
    return exitCode;
  };
  if (offer.confirmation === null) return end('obstacle', 1);
  const question = words.page('move.ask');
  if ((await askConsent(call, { question, typedName: null })) === undefined) {
    print([[words.page('move.notAsked')]]);
    return end('not-agreed', 2);
  }
  const { confirmation } = offer;
  const job = await client.image.move({ confirmation });
  const state = await followJob(job, call, { client, print, cancels: true });
  if (state.state !== 'done') return end('not-copied', chooseJobExitCode(state));
  print([[words.page('move.next', { path: offer.to })]]);
  return end('copied', 0);
}

function viewOffer(offer: MoveOffer, { words, terminal }: Call): Line[] {
  const { page, tell } = words;
  const { from, distro, to, commands, warnings, obstacle } = offer;
  const time = (ms: number | null) =>
    ms === null ? page('move.notMeasured') : tell(describeDuration(ms));
  const say = (text: string): Line[] => layText(text, { width: terminal.width });
  const facts = [
    [page('move.from'), from.folder],
    [page('move.to'), distro === null ? to : `${distro}: ${to}`],
    [page('move.size'), page('move.files', { count: from.files, size: showSize(from.bytes) })],
    [page('move.here'), time(from.hereMs)],
    ...(distro === null || commands.length === 0
      ? []
      : [[page('move.inDistro', { distro }), time(from.distroMs)]]),
  ];
  const title = page(obstacle === null ? 'move.commands' : 'move.commandsByHand');
  return [
    ...viewTable(facts),
    ...(commands.length === 0 ? [] : [[], [title]]),
    ...commands.map((command): Line => ['  ', { text: command, style: 'dim' }]),
    [],
    ...warnings.flatMap((warning) => say(tell(warning))),
    ...(obstacle === null ? say(page('move.text')) : say(tell(obstacle))),
  ];
}
