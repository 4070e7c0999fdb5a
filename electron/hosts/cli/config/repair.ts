// `slipway config repair`: a daemon.json that Docker refuses, as JSON that it reads. Only when asked for.
import { choosePrinter } from '../changes/choose-printer.ts';
import type { Call, ExitCode } from '../command.ts';
import { layText } from '../lay-text.ts';
import { chooseTarget, refuseOption } from './choose-target.ts';
import { openFile } from './open-file.ts';
import { saveFile } from './save.ts';

/** 0 repaired, or nothing to repair · 2 it takes a person, or nobody agreed. */
export async function repairFile(call: Call): Promise<ExitCode> {
  if (call.arguments.length > 1) return call.refuseArguments();
  const chosen = chooseTarget(call, { writes: true });
  const { repair } = chosen.dialect;
  if (repair === undefined) throw refuseOption('target', '--target daemon');
  const opened = await openFile(call, chosen);
  if (opened === undefined) return 2;
  const { client, file } = opened;
  const { terminal, words } = call;
  const view = { width: terminal.width };
  const repaired = file.bytes === null ? undefined : repair(file.bytes);
  if (repaired === null) {
    const said = words.say('config.cannotRepair', { path: file.path });
    terminal.printError(layText(said, { ...view, style: 'bad' }));
    return 2;
  }
  if (chosen.target === null) {
    terminal.write(repaired?.bytes ?? new Uint8Array(0));
    return 0;
  }
  const repairs = (repaired?.repairs ?? []).flatMap((text) => layText(words.tell(text), view));
  choosePrinter(call)(repairs);
  return saveFile(call, { client, file, after: repaired?.bytes ?? null });
}
