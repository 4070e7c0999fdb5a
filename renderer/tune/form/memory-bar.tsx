// How the memory of this PC is shared: the VM, Windows as it is now, and what is left.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TuneHost } from '../../../electron/core/tune/tune-host.ts';
import type { ZoneJudgement } from '../../../electron/core/tune/zones.ts';
import { useWords } from '../../language/use-words.ts';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { colors } from '../../theme/colors.ts';
import { type MemoryPart, shareMemory } from '../share-memory.ts';
import { showGib } from '../show-gib.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '1px',
    height: '12px',
    margin: '8px 0 6px',
    overflow: 'hidden',
    borderRadius: '2px',
  },
  part: { minWidth: '2px', forcedColorAdjust: 'none' },
  wsl: { backgroundColor: tokens.colorCompoundBrandBackground },
  windows: { backgroundColor: tokens.colorNeutralForeground4 },
  left: { backgroundColor: tokens.colorNeutralForegroundDisabled },
  free: { backgroundColor: colors.okLine },
  over: { backgroundColor: colors.problem },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: '12px',
    lineHeight: '16px',
    fontVariantNumeric: 'tabular-nums',
  },
  entry: { display: 'flex', alignItems: 'center', gap: '6px' },
  swatch: { width: '8px', height: '8px', forcedColorAdjust: 'none' },
  zone: { display: 'flex', alignItems: 'center', gap: '5px', marginLeft: 'auto' },
  fits: { color: colors.ok },
  tight: { color: colors.advice },
  no: { color: colors.problem },
});

const zones = {
  fits: { status: 'ok', style: 'fits' },
  small: { status: 'advice', style: 'tight' },
  tight: { status: 'advice', style: 'tight' },
  no: { status: 'problem', style: 'no' },
  unknown: { status: 'unknown', style: undefined },
} as const;

const labels = {
  wsl: 'tunePage.limits.barWsl',
  windows: 'tunePage.limits.barWindows',
  left: 'tunePage.limits.barLeft',
  free: 'tunePage.limits.barFree',
  over: 'tunePage.limits.barOver',
} as const satisfies Record<MemoryPart['name'], string>;

export function MemoryBar(props: {
  readonly host: TuneHost;
  /** What the VM may take. */
  readonly bytes: number;
  readonly judged: ZoneJudgement;
}) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const { judged } = props;
  const parts = shareMemory(props.host, props.bytes);
  const { status, style } = zones[judged.zone];
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ name, bytes }) => (
          <span
            key={name}
            className={`${styles.part} ${styles[name]}`}
            style={{ flexGrow: bytes }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map(({ name, bytes }) => (
          <li key={name} className={styles.entry}>
            <span aria-hidden className={`${styles.swatch} ${styles[name]}`} />
            {say(labels[name], { size: `${showGib(bytes)} GiB` })}
          </li>
        ))}
        <li className={`${styles.zone} ${style === undefined ? '' : styles[style]}`}>
          <StatusIcon status={status} size={14} />
          {tell(judged.label)}
        </li>
      </ul>
    </>
  );
}
