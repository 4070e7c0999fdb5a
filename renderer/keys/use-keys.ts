// Binds the table of keys to what they do, for as long as the shell stands.
import { useAnnounce } from '@fluentui/react-components';
import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { useSession } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { navigate, pages } from '../layout/route.ts';
import { useTwinCommand } from '../shell/twin-command.ts';
import { findKeys, hostOfKeys, type KeyAction } from './keys.ts';

export function useKeys(doors: {
  readonly openPalette: () => void;
  readonly openSheet: () => void;
  readonly toggleTray: () => void;
}) {
  const { run } = useSession();
  const { say } = useWords();
  const { announce } = useAnnounce();
  const command = useTwinCommand();
  const { openPalette, openSheet, toggleTray } = doors;

  useEffect(() => {
    const host = hostOfKeys();
    const bind = (action: KeyAction, act: () => void) =>
      findKeys(action, host).map((key) => [key, swallow(act)] as const);
    const copy = () =>
      navigator.clipboard.writeText(command).then(
        () => announce(say('copy.done'), { alert: false }),
        () => announce(say('copy.failed'), { alert: true }),
      );
    const stop = tinykeys(
      window,
      Object.fromEntries([
        ...bind('palette', openPalette),
        ...pages.map((page, index) => {
          const [binding = ''] = findKeys('pages', host);
          return [binding.replace('1…9', `Digit${index + 1}`), swallow(() => navigate({ page }))];
        }),
        ...bind('check', run.start),
        ...bind('regions', () => moveToRegion(1)),
        ...bind('regionsBack', () => moveToRegion(-1)),
        ...bind('back', () => history.back()),
        ...bind('forward', () => history.forward()),
        ...bind('copy', () => void copy()),
        ...bind('tray', toggleTray),
      ]),
    );
    const showSheet = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      openSheet();
    };
    window.addEventListener('keydown', showSheet);
    return () => {
      stop();
      window.removeEventListener('keydown', showSheet);
    };
  }, [openPalette, openSheet, toggleTray, run, command, say, announce]);
}

function swallow(act: () => void) {
  return (event: KeyboardEvent) => {
    event.preventDefault();
    act();
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

const regions = ['title', 'navigation', 'page', 'bar'];

/** Title bar, navigation, page, bar, and around again; each puts the focus on its first control. */
function moveToRegion(step: 1 | -1): void {
  const places = regions.flatMap((name) => {
    const place = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
    return place ? [place] : [];
  });
  const here = places.findIndex((place) => place.contains(document.activeElement));
  const start = here === -1 && step === -1 ? 0 : here;
  const next = places[(start + step + places.length) % places.length];
  const first = next?.querySelector<HTMLElement>('h1, a[href], button:not([disabled])');
  (first ?? next)?.focus();
}
