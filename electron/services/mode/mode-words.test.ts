// Whatever the mode service says has words, also where a sentence names a finding by its own title.
import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import type { CheckResult } from '../../contract/doctor.ts';
import type { Text } from '../../contract/text.ts';
import { describeEnd, listNameable, nameFinding } from '../../core/mode/switch-progress.ts';
import { en } from '../../words/en/index.ts';
import { zhCN } from '../../words/zh-CN/index.ts';

const languages = { en, 'zh-CN': zhCN };

async function speak(language: keyof typeof languages) {
  const translations = createInstance();
  await translations.init({
    lng: language,
    resources: { [language]: { translation: languages[language] } },
    interpolation: { escapeValue: false },
  });
  return ({ key, params }: Text) => translations.t(key, { ...params });
}

const found = (id: string, variant?: string, params = {}) =>
  ({ id, params, ...(variant === undefined ? {} : { variant }) }) as unknown as CheckResult;

test.each(['en', 'zh-CN'] as const)('an end names its finding: %s', async (language) => {
  const say = await speak(language);
  const disk = found('host-disk-full', undefined, { drive: 'C:', free: '80 MiB' });
  const arm = found('windows-edition-no-containers', 'arm');
  const sentences = [
    describeEnd('stopped', 'wentBack', 'windows', disk),
    describeEnd('failed', 'blocked', 'windows', arm),
    describeEnd('stopped', 'wentBack', 'windows'),
  ].map(({ said }) => say(said));
  expect(sentences).toEqual(
    language === 'en'
      ? [
          'The Windows engine did not come up: Drive C: is full. Slipway went back, and Linux containers run again.',
          'This PC cannot run Windows containers now: Windows on Arm cannot run Windows containers. Nothing was run.',
          'The Windows engine did not come up. Slipway went back, and Linux containers run again.',
        ]
      : [
          expect.stringContaining('C:'),
          expect.stringContaining('Arm'),
          'Windows 引擎没有启动。Slipway 已切换回来，Linux 容器恢复运行。',
        ],
  );
  expect(sentences.join()).not.toMatch(/\$t|\{\{|findings\./);
});

interface Titled {
  readonly [part: string]: unknown;
  readonly title?: string;
  readonly variants?: Readonly<Record<string, Titled>>;
}

/** Wordings of advice, which stops no switch. */
const advice = ['feature-reboot-pending', 'host-disk-full', 'docker-host-env-set'];

test('every finding that can be named has a title at that place, a variant its own one', () => {
  const findings: Readonly<Record<string, Titled>> = en.findings;
  const wrong = listNameable().flatMap((id) => {
    const entry = findings[id];
    const titled = Object.entries(entry?.variants ?? {}).filter(([, words]) => words.title);
    const missed = titled.filter(([variant]) => nameFinding({ id, variant }) === id);
    return [
      ...(entry?.title ? [] : [id]),
      ...missed.filter(() => !advice.includes(id)).map(([variant]) => `${id}.${variant}`),
    ];
  });
  expect(wrong).toEqual([]);
});
