// One way out of a finding: what it needs and costs, the exact commands, the plan that runs them, and how to check it.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  ArrowUndoRegular,
  CheckmarkRegular,
  CopyRegular,
  HandRightRegular,
  ShieldRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { CheckResult, Fix, FixStep, Verification } from '../../electron/contract/doctor.ts';
import { showCommandLine } from '../../electron/core/format/command-line.ts';
import { type UiKey, useWords } from '../language/use-words.ts';
import { CodeLine } from '../parts/code-line.tsx';
import { useCopy } from '../parts/copy-button.tsx';
import { Hidden } from '../parts/hidden.tsx';
import { NoteBadge } from '../parts/note-badge.tsx';
import { PlanButton } from '../plan/plan-button.tsx';
import { colors } from '../theme/colors.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '6px', minHeight: '24px' },
  title: {
    margin: 0,
    marginRight: '4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    listStyleType: 'none',
    margin: '8px 0 0',
    padding: 0,
  },
  guide: { display: 'flex', gap: '8px', lineHeight: '20px' },
  number: {
    flexShrink: 0,
    width: '20px',
    height: '20px',
    borderRadius: '50%',
    backgroundColor: colors.pill,
    fontSize: '12px',
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
  after: { display: 'flex', flexWrap: 'wrap', columnGap: '24px', rowGap: '2px', marginTop: '8px' },
  todo: { margin: '4px 0 0', lineHeight: '20px' },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  lost: { color: colors.problem },
  foot: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px',
    marginTop: '10px',
  },
  note: {
    flex: '1 1 180px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    textAlign: 'end',
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

export function FixPanel(props: {
  readonly result: CheckResult;
  readonly fix: Fix;
  readonly verify: readonly Verification[];
  /** What to do, in words. */
  readonly todo?: string;
  /** It is the one that a plan takes: its button opens the plan. */
  readonly plans?: boolean;
  /** Further buttons of the card, after the copy button. */
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const words = useWords();
  const { result, fix } = props;
  const { say, tell } = words;
  const commands = fix.steps.flatMap((step) =>
    step.kind === 'command' ? [showCommandLine(step.program, step.args)] : [],
  );
  const note = words.fix(result, fix.id, 'note');
  return (
    <div>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.fix(result, fix.id, 'label') || say('fix.title')}</h3>
        <FixBadges fix={fix} />
      </div>
      {props.todo && <p className={styles.todo}>{props.todo}</p>}
      <ol className={styles.steps}>
        {fix.steps.map((step, index) => (
          <li key={JSON.stringify(step)}>
            <Step step={step} number={fix.steps.length > 1 ? index + 1 : undefined} />
          </li>
        ))}
      </ol>
      {fix.destroys && (
        <p className={mergeClasses(styles.small, styles.lost)}>
          {say('fix.destroys', { what: tell(fix.destroys) })}
        </p>
      )}
      <div className={styles.foot}>
        {props.plans ? (
          <PlanButton result={result} fix={fix} />
        ) : (
          commands.length > 0 && <CopyAll commands={commands} elevated={fix.elevation} />
        )}
        {props.children}
        {note && <p className={styles.note}>{note}</p>}
      </div>
      <div className={styles.after}>
        {commands.length > 0 && !props.plans && (
          <p className={styles.small}>{say(fix.elevation ? 'fix.runElevated' : 'fix.run')}</p>
        )}
        {fix.undo !== undefined && (
          <p className={styles.small}>
            {say('fix.undoWith')}{' '}
            <code className={styles.code} translate="no">
              {fix.undo}
            </code>
          </p>
        )}
        {props.verify.map(({ command, expect }) => (
          <p key={command} className={styles.small}>
            {say('fix.verify')}{' '}
            <code className={styles.code} translate="no">
              {command}
            </code>{' '}
            <span aria-hidden>→</span> <Hidden>{say('fix.expect')}</Hidden> {expect}
          </p>
        ))}
      </div>
    </div>
  );
}

function CopyAll({
  commands,
  elevated,
}: {
  readonly commands: readonly string[];
  readonly elevated: boolean;
}) {
  const { say } = useWords();
  const { copied, copy } = useCopy();
  const label =
    commands.length === 1 ? say('copy.command') : say('copy.all', { count: commands.length });
  return (
    <Button
      appearance="primary"
      icon={copied ? <CheckmarkRegular /> : elevated ? <ShieldRegular /> : <CopyRegular />}
      onClick={() => copy(commands.join('\n'))}
    >
      {copied ? say('copy.done') : label}
    </Button>
  );
}

const restarts = {
  windows: 'fix.restartWindows',
  wsl: 'fix.restartWsl',
  docker: 'fix.restartDocker',
  session: 'fix.restartSession',
} as const satisfies Record<Exclude<Fix['restart'], 'none'>, UiKey>;

/** What it needs and costs, said before anything is pressed. */
export function FixBadges({ fix }: { readonly fix: Fix }) {
  const { say } = useWords();
  return (
    <>
      {fix.elevation && <NoteBadge icon={<ShieldRegular />}>{say('fix.administrator')}</NoteBadge>}
      {fix.restart !== 'none' && (
        <NoteBadge icon={<ArrowClockwiseRegular />}>{say(restarts[fix.restart])}</NoteBadge>
      )}
      {fix.undo !== undefined && (
        <NoteBadge icon={<ArrowUndoRegular />}>{say('fix.undo')}</NoteBadge>
      )}
      {fix.automatable === 'guide' && (
        <NoteBadge icon={<HandRightRegular />}>{say('fix.byHand')}</NoteBadge>
      )}
    </>
  );
}

function Step({ step, number }: { readonly step: FixStep; readonly number: number | undefined }) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const badge = number !== undefined && (
    <span aria-hidden className={styles.number}>
      {number}
    </span>
  );
  switch (step.kind) {
    case 'command':
      return <CodeLine command={showCommandLine(step.program, step.args)} />;
    case 'edit':
      return (
        <div>
          <div className={styles.guide}>
            {badge}
            <span>{say('fix.file', { file: step.file })}</span>
          </div>
          <CodeLine command={tell(step.text)} />
        </div>
      );
    case 'guide':
      return (
        <div className={styles.guide}>
          {badge}
          <span>{tell(step.text)}</span>
        </div>
      );
  }
}
