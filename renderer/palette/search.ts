// Finding an entry by a few letters: prefixes narrow the kind, the rest is fuzzy and marks what matched.
import Fuse from 'fuse.js';

export type EntryKind = 'actions' | 'pages' | 'projects' | 'containers' | 'machines' | 'checks';

export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly label: string;
  /** Further words it is found by, such as a check's id. */
  readonly keywords: string;
}

export interface Hit<Found extends Entry> {
  readonly entry: Found;
  /** Pieces of the label; the marked ones are what the query matched. */
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
}

/** Kinds in the order they are listed while nothing is typed. */
const kindOrder: readonly EntryKind[] = [
  'actions',
  'pages',
  'projects',
  'containers',
  'machines',
  'checks',
];

const withoutChecks = kindOrder.filter((kind) => kind !== 'checks');

/**
 * `>` looks among actions, `#` among checks; without letters, all others are listed. Hits of one kind
 * stand together, the kind of the best hit first.
 */
export function searchEntries<Found extends Entry>(
  entries: readonly Found[],
  query: string,
): readonly Hit<Found>[] {
  const { kinds, letters } = readQuery(query);
  const asked = entries.filter(({ kind }) => kinds.includes(kind));
  const hits = letters === '' ? listAll(asked) : findByLetters(asked, letters);
  const kindsFound = letters === '' ? kindOrder : new Set(hits.map(({ entry }) => entry.kind));
  return [...kindsFound].flatMap((kind) => hits.filter(({ entry }) => entry.kind === kind));
}

function readQuery(query: string): { kinds: readonly EntryKind[]; letters: string } {
  const typed = query.trim();
  if (typed.startsWith('>')) {
    return { kinds: withoutChecks, letters: typed.slice(1).trim() };
  }
  if (typed.startsWith('#')) return { kinds: ['checks'], letters: typed.slice(1).trim() };
  return {
    kinds: typed === '' ? withoutChecks : kindOrder,
    letters: typed,
  };
}

function listAll<Found extends Entry>(entries: readonly Found[]): Hit<Found>[] {
  return entries.map((entry) => ({ entry, pieces: [{ text: entry.label, marked: false }] }));
}

function findByLetters<Found extends Entry>(
  entries: readonly Found[],
  letters: string,
): Hit<Found>[] {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'label', weight: 2 },
      { name: 'keywords', weight: 1 },
    ],
    threshold: 0.3,
    ignoreLocation: true,
  });
  return fuse.search(letters, { limit: 30 }).map(({ item }) => ({
    entry: item,
    pieces: markPieces(item.label, letters),
  }));
}

/** Only a whole match is marked: letters marked here and there read like noise. */
function markPieces(label: string, letters: string): Hit<Entry>['pieces'] {
  const start = label.toLowerCase().indexOf(letters.toLowerCase());
  if (start < 0) return [{ text: label, marked: false }];
  const end = start + letters.length;
  return [
    { text: label.slice(0, start), marked: false },
    { text: label.slice(start, end), marked: true },
    { text: label.slice(end), marked: false },
  ].filter(({ text }) => text !== '');
}
