// Why a build failed: what was said, where, what is behind it and what to do. It stands above the steps.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BuildFailure, BuildStep } from '../../../electron/contract/image/build.ts';
import { useWords } from '../../language/use-words.ts';
import { formatRoute } from '../../layout/route.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { readPlain } from '../../parts/log-list/ansi.ts';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { colors } from '../../theme/colors.ts';
import { CodePlace } from '../code-place.tsx';
import { useImageStyles } from '../styles.ts';
import { splitStepName } from './build-view.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    backgroundColor: colors.problemSurface,
    border: `1px solid ${colors.problemLine}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: '10px' },
  what: { margin: 0, lineHeight: '20px', overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  name: { color: tokens.colorNeutralForeground2 },
  lines: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    padding: '6px 4px 6px 12px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  scroller: { flexGrow: 1, minWidth: 0, maxHeight: '152px', overflowY: 'auto' },
  text: { margin: 0, whiteSpace: 'pre-wrap', fontSize: '12px', lineHeight: '19px' },
  cause: { margin: 0, lineHeight: '20px' },
});

const reachedByKeys = { tabIndex: 0 };

export function FailureCard(props: {
  readonly failure: BuildFailure;
  readonly steps: readonly BuildStep[];
  readonly onOpenFiles: () => void;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say, tell } = useWords();
  const { failure, steps } = props;
  const step = steps.find(({ id }) => id === failure.step);
  const lines = failure.lines.map(readPlain).join('\n');
  return (
    <section className={mergeClasses(image.card, styles.card)} aria-labelledby="build-failure">
      <div className={styles.head}>
        <StatusIcon status="problem" />
        <h2 className={image.title} id="build-failure">
          {step
            ? say('imagePage.build.errorTitle', { step: splitStepName(step.name).what })
            : say('imagePage.build.errorBefore')}
        </h2>
      </div>
      <p className={styles.what}>{tell(failure.what)}</p>
      {failure.place && (
        <div className={styles.row}>
          <span className={styles.name}>{say('imagePage.build.at')}</span>
          <CodePlace place={failure.place} />
          <CopyButton
            text={`${failure.place.file}:${failure.place.line}`}
            label={say('imagePage.build.copyPlace', {
              place: `${failure.place.file}:${failure.place.line}`,
            })}
          />
        </div>
      )}
      {lines !== '' && (
        <div className={styles.lines}>
          <section
            className={styles.scroller}
            aria-label={say('imagePage.build.lines')}
            {...reachedByKeys}
          >
            <pre className={mergeClasses(image.code, styles.text)} translate="no">
              {lines}
            </pre>
          </section>
          <CopyButton text={lines} label={say('imagePage.build.copyLines')} />
        </div>
      )}
      {(failure.cause !== null || lines === '') && (
        <Cause cause={failure.cause} onOpenFiles={props.onOpenFiles} />
      )}
    </section>
  );
}

/** The doctor's words for its finding, or those of the lint for its rule. */
function Cause(props: { readonly cause: string | null; readonly onOpenFiles: () => void }) {
  const styles = useStyles();
  const { say, tell, finding, join } = useWords();
  const { i18n } = useTranslation();
  const { cause } = props;
  if (cause === null) return <p className={styles.cause}>{say('imagePage.build.noCause')}</p>;
  const rule = `image.lint.${cause}`;
  const isRule = i18n.exists(`${rule}.title`);
  const parts = isRule
    ? [tell({ key: `${rule}.title` }), tell({ key: `${rule}.fix` })]
    : [finding({ id: cause, params: {} }, 'title'), finding({ id: cause, params: {} }, 'todo')];
  return (
    <div className={styles.row}>
      <span className={styles.name}>{say('imagePage.build.cause')}</span>
      <span>{join(parts) || cause}</span>
      {isRule ? (
        <Button size="small" onClick={props.onOpenFiles}>
          {say('imagePage.build.openFiles')}
        </Button>
      ) : (
        <Button
          as="a"
          size="small"
          href={formatRoute({ page: 'health', view: 'checks', target: cause })}
        >
          {say('imagePage.build.openHealth')}
        </Button>
      )}
    </div>
  );
}
