// One line of a log: its number and time, then what was printed, in colours that the theme has.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { type AnsiPart, readAnsi } from './ansi.ts';
import type { LogLine } from './log-store.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    columnGap: '12px',
    boxSizing: 'border-box',
    minWidth: '100%',
    minHeight: '19px',
    padding: '0 12px',
    whiteSpace: 'pre',
  },
  wrapped: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  found: { backgroundColor: colors.adviceSurface },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-1px',
  },
  number: {
    flexShrink: 0,
    minWidth: '28px',
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
    userSelect: 'none',
  },
  time: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  timeRight: { minWidth: '44px', textAlign: 'end' },
  text: { minWidth: 0, flexGrow: 1 },
  dropped: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyBase },
  bold: { fontWeight: tokens.fontWeightSemibold },
  dim: { color: tokens.colorNeutralForeground3 },
  command: { color: tokens.colorBrandForegroundLink },
  black: { color: tokens.colorNeutralForeground3 },
  white: { color: tokens.colorNeutralForeground1 },
  red: { color: colors.problem },
  green: { color: colors.ok },
  yellow: { color: colors.advice },
  blue: { color: tokens.colorBrandForegroundLink },
  magenta: { color: tokens.colorPaletteBerryForeground1 },
  cyan: { color: tokens.colorBrandForegroundLink },
});

export interface LogRowProps {
  readonly line: LogLine;
  /** From 1; undefined where lines are not counted. */
  readonly number: number | undefined;
  readonly isWrapped: boolean;
  readonly match: 'none' | 'found' | 'current';
}

export const LogRow = memo(function LogRow({ line, number, isWrapped, match }: LogRowProps) {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(
        styles.row,
        isWrapped && styles.wrapped,
        match === 'found' && styles.found,
        match === 'current' && styles.current,
      )}
      translate="no"
    >
      {number !== undefined && (
        <span aria-hidden className={styles.number}>
          {number}
        </span>
      )}
      {line.time !== '' && (
        <span className={mergeClasses(styles.time, number !== undefined && styles.timeRight)}>
          {line.time}
        </span>
      )}
      {line.dropped === undefined ? <Printed text={line.text} /> : <Dropped lines={line.dropped} />}
    </div>
  );
});

function Dropped({ lines }: { readonly lines: number }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <span className={mergeClasses(styles.text, styles.dropped)} translate="yes">
      {say('imagePage.log.dropped', { count: lines })}
    </span>
  );
}

function Printed({ text }: { readonly text: string }) {
  const styles = useStyles();
  let place = 0;
  return (
    <span className={mergeClasses(styles.text, /^\$ /.test(text) && styles.command)}>
      {markLevel(readAnsi(text)).map((part) => {
        place += 1;
        return (
          <span
            key={place}
            className={mergeClasses(
              part.isDim && styles.dim,
              part.color !== null && styles[part.color],
              part.isBold && styles.bold,
            )}
          >
            {part.text}
          </span>
        );
      })}
    </span>
  );
}

const levels = /\b(?:(FATAL|PANIC|ERROR|panic|fatal error)|(WARN(?:ING)?))\b/;

/** A line without colours of its own gets one for the level it names. */
function markLevel(parts: readonly AnsiPart[]): readonly AnsiPart[] {
  const [only] = parts;
  if (!only || parts.length > 1 || only.color !== null) return parts;
  const found = levels.exec(only.text);
  if (!found) return parts;
  const end = found.index + found[0].length;
  return [
    { ...only, text: only.text.slice(0, found.index) },
    { ...only, text: found[0], color: found[1] === undefined ? 'yellow' : 'red', isBold: true },
    { ...only, text: only.text.slice(end) },
  ];
}
