// Root causes, all checks, muted: each with the count of what its list shows.
import { makeStyles, Tab, TabList, Tooltip, tokens } from '@fluentui/react-components';
import type { Report } from '../../electron/contract/doctor.ts';
import { describeAge, describeDuration } from '../../electron/core/format/duration.ts';
import { useWords } from '../language/use-words.ts';
import { healthViews, navigate, useRoute } from '../layout/route.ts';
import { useNow } from '../layout/use-now.ts';
import { CountPill } from '../parts/count-pill.tsx';
import { viewRoots } from './report-view.ts';

const labels = {
  roots: 'health.tabRoots',
  checks: 'health.tabChecks',
  muted: 'health.tabMuted',
} as const;

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
  label: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  checked: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function HealthTabs(props: { readonly report: Report; readonly muted: readonly string[] }) {
  const styles = useStyles();
  const { say } = useWords();
  const { view } = useRoute();
  const { report, muted } = props;
  const roots = viewRoots(report, muted);
  const counts = {
    roots: roots.problems.length + roots.advice.length,
    checks: report.checks.length,
    muted: muted.length,
  };
  return (
    <div className={styles.row}>
      <TabList
        className={styles.tabs}
        aria-label={say('health.tabs')}
        selectedValue={view}
        onTabSelect={(_event, { value }) => {
          const chosen = healthViews.find((name) => name === value);
          if (chosen) navigate({ view: chosen });
        }}
      >
        {healthViews.map((name) => (
          <Tab key={name} className={styles.tab} value={name}>
            <span className={styles.label}>
              {say(labels[name])}
              <CountPill
                count={counts[name]}
                problem={name === 'roots' && roots.problems.length > 0}
              />
            </span>
          </Tab>
        ))}
      </TabList>
      <Checked report={report} />
    </div>
  );
}

function Checked({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { say, tell, language } = useWords();
  const started = Date.parse(report.startedAt);
  const now = useNow(5_000);
  const exact = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(started);
  return (
    <Tooltip content={exact} relationship="description">
      <span className={styles.checked}>
        {say('health.checked', {
          age: tell(describeAge(now - started)),
          duration: tell(describeDuration(report.ms)),
        })}
      </span>
    </Tooltip>
  );
}
