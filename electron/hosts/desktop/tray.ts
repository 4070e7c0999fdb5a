// The icon beside the clock: how the engine is, and short ways into the page. It changes nothing by itself.
import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import type { EngineStatus } from '../../contract/engine.ts';
import { hasEnded } from '../../core/desktop/job-news.ts';
import type { Actions } from './menu.ts';
import type { View, ViewStore } from './view.ts';

/** Makes the icon and keeps it in step with the view. */
export function createTray(icon: string, view: ViewStore, actions: Actions): Tray {
  const tray = new Tray(icon);
  tray.on('click', () => actions.show());
  let shown = '';
  view.follow((now) => {
    const { tooltip, rows } = describeTray(now, actions);
    // A menu that is replaced while it is open closes.
    const next = JSON.stringify([tooltip, rows]);
    if (next === shown) return;
    shown = next;
    tray.setToolTip(tooltip);
    tray.setContextMenu(Menu.buildFromTemplate(rows));
  });
  return tray;
}

function describeTray(
  { words, engine, jobs = [] }: View,
  actions: Actions,
): { readonly tooltip: string; readonly rows: MenuItemConstructorOptions[] } {
  const { say, share } = words;
  const state = share(describeEngine(engine));
  const running = jobs.filter((job) => !hasEnded(job.state)).length;
  const sides = (['linux', 'windows'] as const).filter(
    (side) => !(engine?.state === 'ready' && engine.os === side),
  );
  const line = { type: 'separator' } as const;
  const rows: MenuItemConstructorOptions[] = [
    { label: state, enabled: false },
    ...(running > 0 ? [{ label: say('tray.running', { count: running }), enabled: false }] : []),
    line,
    { label: say('tray.open'), click: () => actions.show() },
    { label: say('tray.check'), click: actions.check },
    ...sides.map((side) => ({
      label: say(`tray.switchTo.${side}`),
      click: () => actions.show('engine'),
    })),
    { label: say('tray.restartWsl'), click: actions.askRestart },
    line,
    { label: say('tray.quit'), click: actions.quit },
  ];
  return { tooltip: say('tray.tooltip', { state }), rows };
}

function describeEngine(engine: EngineStatus | undefined) {
  return engine === undefined
    ? 'ui.engine.asking'
    : (`ui.engine.${engine.state === 'ready' ? engine.os : names[engine.state]}` as const);
}

const names = {
  'not-installed': 'notInstalled',
  absent: 'absent',
  denied: 'denied',
  'no-answer': 'noAnswer',
  starting: 'starting',
  failing: 'failing',
  unknown: 'unknown',
} as const satisfies Record<Exclude<EngineStatus['state'], 'ready'>, string>;
