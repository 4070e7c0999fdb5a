// Lines of the code that decided something: where, what stands there, and what follows from it.
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SourcePlace } from '../../electron/contract/image/project.ts';
import { useWords } from '../language/use-words.ts';
import { CodePlace } from './code-place.tsx';
import { useImageStyles } from './styles.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '4px 16px',
    marginBottom: '6px',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 236px) minmax(0, 1fr) auto',
    gap: '2px 12px',
    alignItems: 'baseline',
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  follows: { fontSize: '12px', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

export interface CodeFinding {
  readonly place: SourcePlace;
  readonly excerpt: string;
  readonly follows: string;
}

export function CodeFindings(props: {
  readonly title: string;
  readonly findings: readonly CodeFinding[];
  /** How many stand there before one asks for all. */
  readonly few: number;
}) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const { title, findings, few } = props;
  const shown = showsAll ? findings : findings.slice(0, few);
  return (
    <section className={shared.card} aria-label={title}>
      <div className={styles.head}>
        <h2 className={shared.title}>{title}</h2>
        {findings.length > few && (
          <Link aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll
              ? say('health.showLess')
              : say('imagePage.evidence.all', { count: findings.length })}
          </Link>
        )}
      </div>
      {findings.length === 0 && <p className={shared.quiet}>{say('imagePage.evidence.none')}</p>}
      <ul className={shared.list}>
        {shown.map(({ place, excerpt, follows }) => (
          <li key={`${place.file} ${place.line} ${follows}`} className={styles.row}>
            <CodePlace place={place} />
            <code className={shared.code} translate="no">
              {excerpt}
            </code>
            <span className={styles.follows}>{follows}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
