// The answer itself: the ladder beside the root causes, or the banner and facts of a PC that is well.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { CheckResult, Report } from '../../electron/contract/doctor.ts';
import { useConnectionState, useSettings } from '../data/answers.ts';
import type { RunProgress } from '../data/doctor-run.ts';
import { useWords } from '../language/use-words.ts';
import { navigate } from '../layout/route.ts';
import { useMedia } from '../layout/use-media.ts';
import { FactCards, WellBanner } from './all-well.tsx';
import { Ladder } from './ladder.tsx';
import { LadderStrip } from './ladder-strip.tsx';
import { MuteButton } from './mute-button.tsx';
import { type Rung, viewLadder, viewRoots, viewRunning, viewRunningLadder } from './report-view.ts';
import { RootCard } from './root-card.tsx';
import { UnknownChecks } from './unknown-checks.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '252px minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'start',
  },
  stacked: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  dim: { opacity: 0.6 },
  heading: {
    margin: '4px 0 -4px',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  pending: { margin: 0, padding: '16px 4px', color: tokens.colorNeutralForeground3 },
  enter: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: tokens.durationNormal,
    animationTimingFunction: tokens.curveDecelerateMid,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

export function RootsView(props: {
  /** Absent while the first check runs. */
  readonly report: Report | undefined;
  readonly progress: RunProgress | undefined;
}) {
  const { report, progress } = props;
  const { muted } = useSettings();
  const isOffline = useConnectionState().kind === 'offline';
  const styles = useStyles();
  const known = report ?? (progress ? viewRunning(progress) : { roots: [], checks: [] });
  const roots = viewRoots(known, muted);
  const rungs = progress ? viewRunningLadder(progress) : report ? viewLadder(report) : [];
  // A muted problem is still one: the banner must not say that this PC is ready.
  const isWell = report !== undefined && report.counts.problem === 0;
  const isOld = isOffline || (progress !== undefined && report !== undefined);
  if (isWell) {
    return (
      <div className={mergeClasses(styles.stack, isOld && styles.dim)} aria-busy={isOld}>
        <WellBanner report={report} />
        <Roots roots={roots.advice} checks={report.checks} opensFirst={false} titled />
        <UnknownChecks checks={report.checks} />
        <FactCards report={report} />
      </div>
    );
  }
  const visible = [...roots.problems, ...roots.advice];
  return (
    <WithLadder rungs={rungs} roots={visible} progress={progress}>
      <div className={mergeClasses(styles.stack, isOld && styles.dim)} aria-busy={isOld}>
        <Roots roots={visible} checks={known.checks} opensFirst={roots.problems.length > 0} />
        {report && <UnknownChecks checks={report.checks} />}
        {visible.length === 0 && <Nothing isPending={!report} />}
      </div>
    </WithLadder>
  );
}

function Nothing({ isPending }: { readonly isPending: boolean }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <p className={styles.pending}>
      {say(isPending ? 'health.rootsPending' : 'health.nothingFound')}
    </p>
  );
}

function WithLadder(props: {
  readonly rungs: readonly Rung[];
  readonly roots: readonly CheckResult[];
  readonly progress: RunProgress | undefined;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const isLow = useMedia('low');
  const isSmall = useMedia('small');
  const { say } = useWords();
  const { rungs, roots, progress } = props;
  const open = (rung: Rung) => {
    const root = roots.find(({ layer }) => layer === rung.id);
    const card = root && document.getElementById(`finding-${root.id}`);
    if (card) card.scrollIntoView({ block: 'nearest' });
    else navigate({ view: 'checks', target: rung.id });
  };
  const share =
    progress && progress.total > 0
      ? { progress: say('health.progress', { done: progress.done, total: progress.total }) }
      : {};
  return (
    <div className={mergeClasses(styles.columns, (isLow || isSmall) && styles.stacked)}>
      {isLow || isSmall ? (
        <LadderStrip rungs={rungs} onOpen={open} />
      ) : (
        <Ladder rungs={rungs} current={roots[0]?.layer} onOpen={open} {...share} />
      )}
      {props.children}
    </div>
  );
}

function Roots(props: {
  readonly roots: readonly CheckResult[];
  readonly checks: readonly CheckResult[];
  /** The first one is open until a person decides otherwise. */
  readonly opensFirst: boolean;
  readonly titled?: boolean;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const isLow = useMedia('low');
  const isSmall = useMedia('small');
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  const { roots, opensFirst } = props;
  if (roots.length === 0) return null;
  return (
    <>
      {props.titled && <h2 className={styles.heading}>{say('health.worthDoing')}</h2>}
      {roots.map((root, index) => {
        const isOpen = toggled[root.id] ?? (opensFirst && index === 0);
        return (
          <div key={root.id} className={styles.enter}>
            <RootCard
              root={root}
              checks={props.checks}
              compact={isLow || isSmall}
              isOpen={isOpen}
              onToggle={() => setToggled({ ...toggled, [root.id]: !isOpen })}
              action={<MuteButton result={root} />}
            />
          </div>
        );
      })}
    </>
  );
}
