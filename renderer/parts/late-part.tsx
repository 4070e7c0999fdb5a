// A part of the window that is not in the first screen. Unlike React's own `lazy` it is drawn at once when it was loaded
// before, and without the 300 ms that React keeps a Suspense empty for when it was not.
import type { i18n } from 'i18next';
import { type ComponentType, createElement, type ReactNode, useEffect, useState } from 'react';
import type { WordArea } from '../language/translations.ts';
import { loadArea } from '../language/use-area.ts';
import { useTranslations } from '../language/use-translations.ts';
import { loadPatiently } from './load-patiently.ts';

export interface LatePart<Props> {
  /** Brings it, if it is not there yet. */
  readonly load: (translations: i18n) => Promise<void>;
  /** Undefined until it has been loaded. */
  readonly find: () => ComponentType<Props> | undefined;
  /** Stays away when it cannot be loaded, instead of breaking the page that it only adds to. */
  readonly isExtra: boolean;
}

interface Source<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  /** Its texts, if it has an area of them. */
  readonly words?: WordArea;
  readonly isExtra?: boolean;
}

/** What could not be loaded is tried anew the next time it is wanted. */
export function createLatePart<Props extends object>(source: Source<Props>): LatePart<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const bring = async (translations: i18n) => {
    const [component] = await Promise.all([
      loadPatiently(source.load),
      source.words && loadArea(translations, source.words),
    ]);
    loaded = component;
  };
  return {
    load: (translations) => {
      loading ??= bring(translations).catch((reason: unknown) => {
        loading = undefined;
        throw reason;
      });
      return loading;
    },
    find: () => loaded,
    isExtra: source.isExtra ?? false,
  };
}

/** Shows nothing until the part is there; throws to the boundary around it when it cannot be loaded. */
export function Late<Props extends object>({
  part,
  props,
}: {
  readonly part: LatePart<Props>;
  readonly props: Props;
}): ReactNode {
  const translations = useTranslations();
  const [outcome, setOutcome] = useState<{ readonly error?: unknown }>({});
  useEffect(() => {
    if (part.find()) return;
    let isShown = true;
    part.load(translations).then(
      () => isShown && setOutcome({}),
      (error: unknown) => isShown && setOutcome({ error }),
    );
    return () => {
      isShown = false;
    };
  }, [part, translations]);
  const Part = part.find();
  if (Part) return createElement(Part, props);
  if (outcome.error !== undefined && !part.isExtra) throw outcome.error;
  return null;
}
