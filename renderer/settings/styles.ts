// What the cards of Settings share.
import { makeStyles, tokens } from '@fluentui/react-components';
import { colors } from '../theme/colors.ts';

export const useCardStyles = makeStyles({
  card: {
    padding: '16px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: {
    margin: '0 0 4px',
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: '0 0 4px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
  /** Under the label of a switch. */
  note: { margin: '0 0 8px 48px' },
  /** What belongs to a choice above it. */
  below: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '4px 0 12px 32px' },
  field: { marginTop: '12px' },
  document: { width: '100%', marginTop: '8px' },
  code: {
    height: '260px',
    maxHeight: '320px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
  },
});
