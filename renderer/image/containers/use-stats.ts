// What a running container costs, sample by sample, for plots and for the figures beside them.
import { useState } from 'react';
import type { StatsSample } from '../../../electron/contract/image/run.ts';
import { useSession } from '../../data/answers.ts';
import { useStream } from '../../data/stream.ts';
import { keepPoints, type PlotPoint } from '../../parts/plot/plot-data.ts';

export interface ContainerStats {
  readonly cpu: readonly PlotPoint[];
  readonly memory: readonly PlotPoint[];
  readonly last: StatsSample | undefined;
}

const nothing: ContainerStats = { cpu: [], memory: [], last: undefined };
const kept = { spanMs: 10 * 60_000, most: 700 };

/** Samples of the last ten minutes; none where `container` is undefined. */
export function useStats(container: string | undefined): ContainerStats {
  const { connection } = useSession();
  const [heard, setHeard] = useState({ container, stats: nothing });
  useStream({
    name: container,
    open: (signal) =>
      connection.client.containers.stats({ container: container ?? '' }, { signal }),
    take: (sample: StatsSample) =>
      setHeard((before) => ({
        container,
        stats: addSample(before.container === container ? before.stats : nothing, sample),
      })),
  });
  return heard.container === container ? heard.stats : nothing;
}

function addSample(stats: ContainerStats, sample: StatsSample): ContainerStats {
  const at = Date.parse(sample.at);
  return {
    cpu: keepPoints(stats.cpu, { at, value: sample.cpu }, kept),
    memory: keepPoints(stats.memory, { at, value: sample.memoryBytes }, kept),
    last: sample,
  };
}
