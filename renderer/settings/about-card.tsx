// Which Slipway this is, where it keeps what it remembers, and that it sends nothing.
import { Link } from '@fluentui/react-components';
import { createLinks } from '../../electron/core/desktop/links.ts';
import { useAppInfo } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { RevealButton } from './reveal-button.tsx';
import { useCardStyles } from './styles.ts';

export function AboutCard() {
  const styles = useCardStyles();
  const { say } = useWords();
  const info = useAppInfo().data;
  if (!info) return null;
  const links = createLinks(info.homepage);
  return (
    <section className={styles.card} aria-labelledby="about-title">
      <h2 className={styles.title} id="about-title">
        {say('settings.about')}
      </h2>
      <p className={styles.text}>{say('settings.version', { version: info.version })}</p>
      <p className={styles.text}>{say('settings.folder', { folder: info.stateFolder })}</p>
      <p className={styles.text}>{say('settings.telemetry')}</p>
      <div className={styles.row}>
        {info.host === 'desktop' && (
          <RevealButton folder="state" label={say('desktop.settings.showState')} />
        )}
        <Link href={links.project} target="_blank" rel="noreferrer">
          {say('desktop.settings.licences')}
        </Link>
        <Link href={links.issues} target="_blank" rel="noreferrer">
          {say('desktop.settings.report')}
        </Link>
      </div>
    </section>
  );
}
