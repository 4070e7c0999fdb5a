// A small count beside a tab or a page's name.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { colors } from '../theme/colors.ts';

const useStyles = makeStyles({
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: '18px',
    height: '18px',
    padding: '0 6px',
    borderRadius: '9px',
    border: '1px solid transparent',
    fontSize: '11px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: colors.pill,
    color: tokens.colorNeutralForeground2,
  },
  problem: {
    backgroundColor: colors.problemSurface,
    borderTopColor: colors.problemLine,
    borderRightColor: colors.problemLine,
    borderBottomColor: colors.problemLine,
    borderLeftColor: colors.problemLine,
    color: colors.problem,
  },
});

export function CountPill(props: {
  readonly count: number;
  readonly problem?: boolean;
  readonly label?: string;
}) {
  const styles = useStyles();
  const hidden = props.label === undefined ? { 'aria-hidden': true } : {};
  return (
    <span className={mergeClasses(styles.pill, props.problem && styles.problem)} {...hidden}>
      {props.label === undefined ? (
        props.count
      ) : (
        <span aria-label={props.label} role="img">
          {props.count}
        </span>
      )}
    </span>
  );
}
