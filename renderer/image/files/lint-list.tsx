// What the lint says of a file: rule, line, what it costs, what to do, and the fix where there is one.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import type { LintFinding } from '../../../electron/contract/image/files.ts';
import { useWords } from '../../language/use-words.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { NoteBadge } from '../../parts/note-badge.tsx';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '10px', padding: '4px 0' },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', flexGrow: 1, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  what: { lineHeight: '20px', overflowWrap: 'anywhere' },
  rule: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px' },
  note: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground2 },
});

const statuses = { error: 'problem', warning: 'advice' } as const;

export function LintList(props: {
  readonly findings: readonly LintFinding[];
  readonly onShow: (finding: LintFinding) => void;
  /** None: the file is not edited here. */
  readonly onFix?: ((finding: LintFinding) => void) | undefined;
}) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say, tell } = useWords();
  const { findings, onShow, onFix } = props;
  const title = say('imagePage.files.lint');
  return (
    <section className={shared.card} aria-label={title}>
      <h2 className={shared.title}>{title}</h2>
      {findings.length === 0 && <p className={shared.quiet}>{say('imagePage.files.lintClean')}</p>}
      <ul className={shared.list}>
        {findings.map((finding) => {
          const { rule, severity, effect, line, what, fix, replacement } = finding;
          return (
            <li key={`${rule} ${line}`} className={styles.row}>
              {severity === 'info' ? (
                <InfoRegular aria-hidden className={styles.note} />
              ) : (
                <>
                  <StatusIcon status={statuses[severity]} />
                  <Hidden>{say(`status.${statuses[severity]}`)}</Hidden>
                </>
              )}
              <div className={styles.words}>
                <span className={styles.head}>
                  <code className={styles.rule} translate="no">
                    {rule}
                  </code>
                  <NoteBadge>{say(`imagePage.files.effects.${effect}`)}</NoteBadge>
                </span>
                <span className={styles.what}>{tell(what)}</span>
                <span className={shared.quiet}>{tell(fix)}</span>
                <span className={styles.buttons}>
                  <Button size="small" appearance="subtle" onClick={() => onShow(finding)}>
                    {say('imagePage.files.showLine', { line })}
                  </Button>
                  {onFix && replacement !== null && (
                    <Button
                      size="small"
                      aria-label={say('imagePage.files.applyFixOf', { rule, line })}
                      onClick={() => onFix(finding)}
                    >
                      {say('imagePage.files.applyFix')}
                    </Button>
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
