// How the container runs, from Docker's own description of it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { useInspection } from '../../data/containers.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { type RunTraits, readInspection } from '../containers/read-inspection.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  list: { margin: '8px 0 0', display: 'flex', flexDirection: 'column', gap: '5px' },
  row: { display: 'flex', gap: '12px', justifyContent: 'space-between', lineHeight: '20px' },
  name: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    minWidth: 0,
    textAlign: 'end',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
});

export function useRunTraits(row: ContainerRow | undefined): RunTraits {
  const inspection = useInspection(row?.id ?? '', row?.state);
  return readInspection(inspection.data);
}

export function HowItRuns(props: {
  readonly row: ContainerRow;
  readonly traits: RunTraits;
  readonly peakMemoryBytes: number;
  readonly className?: string;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const words = useWords();
  const { say } = words;
  const { row, traits, peakMemoryBytes } = props;
  const known = (['no', 'on-failure', 'unless-stopped', 'always'] as const).find(
    (name) => name === traits.restart,
  );
  const rows = [
    [say('imagePage.verify.port'), listPorts(words, row)],
    [
      say('imagePage.verify.environment'),
      say('imagePage.verify.variables', { count: traits.variables }),
    ],
    [say('imagePage.verify.network'), traits.network],
    [say('imagePage.verify.limits'), describeLimits(words, traits)],
    [
      say('imagePage.verify.restartPolicy'),
      known ? say(`imagePage.run.restarts.${known}`) : traits.restart,
    ],
    [say('imagePage.verify.image'), row.image],
    [say('imagePage.verify.peak'), peakMemoryBytes > 0 ? showSize(peakMemoryBytes) : '–'],
  ] as const;
  return (
    <section className={mergeClasses(image.card, props.className)} aria-labelledby="how-it-runs">
      <h2 className={image.title} id="how-it-runs">
        {say('imagePage.verify.how')}
      </h2>
      <dl className={styles.list}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.row}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Both address families of one port are one port. */
function listPorts({ say, language }: Words, { ports }: ContainerRow): string {
  const shown = ports
    .filter(({ published }) => published > 0)
    .map(({ published, container }) =>
      say('imagePage.verify.portTo', { from: String(published), to: String(container) }),
    );
  return shown.length === 0
    ? say('imagePage.verify.noPort')
    : new Intl.ListFormat(language, { type: 'unit' }).format(new Set(shown));
}

function describeLimits({ say, language }: Words, { cpus, memoryBytes }: RunTraits): string {
  const limits = [
    ...(cpus === null ? [] : [say('imagePage.verify.cpuCount', { count: cpus })]),
    ...(memoryBytes === null ? [] : [showSize(memoryBytes)]),
  ];
  return limits.length === 0
    ? say('imagePage.verify.noLimits')
    : new Intl.ListFormat(language, { type: 'unit' }).format(limits);
}
