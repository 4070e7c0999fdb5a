// A short note beside a title: what it needs or costs, with its icon.
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { colors } from '../theme/colors.ts';

const useStyles = makeStyles({
  badge: {
    backgroundColor: colors.pill,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
  },
});

export function NoteBadge(props: { readonly icon?: ReactElement; readonly children: string }) {
  const { icon, children } = props;
  return (
    <Badge
      className={useStyles().badge}
      appearance="filled"
      shape="rounded"
      size="large"
      {...(icon ? { icon } : {})}
    >
      {children}
    </Badge>
  );
}
