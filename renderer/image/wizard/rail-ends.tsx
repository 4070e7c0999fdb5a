// Above and below the steps: which project this is, and where its answers are kept.
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useAnalysis } from '../../data/image.ts';
import { useWords } from '../../language/use-words.ts';
import { formatRoute } from '../../layout/route.ts';
import type { Choosing } from './use-choosing.ts';

const useStyles = makeStyles({
  project: { display: 'flex', alignItems: 'center', gap: '10px', padding: '0 10px', minWidth: 0 },
  mark: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusLarge,
    // The colour of Go's own mark.
    backgroundColor: '#00ADD8',
    color: '#000000',
    fontSize: '13px',
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  quiet: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: 'auto 0 0',
    padding: '0 10px',
  },
});

export function ProjectName({ folder }: { readonly folder: string }) {
  const styles = useStyles();
  const { say } = useWords();
  const analysis = useAnalysis(folder).data;
  const version = analysis?.module?.go;
  return (
    <div className={styles.project} title={folder}>
      <span aria-hidden className={styles.mark} translate="no">
        Go
      </span>
      <span className={styles.words}>
        <span className={styles.name} translate="no">
          {analysis?.name}
        </span>
        {version != null && (
          <span className={styles.quiet}>{say('imagePage.wizard.goVersion', { version })}</span>
        )}
      </span>
    </div>
  );
}

export function WizardFoot({ choosing }: { readonly choosing: Choosing }) {
  const styles = useStyles();
  const { say } = useWords();
  const { isKept, isKeeping } = choosing;
  return (
    <div className={styles.foot}>
      <span className={styles.quiet}>
        {say(
          isKeeping
            ? 'imagePage.wizard.keeping'
            : isKept
              ? 'imagePage.wizard.kept'
              : 'imagePage.wizard.willKeep',
        )}
      </span>
      <Link className={styles.quiet} href={formatRoute({ page: 'projects' })}>
        {say('imagePage.wizard.toProjects')}
      </Link>
    </div>
  );
}
