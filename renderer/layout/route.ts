// Where the window is: page and view, kept in the address so that reload, back and forward work.
import { useSyncExternalStore } from 'react';

/** The pages of the navigation, in its order. */
export const pages = ['health', 'engine', 'journal', 'settings'] as const;
export type NavigationPage = (typeof pages)[number];
/** The plan is opened from a finding or a journal entry, and from what runs. */
export type Page = NavigationPage | 'plan';

export const healthViews = ['roots', 'checks', 'muted'] as const;
export type HealthView = (typeof healthViews)[number];

export interface Route {
  readonly page: Page;
  readonly view: HealthView;
  /** A layer or finding to show and focus; on the plan's page what it is made from, so that a reload makes it again. */
  readonly target: string | undefined;
}

/** `#/health/checks/docker-engine` and the like; anything unknown is the first page. */
export function parseRoute(hash: string): Route {
  const [name, view, deep] = hash.replace(/^#\/?/, '').split('/');
  const page = [...pages, 'plan' as const].find((one) => one === name) ?? 'health';
  const target = page === 'plan' ? view : deep;
  return {
    page,
    view: healthViews.find((one) => one === view) ?? 'roots',
    target: target === undefined || target === '' ? undefined : decode(target),
  };
}

/** An address typed by hand may hold a broken escape. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

export function formatRoute(route: Partial<Route>): string {
  const { page = 'health', view = 'roots', target } = route;
  if (page === 'plan' && target !== undefined) return `#/plan/${encodeURIComponent(target)}`;
  if (page !== 'health') return `#/${page}`;
  return target === undefined
    ? `#/${page}/${view}`
    : `#/${page}/${view}/${encodeURIComponent(target)}`;
}

export function navigate(route: Partial<Route>): void {
  location.hash = formatRoute(route);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (listener) => {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
    () => location.hash,
  );
  return parseRoute(hash);
}
