// Five figures that say whether it works: start, probe, how many passed, restarts, and who it runs as.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Probe } from '../../../electron/contract/image/choices.ts';
import type { Verification } from '../../../electron/contract/image/run.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { type ShownStatus, StatusIcon } from '../../parts/status-icon.tsx';
import { statusWords } from '../../parts/status-words.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
    gap: '10px',
    margin: 0,
  },
  card: { padding: '9px 14px' },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  value: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 6px',
    margin: '2px 0 0',
    fontVariantNumeric: 'tabular-nums',
  },
  figure: { fontSize: '18px', lineHeight: '26px', fontWeight: tokens.fontWeightSemibold },
});

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly hint: string;
  readonly status: ShownStatus;
}

export function VerifyFigures(props: {
  readonly now: Verification | undefined;
  readonly probe: Probe | null;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const words = useWords();
  const { say } = words;
  return (
    <dl className={styles.row} aria-label={say('imagePage.verify.figures')}>
      {listFigures(words, props.now, props.probe).map(({ name, value, hint, status }) => (
        <div key={name} className={mergeClasses(image.card, styles.card)}>
          <dt className={styles.name}>
            <StatusIcon status={status} size={14} />
            {name}
          </dt>
          <dd className={styles.value}>
            <span className={styles.figure}>{value}</span>
            <span className={image.quiet}>{hint}</span>
            <Hidden>{say(statusWords[status])}</Hidden>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A container that ran before the page was opened was first answered unseen. */
const startedHints = {
  seen: 'imagePage.verify.startedHint',
  before: 'imagePage.verify.startedBefore',
  none: 'imagePage.verify.startedNone',
} as const;

function listFigures(
  words: Words,
  now: Verification | undefined,
  probe: Probe | null,
): readonly Figure[] {
  const { say, tell } = words;
  const started = now?.firstAnswerMs ?? null;
  const sent = now?.probesSent ?? 0;
  const passed = now?.probesPassed ?? 0;
  const began = started !== null ? 'seen' : now?.works ? 'before' : 'none';
  return [
    {
      name: say('imagePage.verify.started'),
      value: started === null ? '–' : tell(describeDuration(started)),
      hint: say(startedHints[began]),
      status: began === 'none' ? 'waiting' : 'ok',
    },
    describeProbe(words, now, probe),
    {
      name: say('imagePage.verify.probesSent'),
      value: probe === null ? '–' : say('imagePage.verify.probesOf', { passed, sent }),
      hint: probe === null ? '' : say('imagePage.verify.probesPassed'),
      status: rateProbes(passed, sent),
    },
    describeRestarts(words, now),
    describeUser(words, now),
  ];
}

/** Those sent before it was up are no failures of a program that answers now. */
function rateProbes(passed: number, sent: number): ShownStatus {
  if (sent === 0) return 'waiting';
  return passed === 0 ? 'problem' : 'ok';
}

function describeProbe(
  { say, tell }: Words,
  now: Verification | undefined,
  probe: Probe | null,
): Figure {
  const name = say('imagePage.verify.probe');
  if (probe === null) {
    return { name, value: '–', hint: say('imagePage.verify.probeNone'), status: 'skipped' };
  }
  const status = now?.probe?.status ?? null;
  const ms = now?.probe?.ms ?? null;
  const time = ms === null ? '' : ms < 1_000 ? `${Math.round(ms)} ms` : tell(describeDuration(ms));
  return {
    name,
    value: status === null ? '–' : String(status),
    hint: time === '' ? probe.path : say('imagePage.verify.probeHint', { path: probe.path, time }),
    status: status === null ? 'waiting' : status === probe.status ? 'ok' : 'problem',
  };
}

function describeRestarts({ say }: Words, now: Verification | undefined): Figure {
  const restarts = now?.restarts ?? 0;
  const kills = now?.oomKills ?? 0;
  return {
    name: say('imagePage.verify.restarts'),
    value: String(restarts),
    hint:
      kills === 0 ? say('imagePage.verify.noOom') : say('imagePage.verify.oom', { count: kills }),
    status: kills > 0 ? 'problem' : restarts > 0 ? 'advice' : now ? 'ok' : 'waiting',
  };
}

function describeUser({ say }: Words, now: Verification | undefined): Figure {
  const user = now?.user.split(':')[0] ?? '';
  const isRoot = ['', '0', 'root', 'ContainerAdministrator'].includes(user);
  const access = say(now?.isReadOnly ? 'imagePage.verify.readOnly' : 'imagePage.verify.writable');
  const who = say(isRoot ? 'imagePage.verify.root' : 'imagePage.verify.nonRoot');
  return {
    name: say('imagePage.verify.user'),
    value: now ? user || '0' : '–',
    hint: now ? `${who}, ${access}` : '',
    status: now ? (isRoot ? 'advice' : 'ok') : 'waiting',
  };
}
