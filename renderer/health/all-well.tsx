// A PC without problem roots: one banner, the advice if any, and what was measured in six cards.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  BoxRegular,
  CheckmarkRegular,
  CodeRegular,
  DesktopPulseRegular,
  HardDriveRegular,
  PlugConnectedRegular,
  QuestionRegular,
  WindowConsoleRegular,
} from '@fluentui/react-icons';
import type { Report } from '../../electron/contract/doctor.ts';
import { describeAge, describeDuration } from '../../electron/core/format/duration.ts';
import { type UiKey, useWords } from '../language/use-words.ts';
import { navigate } from '../layout/route.ts';
import { useNow } from '../layout/use-now.ts';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import { type Group, groups } from './report-view.ts';

const faces = {
  windows: { icon: DesktopPulseRegular, title: 'health.groupWindows' },
  wsl: { icon: WindowConsoleRegular, title: 'health.groupWsl' },
  docker: { icon: BoxRegular, title: 'health.groupDocker' },
  network: { icon: PlugConnectedRegular, title: 'health.groupNetwork' },
  disk: { icon: HardDriveRegular, title: 'health.groupDisk' },
  tools: { icon: CodeRegular, title: 'health.groupTools' },
} as const satisfies Record<Group['id'], { readonly icon: unknown; readonly title: UiKey }>;

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '18px',
    padding: '18px 20px',
    border: `1px solid ${colors.okLine}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: colors.okSurface,
  },
  words: { flex: '1 1 300px', minWidth: 0 },
  next: { marginLeft: 'auto' },
  plain: { border: `1px solid ${colors.line}`, backgroundColor: colors.card },
  disc: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '52px',
    height: '52px',
    borderRadius: '50%',
    backgroundColor: colors.ok,
    color: colors.card,
    fontSize: '28px',
  },
  unknownDisc: { backgroundColor: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontSize: '20px', lineHeight: '26px', fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: '12px',
  },
  card: {
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: '10px 16px 6px',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '28px',
    paddingBottom: '4px',
    fontSize: '18px',
  },
  cardTitle: {
    flexGrow: 1,
    margin: 0,
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  passed: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: '12px',
    color: colors.ok,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  facts: { margin: 0 },
  fact: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '12px',
    padding: '4px 0',
    borderTop: `1px solid ${colors.line}`,
    fontSize: '12.5px',
    lineHeight: '19px',
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: {
    margin: 0,
    textAlign: 'end',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
});

export function WellBanner({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const now = useNow(5_000);
  const isSure = report.counts.unknown === 0;
  const isWindows = report.platform === 'win32';
  const title = isSure
    ? isWindows
      ? 'health.ready'
      : 'health.readyDocker'
    : 'health.readyUnknown';
  return (
    <section
      className={mergeClasses(styles.banner, !isSure && styles.plain)}
      aria-labelledby="well-title"
    >
      <span aria-hidden className={mergeClasses(styles.disc, !isSure && styles.unknownDisc)}>
        {isSure ? <CheckmarkRegular /> : <QuestionRegular />}
      </span>
      <div className={styles.words}>
        <h2 className={styles.title} id="well-title">
          {say(title)}
        </h2>
        <p className={styles.text}>
          {say('health.measured', {
            age: tell(describeAge(now - Date.parse(report.startedAt))),
            duration: tell(describeDuration(report.ms)),
          })}
        </p>
      </div>
      {isSure && (
        <Button
          className={styles.next}
          appearance="primary"
          size="large"
          icon={<CodeRegular />}
          onClick={() => navigate({ page: 'projects' })}
        >
          {say('health.buildImage')}
        </Button>
      )}
    </section>
  );
}

export function FactCards({ report }: { readonly report: Report }) {
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      {groups.map((group) => (
        <FactCard key={group.id} group={group} report={report} />
      ))}
    </div>
  );
}

function FactCard({ group, report }: { readonly group: Group; readonly report: Report }) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const face = faces[group.id];
  const facts = report.highlights.filter((highlight) => highlight.group === group.id);
  const own = report.checks.filter(({ layer }) => group.layers.includes(layer));
  const passed = own.filter(({ status }) => status === 'ok').length;
  const applying = own.filter(({ status }) => status !== 'skipped').length;
  const reason = own.find(({ status }) => status === 'skipped')?.reason;
  const Icon = face.icon;
  return (
    <section className={styles.card} aria-labelledby={`facts-${group.id}`}>
      <div className={styles.head}>
        <Icon aria-hidden />
        <h2 className={styles.cardTitle} id={`facts-${group.id}`}>
          {say(face.title)}
        </h2>
        {applying > 0 && passed === applying && (
          <span className={styles.passed}>
            <StatusIcon status="ok" size={16} />
            {say('health.passed', { count: passed })}
          </span>
        )}
        {passed < applying && (
          <span className={mergeClasses(styles.passed, styles.quiet)}>
            {say('health.passedOf', { ok: passed, all: applying })}
          </span>
        )}
      </div>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label} className={styles.fact}>
            <dt className={styles.label}>
              {tell({ key: `facts.${label}`, params: value.params ?? {} })}
            </dt>
            <dd className={styles.value}>{tell(value)}</dd>
          </div>
        ))}
        {facts.length === 0 && (
          <div className={styles.fact}>
            <dt className={styles.label}>{reason ? tell(reason) : say('health.noFacts')}</dt>
          </div>
        )}
      </dl>
    </section>
  );
}
