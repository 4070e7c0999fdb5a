// Four starting points whose numbers come from this PC, so that nobody has to know what a VM may take.
import type { Text } from '../../contract/text.ts';
import { describeSize } from '../doctor/sizes.ts';
import {
  comfortableForWindowsGib,
  countBuiltInGib,
  gib,
  leastForDocker,
  leastForWindowsGib,
  type TuneHost,
} from './tune-host.ts';

export type PresetId = 'light' | 'balanced' | 'heavy' | 'wsl-default';

export interface Preset {
  readonly id: PresetId;
  readonly name: Text;
  /** Why these numbers, and what stays for Windows. */
  readonly why: Text;
  /** What WSL then uses; null where too little is known of the PC. Bytes. */
  readonly memoryBytes: number | null;
  readonly processors: number | null;
  readonly swapBytes: number | null;
  /** What the file says for it; null: the key is taken out. In the order to write them. */
  readonly settings: readonly {
    /** Full name, such as `wsl2.memory`. */
    readonly key: string;
    readonly written: string | null;
  }[];
}

/**
 * Light, Balanced and Heavy builds as far as this PC has room for them, then what WSL does by itself. A preset that
 * would say the same as the one before is left out; on a PC whose size is not known only WSL's own limits are offered.
 */
export function suggestPresets(host: TuneHost): readonly Preset[] {
  const memory = host.memoryBytes;
  if (memory === null) return [createDefault(host)];
  const total = countBuiltInGib(memory);
  const sized = recipes.flatMap((recipe) => {
    const room = total - (recipe.id === 'light' ? leastForWindowsGib : comfortableForWindowsGib);
    const size = Math.min(recipe.chooseGib(total), room);
    return size < leastForDocker.gib ? [] : [createPreset(recipe.id, size, host)];
  });
  const distinct = sized.filter(({ memoryBytes }, index) => {
    const before = sized[index - 1]?.memoryBytes;
    return before === undefined || (memoryBytes ?? 0) > (before ?? 0);
  });
  return [...distinct, createDefault(host)];
}

/** The preset with just these effective values, if one has them: the one to show as chosen. */
export function findPreset(
  presets: readonly Preset[],
  effective: {
    readonly memoryBytes: number | null;
    readonly processors: number | null;
    readonly swapBytes: number | null;
  },
): Preset | undefined {
  return presets.find(
    ({ memoryBytes, processors, swapBytes }) =>
      memoryBytes !== null &&
      memoryBytes === effective.memoryBytes &&
      processors === effective.processors &&
      swapBytes === effective.swapBytes,
  );
}

/**
 * Shares of the built-in memory: 32 GiB make 6, 12 and 20. 8 GiB with 4 processors and 2 GB of swap are the middle
 * that practice has found, so Balanced does not go below while there is room.
 */
const recipes = [
  {
    id: 'light',
    chooseGib: (total: number) =>
      Math.min(8, Math.max(leastForDocker.gib, Math.round(total / 5.3))),
  },
  { id: 'balanced', chooseGib: (total: number) => Math.max(8, Math.round(total * 0.375)) },
  { id: 'heavy', chooseGib: (total: number) => Math.round(total * 0.625) },
] as const;

type SizedId = (typeof recipes)[number]['id'];

function createPreset(id: SizedId, size: number, host: TuneHost): Preset {
  const processors = host.processors === null ? null : chooseProcessors(id, host.processors);
  const swap = chooseSwapGib(size, host.freeDiskBytes);
  const left = Math.max(0, (host.memoryBytes ?? 0) - size * gib);
  const isTight = countBuiltInGib(host.memoryBytes ?? 0) - size < comfortableForWindowsGib;
  return {
    id,
    name: { key: `tune.presets.${id}.name` },
    why: {
      key: id === 'light' && isTight ? 'tune.presets.light.whySmall' : `tune.presets.${id}.why`,
      params: { memory: `${size} GiB`, windows: describeSize(left) },
    },
    memoryBytes: size * gib,
    processors,
    swapBytes: swap * gib,
    settings: [
      { key: 'wsl2.memory', written: `${size}GB` },
      // Without knowing how many there are, the person's own line stays.
      ...(processors === null ? [] : [{ key: 'wsl2.processors', written: String(processors) }]),
      { key: 'wsl2.swap', written: swap === 0 ? '0' : `${swap}GB` },
    ],
  };
}

function createDefault(host: TuneHost): Preset {
  const memory = host.memoryBytes === null ? null : Math.floor(host.memoryBytes / 2);
  const isSmall = memory !== null && memory < leastForDocker.gib * gib * 0.9;
  const why = memory === null ? 'whyUnknown' : isSmall ? 'whySmall' : 'why';
  return {
    id: 'wsl-default',
    name: { key: 'tune.presets.wsl-default.name' },
    why: {
      key: `tune.presets.wsl-default.${why}`,
      params: memory === null ? {} : { memory: describeSize(memory) },
    },
    memoryBytes: memory,
    processors: host.processors,
    swapBytes: memory === null ? null : Math.ceil(memory / 4 / gib) * gib,
    settings: ['wsl2.memory', 'wsl2.processors', 'wsl2.swap'].map((key) => ({
      key,
      written: null,
    })),
  };
}

function chooseProcessors(id: SizedId, total: number): number {
  const least = Math.min(total, leastForDocker.processors);
  switch (id) {
    case 'light':
      return Math.min(8, Math.max(least, Math.floor(total / 4)));
    case 'balanced':
      return Math.max(least, Math.min(4, total - 1), Math.floor(total / 2));
    case 'heavy':
      return Math.max(least, Math.floor((total * 7) / 8));
  }
}

/** A quarter as WSL does it, in even GB; no more than a tenth of the free disk, where that is known. */
function chooseSwapGib(memoryGib: number, freeDiskBytes: number | null): number {
  const wanted = Math.min(16, Math.ceil(memoryGib / 8) * 2);
  return freeDiskBytes === null ? wanted : Math.min(wanted, Math.floor(freeDiskBytes / 10 / gib));
}
