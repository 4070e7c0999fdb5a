// Where the window is: page and view, kept in the address so that reload, back and forward work.
import { useSyncExternalStore } from 'react';

/** The pages of the navigation, in its order. */
export const pages = [
  'health',
  'tune',
  'engine',
  'projects',
  'containers',
  'journal',
  'settings',
] as const;
export type NavigationPage = (typeof pages)[number];
/** The plan is opened from a finding or a journal entry, and from what runs. */
export type Page = NavigationPage | 'plan';

export const healthViews = ['roots', 'checks', 'muted'] as const;
export type HealthView = (typeof healthViews)[number];

export interface Route {
  readonly page: Page;
  readonly view: HealthView;
  /**
   * A layer or finding to show and focus; on the plan's page what it is made from, so that a reload makes it again; on
   * Tune the file that is open; on Projects the folder; on Containers the one that is open.
   */
  readonly target: string | undefined;
  /** Of a project's wizard. */
  readonly step: string | undefined;
}

/** Pages whose address goes on with the target at once. */
const deepPages: readonly Page[] = ['containers', 'plan', 'projects', 'tune'];

/** `#/health/checks/docker-engine` and the like; anything unknown is the first page. */
export function parseRoute(hash: string): Route {
  const [name, view, deep] = hash.replace(/^#\/?/, '').split('/');
  const page = [...pages, 'plan' as const].find((one) => one === name) ?? 'health';
  const target = deepPages.includes(page) ? view : deep;
  return {
    page,
    view: healthViews.find((one) => one === view) ?? 'roots',
    target: decode(target),
    step: page === 'projects' ? decode(deep) : undefined,
  };
}

/** An address typed by hand may hold a broken escape. */
function decode(part: string | undefined): string | undefined {
  if (part === undefined || part === '') return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

export function formatRoute(route: Partial<Route>): string {
  const { page = 'health', view = 'roots', target, step } = route;
  if (page !== 'health') {
    const parts = deepPages.includes(page) && target !== undefined ? [target] : [];
    if (parts.length > 0 && page === 'projects' && step !== undefined) parts.push(step);
    return ['#', page, ...parts.map(encodeURIComponent)].join('/');
  }
  return target === undefined
    ? `#/${page}/${view}`
    : `#/${page}/${view}/${encodeURIComponent(target)}`;
}

/** A wizard has steps of its own beside the page, and takes the whole of it. */
export function isWizardOpen({ page, target }: Pick<Route, 'page' | 'target'>): boolean {
  return page === 'projects' && target !== undefined;
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
