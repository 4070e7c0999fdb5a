// What only the desktop app can do by itself: start with Windows, and look for a new version.
import { mergeClasses, Switch } from '@fluentui/react-components';
import { useId } from 'react';
import { useChangeSettings, useSettings } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { NewVersion } from './new-version.tsx';
import { useCardStyles } from './styles.ts';

export function DesktopChoices() {
  const styles = useCardStyles();
  const { say } = useWords();
  const settings = useSettings();
  const change = useChangeSettings();
  const id = useId();
  const rows = [
    ['startAtSignIn', 'desktop.settings.startAtSignInNote'],
    ['lookForUpdates', 'desktop.settings.lookForUpdatesNote'],
  ] as const;
  return (
    <section className={styles.card} aria-labelledby={`${id}-title`}>
      <h2 className={styles.title} id={`${id}-title`}>
        {say('desktop.settings.window')}
      </h2>
      {rows.map(([name, note]) => (
        <div key={name}>
          <Switch
            label={say(`desktop.settings.${name}`)}
            aria-describedby={`${id}-${name}`}
            checked={settings[name]}
            onChange={(_event, { checked }) => change.mutate({ [name]: checked })}
          />
          <p className={mergeClasses(styles.text, styles.note)} id={`${id}-${name}`}>
            {say(note)}
          </p>
        </div>
      ))}
      {settings.lookForUpdates && <NewVersion />}
    </section>
  );
}
