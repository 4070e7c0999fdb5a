// Every key that has no place above, by subject, with a search over names and help.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Dialect } from '../../../electron/core/wslconfig/document.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import type { ShownSetting } from '../examine.ts';
import { groupRest, searchGroups } from '../form-rows.ts';
import { helpOf, SettingRow, type SettingRowProps } from './setting-row.tsx';

const useStyles = makeStyles({
  card: {
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  panel: { margin: '0 16px 12px' },
  search: { width: '100%', maxWidth: '360px' },
  group: {
    margin: '14px 0 2px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  none: { margin: '12px 0 0', color: tokens.colorNeutralForeground2 },
});

export function AllSettings(props: {
  readonly dialect: Dialect;
  readonly settings: ReadonlyMap<string, ShownSetting>;
  readonly findAvailable: (setting: ShownSetting) => SettingRowProps['available'];
  readonly onWrite: SettingRowProps['onWrite'];
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { dialect, settings } = props;
  const groups = groupRest(dialect, settings);
  const count = groups.reduce((sum, group) => sum + group.settings.length, 0);
  return (
    <Accordion collapsible className={styles.card}>
      <AccordionItem value="all">
        <AccordionHeader as="h2">{say('tunePage.all.title', { count })}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Groups {...props} groups={groups} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Groups(
  props: Parameters<typeof AllSettings>[0] & { readonly groups: ReturnType<typeof groupRest> },
) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { dialect, findAvailable, onWrite } = props;
  const [query, setQuery] = useState('');
  const found = searchGroups(props.groups, query, (setting) => helpOf(words, { setting, dialect }));
  return (
    <>
      <SearchBox
        className={styles.search}
        value={query}
        placeholder={say('tunePage.all.search')}
        aria-label={say('tunePage.all.search')}
        onChange={(_event, { value }) => setQuery(value)}
      />
      {found.length === 0 && <p className={styles.none}>{say('tunePage.all.none', { query })}</p>}
      {found.map(({ name, settings }) => (
        <section key={name} aria-label={say(`tunePage.all.groups.${name}`)}>
          <h3 className={styles.group}>{say(`tunePage.all.groups.${name}`)}</h3>
          {settings.map((setting) => (
            <SettingRow
              key={setting.name}
              isLong
              available={findAvailable(setting)}
              {...{ setting, dialect, onWrite }}
            />
          ))}
        </section>
      ))}
    </>
  );
}
