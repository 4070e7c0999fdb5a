// Test support: every text that a report would show, said in a language, and what of it cannot be said.
import { createInstance } from 'i18next';
import type { CheckResult, Report } from '../../contract/doctor.ts';
import type { Language } from '../../contract/settings.ts';
import type { TextParams } from '../../contract/text.ts';
import { findingKeys, fixKeys } from '../../core/doctor/wording.ts';
import { en } from '../../words/en/index.ts';
import { zhCN } from '../../words/zh-CN/index.ts';

interface Shown {
  /** Tried in order. */
  readonly keys: readonly string[];
  readonly params: TextParams | undefined;
}

/** Texts of these reports without words, or with a gap that nothing fills; each once, by its first key. */
export async function findSilences(
  reports: readonly Report[],
  language: Language,
): Promise<readonly string[]> {
  const translations = createInstance();
  await translations.init({
    lng: language,
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    // Left as it stands: i18next would say nothing in its place.
    missingInterpolationHandler: (_text: string, gap: readonly string[]) => gap[0] ?? '',
  });
  const isSilent = ({ keys, params }: Shown) => {
    const text: string = translations.t([...keys], { ...params, defaultValue: '' });
    return text === '' || text.includes('{{');
  };
  const silent = reports.flatMap(listShown).filter(isSilent);
  return [...new Set(silent.map(({ keys }) => keys[0] ?? ''))];
}

/** All that the window or the command line would take out of the catalogue for a report. */
function listShown(report: Report): readonly Shown[] {
  const texts = [
    ...report.layers.map(({ summary }) => summary),
    ...report.highlights.map(({ value }) => value),
    ...report.checks.flatMap(({ reason }) => reason ?? []),
    ...report.checks.flatMap(({ fixes }) =>
      fixes.flatMap(({ destroys, steps }) => [
        ...(destroys ? [destroys] : []),
        ...steps.flatMap((step) => (step.kind === 'command' ? [] : [step.text])),
      ]),
    ),
  ];
  return [
    ...texts.map(({ key, params }) => ({ keys: [key], params })),
    ...report.checks.flatMap(listFinding),
  ];
}

function listFinding(result: CheckResult): readonly Shown[] {
  const { params } = result;
  const isFound = result.status === 'problem' || result.status === 'advice';
  const parts = isFound
    ? (['name', 'state', 'title', 'what', 'why', 'todo'] as const)
    : result.status === 'ok'
      ? (['name', 'ok'] as const)
      : (['name'] as const);
  return [
    ...parts.map((part) => ({ keys: findingKeys(result, part), params })),
    ...result.fixes.map(({ id }) => ({ keys: fixKeys(result, id, 'label'), params })),
  ];
}
