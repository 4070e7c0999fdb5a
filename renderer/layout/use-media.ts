// What the window's size and the person's wishes ask for, as values that components can branch on.
import { useSyncExternalStore } from 'react';

const queries = {
  /** Under this the navigation shows icons only. */
  narrow: '(max-width: 1007.98px)',
  /** Under this it opens over the page, and columns stack. */
  small: '(max-width: 899.98px)',
  /** Under this the ladder is a strip, so that the fix stays in sight. */
  low: '(max-height: 699.98px)',
  dark: '(prefers-color-scheme: dark)',
} as const;

export function useMedia(name: keyof typeof queries): boolean {
  const query = queries[name];
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
