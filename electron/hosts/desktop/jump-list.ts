// The list on a right click of the taskbar button: starts Slipway at a place, or leads the running one there.
import { app } from 'electron';
import { checkArgument, pageArgument } from '../../core/desktop/open-request.ts';
import type { DesktopWords } from './words.ts';

const rows = [
  { label: 'jumps.check', argument: checkArgument },
  { label: 'jumps.engine', argument: `${pageArgument}engine` },
  { label: 'jumps.tune', argument: `${pageArgument}tune` },
  { label: 'jumps.journal', argument: `${pageArgument}journal` },
] as const;

/** Only Windows has one. */
export function setJumpList({ say }: DesktopWords): void {
  app.setJumpList?.([
    {
      type: 'custom',
      name: say('jumps.title'),
      items: rows.map(({ label, argument }) => ({
        type: 'task',
        title: say(label),
        program: process.execPath,
        args: argument,
        iconPath: process.execPath,
        iconIndex: 0,
      })),
    },
  ]);
}
