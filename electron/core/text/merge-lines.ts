// Brings two edits of one file together: mine, and what somebody else saved meanwhile.
import { splitLines } from './line-difference.ts';
import { matchSequences } from './line-difference-matches.ts';

/** A stretch of the merge, in order. Texts are whole lines with their ends; empty where lines were taken out. */
export type MergeRegion =
  /** As in the base, or changed by one side, or by both in the same way. */
  | {
      readonly kind: 'same' | 'mine' | 'theirs' | 'both';
      readonly base: string;
      readonly text: string;
    }
  | {
      readonly kind: 'conflict';
      readonly base: string;
      readonly mine: string;
      readonly theirs: string;
    };

export interface LineMerge {
  readonly regions: readonly MergeRegion[];
  readonly conflicts: number;
  /** The merged text; null while there are conflicts to settle. */
  readonly text: string | null;
}

/** How a conflict is settled; `both` is mine with theirs behind it. */
export type MergeChoice = 'mine' | 'theirs' | 'both' | 'base';

/** Lines that only one side changed are taken from it; lines that both changed differently are conflicts. */
export function mergeLines(sides: {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}): LineMerge {
  const base = splitLines(sides.base);
  const mine = followLines(base, splitLines(sides.mine));
  const theirs = followLines(base, splitLines(sides.theirs));
  const regions = joinRegions(listRegions(base, mine, theirs));
  const conflicts = regions.filter(({ kind }) => kind === 'conflict').length;
  const merge = { regions, conflicts, text: null };
  return conflicts === 0 ? { ...merge, text: settleMerge(merge, []) } : merge;
}

/** The text with its conflicts settled, in their order; one without a choice stays as in the base. */
export function settleMerge(
  { regions }: Pick<LineMerge, 'regions'>,
  choices: readonly MergeChoice[],
): string {
  let conflict = 0;
  return regions
    .map((region) => {
      if (region.kind !== 'conflict') return region.text;
      const choice = choices[conflict] ?? 'base';
      conflict += 1;
      if (choice === 'both') return endLine(region.mine) + region.theirs;
      return region[choice];
    })
    .join('');
}

/** Without a line end, what stands behind would join the line. */
function endLine(text: string): string {
  return text === '' || /[\r\n]$/.test(text) ? text : `${text}\n`;
}

interface Side {
  readonly lines: readonly string[];
  /** For each line of the base its place on this side; -1 where it is gone or changed. */
  readonly places: Int32Array;
}

function followLines(base: readonly string[], lines: readonly string[]): Side {
  const places = new Int32Array(base.length).fill(-1);
  for (const { before, after, length } of matchSequences(base, lines)) {
    for (let count = 0; count < length; count += 1) places[before + count] = after + count;
  }
  return { lines, places };
}

/** Lines that stand on all three sides cut the texts into stretches; between two of them somebody changed something. */
function listRegions(base: readonly string[], mine: Side, theirs: Side): readonly MergeRegion[] {
  const regions: MergeRegion[] = [];
  const at = { base: 0, mine: 0, theirs: 0 };
  for (let line = 0; line <= base.length; line += 1) {
    const myPlace = line === base.length ? mine.lines.length : (mine.places[line] ?? -1);
    const theirPlace = line === base.length ? theirs.lines.length : (theirs.places[line] ?? -1);
    if (myPlace < 0 || theirPlace < 0) continue;
    const changed = judgeRegion({
      base: base.slice(at.base, line).join(''),
      mine: mine.lines.slice(at.mine, myPlace).join(''),
      theirs: theirs.lines.slice(at.theirs, theirPlace).join(''),
    });
    if (changed !== null) regions.push(changed);
    const text = base[line];
    if (text !== undefined) regions.push({ kind: 'same', base: text, text });
    at.base = line + 1;
    at.mine = myPlace + 1;
    at.theirs = theirPlace + 1;
  }
  return regions;
}

function judgeRegion(region: {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}): MergeRegion | null {
  const { base, mine, theirs } = region;
  if (base === '' && mine === '' && theirs === '') return null;
  if (mine === theirs) return { kind: mine === base ? 'same' : 'both', base, text: mine };
  if (mine === base) return { kind: 'theirs', base, text: theirs };
  if (theirs === base) return { kind: 'mine', base, text: mine };
  return { kind: 'conflict', ...region };
}

/** Neighbouring lines that nobody changed are one stretch. */
function joinRegions(regions: readonly MergeRegion[]): readonly MergeRegion[] {
  const joined: MergeRegion[] = [];
  let same: string[] = [];
  const flush = () => {
    if (same.length === 0) return;
    const text = same.join('');
    joined.push({ kind: 'same', base: text, text });
    same = [];
  };
  for (const region of regions) {
    if (region.kind === 'same') same.push(region.text);
    else {
      flush();
      joined.push(region);
    }
  }
  flush();
  return joined;
}
