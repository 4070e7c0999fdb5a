// A status as shape and colour. It is decoration: the word beside it, or a hidden one, carries the meaning.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AlertOffRegular,
  ArrowCircleRightRegular,
  CheckmarkCircleFilled,
  CircleRegular,
  DismissCircleFilled,
  ProhibitedRegular,
  QuestionCircleRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import type { RungStatus } from '../health/report-view.ts';
import { colors } from '../theme/colors.ts';

export type ShownStatus = RungStatus | 'muted';

const icons = {
  ok: CheckmarkCircleFilled,
  advice: WarningFilled,
  problem: DismissCircleFilled,
  blocked: ProhibitedRegular,
  unknown: QuestionCircleRegular,
  skipped: ArrowCircleRightRegular,
  waiting: CircleRegular,
  muted: AlertOffRegular,
} as const;

const useStyles = makeStyles({
  base: { flexShrink: 0, display: 'block' },
  ok: { color: colors.ok },
  advice: { color: colors.advice },
  problem: { color: colors.problem },
  blocked: { color: tokens.colorNeutralForeground3 },
  unknown: { color: tokens.colorNeutralForeground2 },
  skipped: { color: tokens.colorNeutralForeground3 },
  waiting: { color: tokens.colorNeutralStroke1 },
  muted: { color: tokens.colorNeutralForeground3 },
  ring: {
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorBrandStroke2}`,
    borderTopColor: tokens.colorBrandStroke1,
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    '@media (forced-colors: active)': { border: '2px dotted CanvasText', animationName: 'none' },
  },
});

export function StatusIcon(props: { readonly status: ShownStatus; readonly size?: number }) {
  const { status, size = 20 } = props;
  const styles = useStyles();
  if (status === 'running') {
    const inset = { width: size - 4, height: size - 4, margin: 2 };
    return <span aria-hidden className={mergeClasses(styles.base, styles.ring)} style={inset} />;
  }
  const Icon = icons[status];
  return <Icon aria-hidden fontSize={size} className={mergeClasses(styles.base, styles[status])} />;
}
