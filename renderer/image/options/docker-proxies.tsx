// The proxies that docker's own settings give to builds and containers: shown, since nobody chose them here.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useImageSurroundings } from '../../data/image.ts';
import { useWords } from '../../language/use-words.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '2px' },
  help: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px', overflowWrap: 'anywhere' },
});

/** Nothing where there are none. */
export function DockerProxies() {
  const styles = useStyles();
  const { say } = useWords();
  const proxies = useImageSurroundings().data?.proxies ?? [];
  if (proxies.length === 0) return null;
  return (
    <div className={styles.box}>
      <span>{say('imagePage.options.dockerProxies')}</span>
      <ul className={styles.list} aria-label={say('imagePage.options.dockerProxies')}>
        {proxies.map(({ name, value }) => (
          <li key={name} className={styles.row} translate="no">
            {name}={value}
          </li>
        ))}
      </ul>
      <span className={styles.help}>{say('imagePage.options.dockerProxiesHelp')}</span>
    </div>
  );
}
