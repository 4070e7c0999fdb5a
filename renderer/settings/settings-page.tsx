// What a person may choose about Slipway itself. A choice takes effect at once and is kept by the host.
import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Settings } from '../../electron/contract/settings.ts';
import {
  useAppInfo,
  useChangeSettings,
  useChooseMachine,
  useMachine,
  useMachines,
  useSettings,
} from '../data/answers.ts';
import { describeMachine } from '../data/describe-machine.ts';
import { languageNames } from '../language/translations.ts';
import { useArea } from '../language/use-area.ts';
import { useWords } from '../language/use-words.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { AboutCard } from './about-card.tsx';
import { DesktopChoices } from './desktop-choices.tsx';
import { HelpCard } from './help-card.tsx';
import { NetworkCard } from './network-card.tsx';
import { useCardStyles } from './styles.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '760px' },
  sentence: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function SettingsPage() {
  const styles = useStyles();
  const { say } = useWords();
  const cards = useCardStyles();
  useArea('desktop');
  const info = useAppInfo().data;
  const settings = useSettings();
  const change = useChangeSettings();
  return (
    <div className={styles.page}>
      <div>
        <PageTitle>{say('settings.title')}</PageTitle>
        <p className={styles.sentence}>{say('settings.summary')}</p>
      </div>
      {change.isError && <FailureMessage error={change.error} title={say('settings.saveFailed')} />}
      <section className={cards.card}>
        <Field label={say('settings.language')}>
          <RadioGroup
            layout="horizontal"
            value={settings.language}
            onChange={(_event, { value }) =>
              change.mutate({ language: value as Settings['language'] })
            }
          >
            <Radio value="system" label={say('settings.languageSystem')} />
            <Radio value="en" label={languageNames.en} lang="en" />
            <Radio value="zh-CN" label={languageNames['zh-CN']} lang="zh-CN" />
          </RadioGroup>
        </Field>
      </section>
      <section className={cards.card}>
        <Field label={say('settings.theme')}>
          <RadioGroup
            layout="horizontal"
            value={settings.theme}
            onChange={(_event, { value }) => change.mutate({ theme: value as Settings['theme'] })}
          >
            <Radio value="system" label={say('settings.themeSystem')} />
            <Radio value="light" label={say('settings.themeLight')} />
            <Radio value="dark" label={say('settings.themeDark')} />
          </RadioGroup>
        </Field>
      </section>
      {info?.host === 'desktop' && <DesktopChoices />}
      <NetworkCard />
      <MachineChoice />
      <HelpCard />
      <AboutCard />
    </div>
  );
}

function MachineChoice() {
  const cards = useCardStyles();
  const { say, language } = useWords();
  const machine = useMachine().data;
  const machines = useMachines().data ?? [];
  const choose = useChooseMachine();
  return (
    <section className={cards.card}>
      <Field
        label={
          <>
            {say('machines.section')}
            <div className={cards.text}>{say('machines.sectionNote')}</div>
          </>
        }
      >
        <RadioGroup
          value={machine?.kind === 'described' ? machine.name : ''}
          onChange={(_event, { value }) => choose.mutate(value === '' ? null : value)}
        >
          <Radio value="" label={say('app.thisComputer')} />
          {machines.map((entry) => (
            <Radio
              key={entry.name}
              value={entry.name}
              label={
                <>
                  {describeMachine(entry, language)}
                  <div className={cards.text}>
                    {describeMachine(entry, language, 'description')}
                  </div>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </section>
  );
}
