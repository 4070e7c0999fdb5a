// One base of the table: its radio button, its size to scale, and its reasons.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, WarningFilled } from '@fluentui/react-icons';
import { useId } from 'react';
import { showSize } from '../../../electron/core/format/size.ts';
import type { BaseCandidate } from '../../../electron/core/image/advise/advice.ts';
import { useWords } from '../../language/use-words.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { colors } from '../../theme/colors.ts';

/** Of the table's head and rows alike. */
export const baseColumns = {
  display: 'grid',
  gridTemplateColumns: '20px minmax(0, 188px) minmax(0, 128px) minmax(0, 1fr)',
  columnGap: '12px',
} as const;

const useStyles = makeStyles({
  row: {
    ...baseColumns,
    position: 'relative',
    alignItems: 'center',
    padding: '6px 16px',
    borderTop: `1px solid ${colors.line}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':has(:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '@media (max-width: 700px)': {
      gridTemplateColumns: '20px minmax(0, 1fr)',
      rowGap: '4px',
    },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  disabled: { cursor: 'default', ':hover': { backgroundColor: 'transparent' } },
  radio: {
    width: '18px',
    height: '18px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    outlineStyle: 'none',
  },
  cell: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    '@media (max-width: 700px)': { gridColumn: '2' },
  },
  nameLine: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  best: {
    padding: '0 7px',
    border: `1px solid ${colors.okLine}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: colors.okSurface,
    color: colors.ok,
    fontSize: '12px',
    lineHeight: '18px',
  },
  reference: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  size: {
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  measured: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  bar: {
    display: 'flex',
    gap: '1px',
    height: '6px',
    borderRadius: '3px',
    overflow: 'hidden',
    backgroundColor: colors.pill,
    forcedColorAdjust: 'none',
  },
  barBase: { backgroundColor: tokens.colorNeutralForeground3 },
  barBinary: { backgroundColor: tokens.colorBrandBackground },
  reason: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontSize: '12.5px',
    minHeight: '18px',
  },
  icon: { flexShrink: 0, fontSize: '14px' },
  good: { color: colors.ok },
  bad: { color: colors.advice },
  muted: { color: tokens.colorNeutralForeground3 },
});

export function BaseRow(props: {
  readonly candidate: BaseCandidate;
  /** Name of the radio buttons that go together. */
  readonly group: string;
  readonly isChosen: boolean;
  /** Bytes that fill the bar. */
  readonly scale: number;
  readonly onChoose: () => void;
}) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const id = useId();
  const { candidate, isChosen } = props;
  const { base, reference, isBest, isMeasured, disabled, sizes, reasons } = candidate;
  const isDisabled = disabled !== null;
  const shown = isDisabled ? [{ isGood: false, text: disabled }, ...reasons.slice(0, 1)] : reasons;
  return (
    <label
      className={mergeClasses(
        styles.row,
        isChosen && styles.chosen,
        isDisabled && styles.disabled,
        isDisabled && styles.muted,
      )}
    >
      <input
        className={styles.radio}
        type="radio"
        name={props.group}
        checked={isChosen}
        disabled={isDisabled}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-size ${id}-why`}
        onChange={props.onChoose}
      />
      <span className={styles.cell}>
        <span className={styles.nameLine} id={`${id}-name`}>
          <span className={styles.name}>{tell({ key: `image.advice.names.${base}` })}</span>
          {isBest && <span className={styles.best}>{say('imagePage.base.best')}</span>}
        </span>
        <span className={styles.reference} title={reference} translate="no">
          {shorten(reference)}
        </span>
      </span>
      <span className={styles.cell} id={`${id}-size`}>
        <span className={styles.size}>
          {say('imagePage.base.about', {
            size: showSize(sizes.base + sizes.binary + sizes.extra),
          })}
        </span>
        <SizeBar sizes={sizes} scale={props.scale} />
        {isMeasured && <span className={styles.measured}>{say('imagePage.base.measured')}</span>}
      </span>
      <span className={styles.cell} id={`${id}-why`}>
        {shown.map(({ isGood, text }) => (
          <span key={text.key} className={styles.reason}>
            {isGood ? (
              <CheckmarkRegular aria-hidden className={mergeClasses(styles.icon, styles.good)} />
            ) : (
              <WarningFilled aria-hidden className={mergeClasses(styles.icon, styles.bad)} />
            )}
            {!isGood && <Hidden>{say('imagePage.base.against')}</Hidden>}
            {tell(text)}
          </span>
        ))}
      </span>
    </label>
  );
}

/** Of a base off the scale the whole bar is base. */
function SizeBar(props: { readonly sizes: BaseCandidate['sizes']; readonly scale: number }) {
  const styles = useStyles();
  const { sizes, scale } = props;
  const base = sizes.base + sizes.extra;
  const whole = Math.max(scale, base + sizes.binary);
  const share = (bytes: number) => ({ width: `${(100 * bytes) / whole}%` });
  return (
    <span aria-hidden className={styles.bar}>
      <span className={styles.barBase} style={share(base)} />
      <span className={styles.barBinary} style={share(sizes.binary)} />
    </span>
  );
}

/** The last words of a reference tell bases apart; the whole of it is in the tooltip. */
function shorten(reference: string): string {
  return reference.split('/').at(-1) ?? reference;
}
