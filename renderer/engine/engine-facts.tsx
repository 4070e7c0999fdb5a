// What runs now, as a short table: engine, version, context and endpoint, what it runs, isolation.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { EngineOverview } from '../../electron/contract/mode.ts';
import { useWords } from '../language/use-words.ts';
import { CopyButton } from '../parts/copy-button.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    margin: '6px 0 0',
    fontSize: '12px',
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

export function EngineFacts({ overview }: { readonly overview: EngineOverview }) {
  const styles = useStyles();
  const { say } = useWords();
  const { status, isolation } = overview;
  if (status.state !== 'ready') return null;
  const { endpoint } = status;
  const facts = [
    [say('changes.engine.platform'), status.platform],
    [
      say('engine.version'),
      `${status.version}, ${say('changes.engine.api', { version: status.apiVersion })}`,
    ],
    [say('changes.engine.architecture'), `${status.os}/${status.arch}`],
    ...(isolation === null
      ? []
      : [[say('changes.engine.isolation'), describeIsolation(isolation, say)]]),
    [say('engine.context'), endpoint.context],
    [say('engine.chosenBy'), say(`engine.sources.${endpoint.source}`)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <Fact key={label} label={label ?? ''} value={value ?? ''} />
      ))}
      <dt className={styles.label}>{say('engine.endpoint')}</dt>
      <dd className={styles.value}>
        <code translate="no">{endpoint.address}</code>
        <CopyButton text={endpoint.address} label={say('copy.endpoint')} />
      </dd>
    </dl>
  );
}

function describeIsolation(isolation: string, say: ReturnType<typeof useWords>['say']): string {
  if (isolation === 'hyperv' || isolation === 'process') {
    return say(`changes.engine.isolations.${isolation}`);
  }
  return isolation;
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
