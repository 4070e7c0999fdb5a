// CPU and memory of a container over the last minutes, each with its limit, and a word where it comes near one.
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { useWords } from '../../language/use-words.ts';
import { Plot } from '../../parts/plot/plot.tsx';
import { findPeak, measureAbove } from '../../parts/plot/plot-data.ts';
import { showShare } from './show-share.ts';
import type { ContainerStats } from './use-stats.ts';

/** Above this for so long somebody should know. */
const cpuAlert = 0.85;
const cpuAlertMs = 5 * 60_000;
const memoryAlert = 0.9;

const useStyles = makeStyles({
  plots: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: '12px',
  },
});

export function StatsPlots(props: {
  readonly stats: ContainerStats;
  readonly goMemoryLimit?: string | null;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { stats, goMemoryLimit = null } = props;
  const limit = stats.last?.memoryLimitBytes ?? null;
  const share = findPeak(stats.cpu)?.value ?? 0;
  const peak = showSize(findPeak(stats.memory)?.value ?? 0);
  return (
    <>
      <Alerts stats={stats} />
      <div className={styles.plots}>
        <Plot
          title={say('imagePage.verify.cpuTitle')}
          hint={
            stats.last
              ? say('imagePage.verify.cpuOf', { count: stats.last.cpus, peak: showShare(share) })
              : ''
          }
          color="cpu"
          series={{
            points: stats.cpu,
            leastTop: 0.1,
            limit: {
              value: cpuAlert,
              label: say('imagePage.verify.cpuAlertLine', { limit: showShare(cpuAlert) }),
            },
          }}
          showValue={showShare}
          showTime={showClock}
        />
        <Plot
          title={say('imagePage.verify.memoryTitle')}
          hint={!stats.last ? '' : describeLimit()}
          color="memory"
          series={{
            points: stats.memory,
            leastTop: 2 ** 20,
            limit:
              limit === null
                ? null
                : {
                    value: limit,
                    label: say('imagePage.verify.limitLine', { limit: showSize(limit) }),
                  },
          }}
          showValue={showSize}
          showTime={showClock}
        />
      </div>
    </>
  );

  function describeLimit(): string {
    if (limit === null) return say('imagePage.verify.memoryNoLimit', { peak });
    const shown = showSize(limit);
    return goMemoryLimit === null
      ? say('imagePage.verify.memoryLimit', { limit: shown })
      : say('imagePage.verify.memoryGo', { limit: shown, go: goMemoryLimit });
  }
}

function Alerts({ stats }: { readonly stats: ContainerStats }) {
  const { say, tell } = useWords();
  const highMs = measureAbove(stats.cpu, cpuAlert);
  const { last } = stats;
  const part = last?.memoryLimitBytes ? last.memoryBytes / last.memoryLimitBytes : 0;
  const alerts = [
    ...(highMs >= cpuAlertMs
      ? [
          say('imagePage.verify.cpuAlert', {
            limit: showShare(cpuAlert),
            time: tell(describeDuration(highMs)),
          }),
        ]
      : []),
    ...(part >= memoryAlert
      ? [say('imagePage.verify.memoryAlert', { part: showShare(part) })]
      : []),
  ];
  return alerts.map((alert) => (
    <MessageBar key={alert} intent="warning" layout="multiline">
      <MessageBarBody>{alert}</MessageBarBody>
    </MessageBar>
  ));
}

/** Beside logs: 24 hours in every language. */
function showClock(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
