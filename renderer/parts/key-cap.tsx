// A key as it is printed on the keyboard.
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  key: {
    flexShrink: 0,
    padding: '0 5px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: '11px',
    lineHeight: '17px',
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
});

export function KeyCap({ children }: { readonly children: string }) {
  return <kbd className={useStyles().key}>{children}</kbd>;
}
