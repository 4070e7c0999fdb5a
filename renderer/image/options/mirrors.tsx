// Which proxies and mirrors answer from here, fastest first: direct access is slow or blocked in some places.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMeasureMirrors } from '../../data/image.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  list: { width: '100%' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    minHeight: '28px',
  },
  url: { flex: '1 1 200px', minWidth: 0 },
  ms: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface Row {
  readonly url: string;
  readonly ms: number | null;
}

export function Mirrors(props: {
  readonly onProxy: (url: string) => void;
  readonly onRegistry: (url: string) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const measure = useMeasureMirrors();
  const found = measure.data;
  return (
    <div className={styles.box}>
      <Button disabledFocusable={measure.isPending} onClick={() => measure.mutate()}>
        {say(measure.isPending ? 'imagePage.options.measuring' : 'imagePage.options.measure')}
      </Button>
      {measure.error !== null && (
        <FailureMessage
          error={measure.error}
          title={say('imagePage.options.measureFailed')}
          onRetry={() => measure.mutate()}
        />
      )}
      {found && (
        <>
          <MirrorList
            title={say('imagePage.options.proxies')}
            rows={found.goProxies}
            onUse={props.onProxy}
          />
          <MirrorList
            title={say('imagePage.options.registries')}
            rows={found.registries}
            onUse={props.onRegistry}
          />
        </>
      )}
    </div>
  );
}

function MirrorList(props: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly onUse: (url: string) => void;
}) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const { title, rows } = props;
  return (
    <div className={styles.list}>
      <span className={shared.quiet}>{title}</span>
      <ul className={shared.list} aria-label={title}>
        {rows.map(({ url, ms }) => (
          <li key={url} className={styles.row}>
            <code className={mergeClasses(shared.code, styles.url)} translate="no">
              {url}
            </code>
            <span className={styles.ms}>
              {ms === null
                ? say('imagePage.options.noAnswer')
                : say('imagePage.options.answeredIn', { ms: Math.round(ms) })}
            </span>
            {ms !== null && (
              <Button
                size="small"
                aria-label={say('imagePage.options.useMirrorOf', { url })}
                onClick={() => props.onUse(url)}
              >
                {say('imagePage.options.useMirror')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
