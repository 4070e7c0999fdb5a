// Which engine answers `docker` right now: always in sight, with the endpoint and the reason one click away.
import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular, ChevronDownRegular } from '@fluentui/react-icons';
import type { EngineStatus } from '../../electron/contract/engine.ts';
import { useConnectionState, useEngine } from '../data/answers.ts';
import { useSwitchTarget } from '../data/changes.ts';
import { useWords } from '../language/use-words.ts';
import { formatRoute } from '../layout/route.ts';
import { useMedia } from '../layout/use-media.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { describeEngine, explainEngine, rateEngine } from './engine-words.ts';

const useStyles = makeStyles({
  chip: { fontWeight: tokens.fontWeightRegular, minWidth: 0, whiteSpace: 'nowrap' },
  old: { opacity: 0.6 },
  arrow: { marginLeft: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  surface: { maxWidth: '360px', padding: '16px' },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '6px 0 10px', lineHeight: '20px', overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '2px',
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: {
    display: 'flex',
    alignItems: 'center',
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
});

export function EngineChip() {
  const styles = useStyles();
  const words = useWords();
  const engine = useEngine();
  const isSmall = useMedia('small');
  const isOffline = useConnectionState().kind === 'offline';
  const target = useSwitchTarget();
  const state = target
    ? words.say(`changes.engine.chipSwitching.${target}`)
    : describeEngine(words, engine.data);
  const status = target ? 'running' : rateEngine(engine.data);
  return (
    <Popover positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={mergeClasses(styles.chip, isOffline && styles.old)}
          aria-label={words.say('engine.label', { state })}
          icon={<StatusIcon status={status} size={18} />}
        >
          {!isSmall && state}
          <ChevronDownRegular aria-hidden className={styles.arrow} />
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-labelledby="engine-title">
        <h2 className={styles.title} id="engine-title">
          <StatusIcon status={status} size={18} />
          {state}
        </h2>
        {engine.data && (
          <>
            <p className={styles.text}>{explainEngine(words, engine.data)}</p>
            <EngineFacts engine={engine.data} />
          </>
        )}
        <div className={styles.buttons}>
          <Button as="a" href={formatRoute({ page: 'engine' })}>
            {words.say('changes.engine.openPage')}
          </Button>
          <Button icon={<ArrowClockwiseRegular />} onClick={() => void engine.refetch()}>
            {words.say('engine.askAgain')}
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

function EngineFacts({ engine }: { readonly engine: EngineStatus }) {
  const styles = useStyles();
  const { say } = useWords();
  const endpoint = 'endpoint' in engine ? engine.endpoint : undefined;
  const facts = [
    ...('version' in engine ? [[say('engine.version'), engine.version] as const] : []),
    ...('owner' in engine
      ? [[say('engine.owner'), say(`engine.owners.${engine.owner}`)] as const]
      : []),
    ...(endpoint
      ? [
          [say('engine.context'), endpoint.context] as const,
          [say('engine.chosenBy'), say(`engine.sources.${endpoint.source}`)] as const,
        ]
      : []),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <Fact key={label} label={label} value={value} />
      ))}
      {endpoint && (
        <>
          <dt className={styles.label}>{say('engine.endpoint')}</dt>
          <dd className={styles.value}>
            <code translate="no">{endpoint.address}</code>
            <CopyButton text={endpoint.address} label={say('copy.endpoint')} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
