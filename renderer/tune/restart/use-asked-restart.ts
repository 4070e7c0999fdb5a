// The tray's "Restart WSL…" leads here: the page opens with the question what a restart would stop. It only asks; nothing
// restarts before a person said so.
import { useEffect, useEffectEvent } from 'react';
import { formatRoute } from '../../layout/route.ts';
import { formatTarget, type PageTarget } from '../target.ts';

/** Behind the address of a file. */
const question = '/restart';

/** Asks when the window is led to the file's address with `/restart` behind it, once: a reload does not ask again. */
export function useAskedRestart(target: PageTarget, ask: () => void): void {
  const look = useEffectEvent(() => {
    const address = formatRoute({ page: 'tune', target: formatTarget(target) });
    if (location.hash !== address + question) return;
    history.replaceState(null, '', address);
    ask();
  });
  useEffect(() => {
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
}
