// Every part of the window that comes after the first screen, and the moment it comes: when it is wanted, or before,
// while nobody waits for anything.
import type { i18n } from 'i18next';
import { createLatePart } from '../parts/late-part.tsx';

export const latePages = {
  containers: createLatePart({
    load: () =>
      import('../image/containers/containers-page.tsx').then((module) => module.ContainersPage),
    words: 'image',
  }),
  engine: createLatePart({
    load: () => import('../engine/engine-page.tsx').then((module) => module.EnginePage),
  }),
  journal: createLatePart({
    load: () => import('../journal/journal-page.tsx').then((module) => module.JournalPage),
  }),
  plan: createLatePart({
    load: () => import('../plan/plan-page.tsx').then((module) => module.PlanPage),
  }),
  projects: createLatePart({
    load: () => import('../image/image-page.tsx').then((module) => module.ImagePage),
    words: 'image',
  }),
  settings: createLatePart({
    load: () => import('../settings/settings-page.tsx').then((module) => module.SettingsPage),
    words: 'desktop',
  }),
  tune: createLatePart({
    load: () => import('../tune/tune-page.tsx').then((module) => module.TunePage),
    words: 'tune',
  }),
};

export const unfinishedPlanBar = createLatePart({
  load: () => import('../plan/unfinished-plan-bar.tsx').then((module) => module.UnfinishedPlanBar),
  isExtra: true,
});

export const jobNews = createLatePart({
  load: () => import('../activity/job-news.tsx').then((module) => module.JobNews),
  isExtra: true,
});

export const palette = createLatePart({
  load: () => import('../palette/palette.tsx').then((module) => module.Palette),
  isExtra: true,
});

export const keySheet = createLatePart({
  load: () => import('../keys/key-sheet.tsx').then((module) => module.KeySheet),
  isExtra: true,
});

/** The start comes first, and a check-up that begins with it. */
const restMs = 1_000;

/** Loads one part after the other whenever the page has nothing to do; the answer ends it. */
export function loadWhileIdle(translations: i18n): () => void {
  let isEnded = false;
  const parts = [...Object.values(latePages), palette, keySheet];
  const loadNext = () => {
    const part = parts.shift();
    if (isEnded || !part) return;
    // What fails now is tried again when it is wanted, and said then.
    part
      .load(translations)
      .catch(() => undefined)
      .then(() => waitForRest(loadNext));
  };
  const timer = setTimeout(() => waitForRest(loadNext), restMs);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}

/** Not every browser tells when it has nothing to do. */
function waitForRest(go: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(go);
  else setTimeout(go, 200);
}
