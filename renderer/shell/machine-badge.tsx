// "Demo PC: NAME": a described PC is never mistaken for this computer. The badge is also the way back.
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useChooseMachine, useMachine, useMachines, useResetMachine } from '../data/answers.ts';
import { describeMachine } from '../data/describe-machine.ts';
import { useWords } from '../language/use-words.ts';
import { colors } from '../theme/colors.ts';

const useStyles = makeStyles({
  badge: {
    minWidth: 0,
    maxWidth: '240px',
    backgroundColor: colors.adviceSurface,
    color: colors.advice,
    border: `1px solid ${colors.adviceLine}`,
    ':hover': { backgroundColor: colors.adviceSurface, color: colors.advice },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  list: { maxHeight: '60vh', overflowY: 'auto' },
});

/** Nothing while this computer itself is looked at. */
export function MachineBadge() {
  const styles = useStyles();
  const { say, language } = useWords();
  const machine = useMachine().data;
  const machines = useMachines().data ?? [];
  const choose = useChooseMachine();
  const reset = useResetMachine();
  if (machine?.kind !== 'described') return null;
  const entry = machines.find(({ name }) => name === machine.name);
  const name = entry ? describeMachine(entry, language) : machine.name;
  const here = '';
  return (
    <Menu
      checkedValues={{ machine: [machine.name] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const [chosen] = checkedItems;
        if (chosen !== undefined) choose.mutate(chosen === here ? null : chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.badge}
          size="small"
          icon={<ChevronDownRegular />}
          iconPosition="after"
          title={say('machines.menu')}
        >
          <span className={styles.name}>{say('app.demo', { name })}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list} aria-label={say('machines.menu')}>
          <MenuItemRadio name="machine" value={here}>
            {say('app.thisComputer')}
          </MenuItemRadio>
          <MenuDivider />
          {machines.map((one) => (
            <MenuItemRadio key={one.name} name="machine" value={one.name}>
              {describeMachine(one, language)}
            </MenuItemRadio>
          ))}
          {entry?.changed && (
            <>
              <MenuDivider />
              <MenuItem onClick={() => reset.mutate(entry.name)}>{say('machines.reset')}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
