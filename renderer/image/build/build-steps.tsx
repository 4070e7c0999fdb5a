// The steps of a build with what each took; one of them is chosen, and its log stands beside the list.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { type KeyboardEvent, useId } from 'react';
import type { BuildStep } from '../../../electron/contract/image/build.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { useWords } from '../../language/use-words.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';
import { measureStep, placeStep, splitStepName } from './build-view.ts';

const statuses = {
  waiting: 'waiting',
  running: 'running',
  done: 'ok',
  cached: 'ok',
  failed: 'problem',
  cancelled: 'waiting',
} as const;

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', padding: 0, overflow: 'hidden' },
  columns: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) 76px 62px',
    alignItems: 'center',
    columnGap: '12px',
    padding: '0 14px',
    '@media (max-width: 600px)': { gridTemplateColumns: '16px minmax(0, 1fr) 62px' },
  },
  wide: { '@media (max-width: 600px)': { display: 'none' } },
  head: { minHeight: '36px', borderBottom: `1px solid ${colors.line}` },
  title: { gridColumn: '1 / 3' },
  end: { textAlign: 'end' },
  list: {
    flex: '1 1 0',
    minHeight: '148px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowY: 'auto',
  },
  step: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '36px',
    border: 'none',
    borderLeft: '3px solid transparent',
    paddingLeft: '11px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '12px',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontVariantLigatures: 'none',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  where: { color: tokens.colorNeutralForeground2, marginRight: '8px' },
  waiting: { color: tokens.colorNeutralForeground3 },
  bar: { position: 'relative', height: '6px', borderRadius: '3px', backgroundColor: colors.pill },
  fill: { position: 'absolute', top: 0, bottom: 0, minWidth: '2px', borderRadius: '3px' },
  done: { backgroundColor: colors.ok, forcedColorAdjust: 'none' },
  running: { backgroundColor: tokens.colorBrandStroke1, forcedColorAdjust: 'none' },
  failed: { backgroundColor: colors.problem, forcedColorAdjust: 'none' },
  cached: { backgroundColor: tokens.colorNeutralStroke1 },
  time: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  now: { fontWeight: tokens.fontWeightSemibold },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '10px 14px',
    borderTop: `1px solid ${colors.line}`,
    fontSize: '12px',
    lineHeight: '16px',
  },
  note: { display: 'flex', alignItems: 'center', gap: '8px', overflowWrap: 'anywhere' },
  noteIcon: { flexShrink: 0 },
  empty: { padding: '12px 14px' },
});

export interface BuildNote {
  readonly icon: FluentIcon;
  readonly text: string;
}

export function BuildSteps(props: {
  readonly steps: readonly BuildStep[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly elapsedMs: number;
  /** Sentences below the list. */
  readonly notes: readonly BuildNote[];
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const id = useId();
  const { steps, chosen } = props;
  return (
    <section className={mergeClasses(image.card, styles.card)} aria-labelledby={id}>
      <div className={mergeClasses(styles.columns, styles.head)}>
        <h2 className={mergeClasses(image.title, styles.title)} id={id}>
          {say('imagePage.build.steps')}
        </h2>
        <span className={mergeClasses(image.quiet, styles.wide)}>
          {say('imagePage.build.timeline')}
        </span>
        <span className={mergeClasses(image.quiet, styles.end)}>{say('imagePage.build.time')}</span>
      </div>
      {steps.length === 0 && (
        <p className={mergeClasses(image.quiet, styles.empty)}>{say('imagePage.build.noSteps')}</p>
      )}
      <ol className={styles.list} onKeyDown={moveFocus} aria-labelledby={id}>
        {steps.map((step) => (
          <Step
            key={step.id}
            step={step}
            isChosen={step.id === chosen}
            elapsedMs={step.endedMs === null ? props.elapsedMs : Math.max(props.elapsedMs, 1)}
            onChoose={() => props.onChoose(step.id)}
          />
        ))}
      </ol>
      {props.notes.length > 0 && (
        <div className={styles.foot}>
          {props.notes.map(({ icon: Icon, text }) => (
            <span key={text} className={styles.note}>
              <Icon aria-hidden fontSize={16} className={styles.noteIcon} />
              {text}
            </span>
          ))}
        </div>
      )}
    </section>
  );
}

function Step(props: {
  readonly step: BuildStep;
  readonly isChosen: boolean;
  readonly elapsedMs: number;
  readonly onChoose: () => void;
}) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const { step, isChosen, elapsedMs } = props;
  const { where, what } = splitStepName(step.name);
  const took = measureStep(step, elapsedMs);
  const word = say(`imagePage.build.stepState.${step.state}`);
  const isRunning = step.state === 'running';
  return (
    <li {...(isRunning ? { 'aria-current': 'step' as const } : {})}>
      <button
        type="button"
        className={mergeClasses(styles.columns, styles.step, isChosen && styles.chosen)}
        aria-pressed={isChosen}
        tabIndex={isChosen ? 0 : -1}
        onClick={props.onChoose}
        title={step.name}
      >
        <StatusIcon status={statuses[step.state]} size={16} />
        <span
          className={mergeClasses(styles.name, step.state === 'waiting' && styles.waiting)}
          translate="no"
        >
          {where !== '' && <span className={styles.where}>{where}</span>}
          {what}
          {step.total !== null && `, ${showSize(step.current ?? 0)}`}
        </span>
        <TimeBar step={step} elapsedMs={elapsedMs} />
        <span className={mergeClasses(styles.time, isRunning && styles.now)}>
          {took === undefined ? (
            step.state === 'cached' && word
          ) : (
            <>
              <Hidden>{word}</Hidden> {tell(describeDuration(took))}
            </>
          )}
          {took === undefined && step.state !== 'cached' && <Hidden>{word}</Hidden>}
        </span>
      </button>
    </li>
  );
}

function TimeBar({ step, elapsedMs }: { readonly step: BuildStep; readonly elapsedMs: number }) {
  const styles = useStyles();
  const place = placeStep(step, elapsedMs);
  const { state } = step;
  const color = state === 'waiting' || state === 'cancelled' ? 'cached' : state;
  return (
    <span aria-hidden className={mergeClasses(styles.bar, styles.wide)}>
      {place && (
        <span
          className={mergeClasses(styles.fill, styles[color])}
          style={{
            left: `${(place.from * 97).toFixed(1)}%`,
            width: `${(place.length * 97).toFixed(1)}%`,
          }}
        />
      )}
    </span>
  );
}

/** One stop for Tab; arrows go from step to step and choose. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const next = buttons[places[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
