// The desktop's menu, tray and jump list lead here: the address says where to, an event says that the PC is checked.
import type { Session } from '../data/session.ts';

/** Listens as long as the window lives. Before the line stands, a check waits for it. */
export function obeyHost({ connection, run }: Pick<Session, 'connection' | 'run'>): void {
  let isWanted = false;
  const start = () => {
    if (!isWanted || connection.getState().kind !== 'online') return;
    isWanted = false;
    run.start();
  };
  connection.subscribe(start);
  window.addEventListener('slipway:check', () => {
    isWanted = true;
    start();
  });
}
