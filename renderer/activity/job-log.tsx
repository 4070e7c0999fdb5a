// The last lines a job printed, following the newest until somebody scrolls up. Gaps are said, not hidden.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useSession } from '../data/answers.ts';
import { useJobFeed } from '../data/changes.ts';
import type { FeedLine } from '../data/job-feed.ts';
import { useWords } from '../language/use-words.ts';
import { colors } from '../theme/colors.ts';

const useStyles = makeStyles({
  log: {
    boxSizing: 'border-box',
    maxHeight: '190px',
    overflowY: 'auto',
    margin: 0,
    padding: '8px 12px',
    backgroundColor: colors.code,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '19px',
    fontVariantLigatures: 'none',
  },
  row: { display: 'flex', columnGap: '14px' },
  time: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  text: { minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  gap: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyBase },
});

/** A region that scrolls has to be reached without a mouse (WCAG 2.1.1). */
const reachedByKeys = { tabIndex: 0 };

export function JobLog(props: { readonly id: string; readonly label: string }) {
  const styles = useStyles();
  const { say } = useWords();
  const { jobs } = useSession();
  const lines = useJobFeed(props.id)?.lines ?? [];
  const box = useRef<HTMLElement>(null);
  const follows = useRef(true);
  const last = lines.at(-1)?.seq;
  useEffect(() => jobs.follow(props.id), [jobs, props.id]);
  useEffect(() => {
    const { current } = box;
    if (last !== undefined && current && follows.current) current.scrollTop = current.scrollHeight;
  }, [last]);
  return (
    <section
      ref={box}
      className={styles.log}
      {...reachedByKeys}
      aria-label={props.label}
      onScroll={({ currentTarget }) => {
        const rest = currentTarget.scrollHeight - currentTarget.scrollTop;
        follows.current = rest - currentTarget.clientHeight < 24;
      }}
    >
      {lines.length === 0 && <div className={styles.gap}>{say('changes.activity.noLog')}</div>}
      {lines.map((line) => (
        <Line key={`${line.kind} ${line.seq}`} line={line} />
      ))}
    </section>
  );
}

function Line({ line }: { readonly line: FeedLine }) {
  const styles = useStyles();
  const { say } = useWords();
  if (line.kind === 'gap') {
    return <div className={styles.gap}>{say('changes.activity.gap', { count: line.count })}</div>;
  }
  return (
    <div className={styles.row} translate="no">
      <span className={styles.time}>{showClock(line.at)}</span>
      <span className={styles.text}>{line.line}</span>
    </div>
  );
}

/** Logs are read beside other logs: 24 hours in every language. */
function showClock(at: string): string {
  const time = new Date(at);
  const part = (value: number) => String(value).padStart(2, '0');
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map(part).join(':');
}
