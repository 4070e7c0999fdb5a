// What the cards of the page have in common.
import { makeStyles, tokens } from '@fluentui/react-components';
import { colors } from '../theme/colors.ts';

export const useCardStyles = makeStyles({
  card: {
    padding: '12px 16px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    minWidth: 0,
  },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
});
