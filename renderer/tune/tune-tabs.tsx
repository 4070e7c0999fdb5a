// One tab a file: WSL's limits, each distro's own, Docker's; and the two views of the one that is open.
import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { CodeRegular, FormRegular } from '@fluentui/react-icons';
import type { ConfigDistro } from '../../electron/contract/config.ts';
import { useWords } from '../language/use-words.ts';
import { navigate } from '../layout/route.ts';
import { formatTarget, type PageTarget } from './target.ts';

const views = ['form', 'file'] as const;
export type TuneViewName = (typeof views)[number];

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '16px',
  },
  tabs: { marginLeft: '-10px', flexWrap: 'wrap', maxWidth: '100%' },
  tab: { paddingTop: '6px', paddingBottom: '10px' },
});

export function TuneTabs(props: {
  readonly target: PageTarget;
  readonly distros: readonly ConfigDistro[];
  readonly view: TuneViewName;
  readonly onView: (view: TuneViewName) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { target, view } = props;
  return (
    <div className={styles.row}>
      <TabList
        className={styles.tabs}
        aria-label={say('tunePage.tabs.label')}
        selectedValue={target.kind === 'daemon' ? 'daemon' : formatTarget(target)}
        onTabSelect={(_event, { value }) => navigate({ page: 'tune', target: String(value) })}
      >
        <Tab className={styles.tab} value="wslconfig">
          {say('tunePage.tabs.wslconfig')}
        </Tab>
        {listShown(props.distros, target).map((name) => (
          <Tab
            key={name}
            className={styles.tab}
            value={formatTarget({ kind: 'wsl.conf', distro: name })}
          >
            {say('tunePage.tabs.distro', { name })}
          </Tab>
        ))}
        <Tab className={styles.tab} value="daemon">
          {say('tunePage.tabs.daemon')}
        </Tab>
      </TabList>
      <TabList
        className={styles.tabs}
        aria-label={say('tunePage.views.label')}
        selectedValue={view}
        onTabSelect={(_event, { value }) => {
          const chosen = views.find((name) => name === value);
          if (chosen) props.onView(chosen);
        }}
      >
        <Tab className={styles.tab} value="form" icon={<FormRegular />}>
          {say('tunePage.views.form')}
        </Tab>
        <Tab className={styles.tab} value="file" icon={<CodeRegular />}>
          {say('tunePage.views.file')}
        </Tab>
      </TabList>
    </div>
  );
}

/** The person's own distros, the default one first, and the one in the address even where it is not known. */
function listShown(distros: readonly ConfigDistro[], target: PageTarget): readonly string[] {
  const own = distros
    .filter(({ isInternal }) => !isInternal)
    .sort((one, other) => Number(other.isDefault) - Number(one.isDefault))
    .map(({ name }) => name);
  return target.kind === 'wsl.conf' && !own.includes(target.distro) ? [...own, target.distro] : own;
}
