// What stands in the way of an image, each with where it is and, where there is one, the step that settles it.
import { Link, makeStyles } from '@fluentui/react-components';
import type {
  ProjectAnalysis,
  ProjectProblemId,
} from '../../../electron/contract/image/project.ts';
import { type UiKey, useWords } from '../../language/use-words.ts';
import { formatRoute } from '../../layout/route.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { CodePlace } from '../code-place.tsx';
import { useImageStyles } from '../styles.ts';
import type { StepId } from '../wizard/step.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '10px', padding: '2px 0' },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  what: { lineHeight: '20px', overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '2px 16px' },
});

export function Problems(props: {
  readonly folder: string;
  readonly problems: ProjectAnalysis['problems'];
}) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say, tell } = useWords();
  const { folder, problems } = props;
  if (problems.length === 0) return null;
  const title = say('imagePage.project.problems');
  return (
    <section className={shared.card} aria-label={title}>
      <h2 className={shared.title}>{title}</h2>
      <ul className={shared.list}>
        {problems.map(({ id, severity, what, place }) => {
          const step = settledIn[id];
          const other = what.params?.folder;
          return (
            <li key={`${id} ${JSON.stringify(what.params)}`} className={styles.row}>
              <StatusIcon status={severity} />
              <Hidden>{say(`status.${severity}`)}</Hidden>
              <div className={styles.words}>
                <span className={styles.what}>{tell(what)}</span>
                <span className={styles.ways}>
                  {place && <CodePlace place={place} />}
                  {step && (
                    <Link href={formatRoute({ page: 'projects', target: folder, step })}>
                      {say(stepLinks[step])}
                    </Link>
                  )}
                  {id === 'no-go-mod' && typeof other === 'string' && (
                    <Link href={formatRoute({ page: 'projects', target: other })}>
                      {say('imagePage.project.openOther', { folder: other })}
                    </Link>
                  )}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type SettlingStep = Extract<StepId, 'base' | 'options' | 'files'>;

const settledIn: Partial<Record<ProjectProblemId, SettlingStep>> = {
  'private-modules': 'options',
  'cgo-needed': 'base',
  'windows-only': 'base',
  'no-port-found': 'options',
  'big-context': 'files',
};

const stepLinks = {
  base: 'imagePage.project.settleBase',
  options: 'imagePage.project.settleOptions',
  files: 'imagePage.project.settleFiles',
} as const satisfies Record<SettlingStep, UiKey>;
