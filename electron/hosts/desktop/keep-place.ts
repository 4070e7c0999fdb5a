// Remembers where the window is on each display, and finds it again.
import { type BrowserWindow, screen } from 'electron';
import { choosePlace, parsePlaces, type WindowPlace } from '../../core/desktop/window-place.ts';
import type { StateStore } from '../../platform/ports.ts';

const name = 'window-places.json';

export async function findPlace(state: StateStore): Promise<WindowPlace> {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return choosePlace(parsePlaces(await state.read(name)), [primary, ...others]);
}

/** Notes the place when the window closes; `onNote` gets what has to be waited for before the process ends. */
export function keepPlace(
  window: BrowserWindow,
  state: StateStore,
  onNote: (written: Promise<void>) => void,
): void {
  window.on('close', () => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    const { id } = screen.getDisplayMatching(window.getBounds());
    onNote(
      state.update(name, (text) => {
        const { places } = parsePlaces(text);
        const kept = { last: id, places: { ...places, [id]: place } };
        return { text: `${JSON.stringify(kept)}\n`, value: undefined };
      }),
    );
  });
}
