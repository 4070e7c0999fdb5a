// What a file would hold: the person's own text, the proposal, or a merge of both, each as it was edited here.
import type { PlannedFile } from '../../../electron/contract/image/files.ts';
import { splitLines } from '../../../electron/core/text/line-difference.ts';
import { matchSequences } from '../../../electron/core/text/line-difference-matches.ts';
import {
  type MergeChoice,
  type MergeRegion,
  settleMerge,
} from '../../../electron/core/text/merge-lines.ts';

export type DraftSource = 'own' | 'proposal' | 'merge';

export interface FileDraft {
  readonly source: DraftSource;
  /** Undefined: not edited, so it follows the source. */
  readonly text?: string | undefined;
  /** Of a merge, in the order of its places; undefined where nobody has chosen: the own lines stay. */
  readonly choices?: readonly (MergeChoice | undefined)[];
}

/** Nothing of one's own is replaced before somebody says so; what is not there yet is proposed. */
export function startDraft(file: Pick<PlannedFile, 'existing'>): FileDraft {
  return { source: file.existing === null ? 'proposal' : 'own' };
}

/** What would stand in the file; null: it is not there and is not to be written. */
export function readDraft(file: PlannedFile, draft: FileDraft): string | null {
  if (draft.text !== undefined) return draft.text;
  switch (draft.source) {
    case 'own':
      return file.existing;
    case 'proposal':
      return file.proposed;
    case 'merge': {
      const merge = listRegions(file);
      const places = merge.regions.filter(({ kind }) => kind === 'conflict');
      return settleMerge(
        merge,
        places.map((_place, index) => draft.choices?.[index] ?? 'mine'),
      );
    }
  }
}

/** Whether writing would change anything. */
export function isToWrite(file: PlannedFile, draft: FileDraft): boolean {
  const text = readDraft(file, draft);
  return text !== null && text !== file.existing;
}

/** Where the own text and the proposal differ, as places to choose at: mine is the own one, theirs the proposal. */
export function listRegions({ existing, proposed }: PlannedFile): {
  readonly regions: readonly MergeRegion[];
} {
  const own = splitLines(existing ?? '');
  const other = splitLines(proposed);
  const regions: MergeRegion[] = [];
  let from = { before: 0, after: 0 };
  const differ = (before: number, after: number) => {
    const mine = own.slice(from.before, before).join('');
    const theirs = other.slice(from.after, after).join('');
    if (mine !== theirs) regions.push({ kind: 'conflict', base: '', mine, theirs });
  };
  for (const { before, after, length } of matchSequences(own, other)) {
    if (length === 0) continue;
    differ(before, after);
    const text = own.slice(before, before + length).join('');
    regions.push({ kind: 'same', base: text, text });
    from = { before: before + length, after: after + length };
  }
  differ(own.length, other.length);
  return { regions };
}
