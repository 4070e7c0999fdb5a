// Every line keeps the end it came with: the editor knows one kind only, so the file's own are carried beside its text.
import { invertedEffects } from '@codemirror/commands';
import {
  type EditorState,
  type Extension,
  Facet,
  StateEffect,
  StateField,
  Text,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';

type LineEnd = '\r\n' | '\r' | '\n';

/** A text cut at its line ends: there is one line more than there are ends. */
interface SplitText {
  readonly lines: readonly string[];
  readonly ends: readonly LineEnd[];
}

/** What an editor state needs to hold this text; `fallback` ends new lines where the file has no end to follow. */
export function holdText(
  text: string,
  fallback: LineEnd,
): { readonly doc: Text; readonly extension: Extension } {
  const { lines, ends } = splitText(text);
  return {
    doc: Text.of(lines),
    extension: [
      fallbackEnd.of(fallback),
      endsField.init(() => ends),
      // Undo brings mixed ends back as well as the text.
      invertedEffects.of((transaction) =>
        transaction.docChanged || transaction.effects.some((effect) => effect.is(setEnds))
          ? [setEnds.of(transaction.startState.field(endsField))]
          : [],
      ),
    ],
  };
}

/** The file's text with its own line ends. */
export function readText(state: EditorState): string {
  const ends = state.field(endsField);
  let text = '';
  let index = 0;
  for (const line of state.doc.iterLines()) {
    text += line + (ends[index] ?? '');
    index += 1;
  }
  return text;
}

/** The smallest change to another text; null where the editor has it already. */
export function planText(state: EditorState, text: string): TransactionSpec | null {
  const { lines, ends } = splitText(text);
  if (readText(state) === text) return null;
  const before = state.doc.toString();
  const after = lines.join('\n');
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  return {
    changes: {
      from: start,
      to: before.length - same,
      insert: Text.of(after.slice(start, after.length - same).split('\n')),
    },
    effects: setEnds.of(ends),
  };
}

/** From offsets in the file's text to positions in the editor, which counts every line end as one. */
export function createPlaces(state: EditorState): (offset: number) => number {
  const ends = state.field(endsField);
  const starts = [0];
  for (let line = 1; line < state.doc.lines; line += 1) {
    const length = state.doc.line(line).length + (ends[line - 1]?.length ?? 1);
    starts.push((starts[line - 1] ?? 0) + length);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = state.doc.line(low + 1);
    return line.from + Math.max(0, Math.min(offset - (starts[low] ?? 0), line.length));
  };
}

const setEnds = StateEffect.define<readonly LineEnd[]>();

const fallbackEnd = Facet.define<LineEnd, LineEnd>({ combine: (values) => values[0] ?? '\n' });

const endsField = StateField.define<readonly LineEnd[]>({
  create: () => [],
  update(ends, transaction) {
    // The history joins what was typed together, newest first: the last effect is how it was before all of it.
    const known = transaction.effects.findLast((effect) => effect.is(setEnds));
    if (known?.is(setEnds) && known.value.length === transaction.newDoc.lines - 1) {
      return known.value;
    }
    return transaction.docChanged ? carryEnds(ends, transaction) : ends;
  },
});

/** Ends of lines that stay, stay; a new line ends as its neighbour does. */
function carryEnds(ends: readonly LineEnd[], transaction: Transaction): readonly LineEnd[] {
  const { doc } = transaction.startState;
  const fallback = ends.find((end) => end !== '\r') ?? transaction.startState.facet(fallbackEnd);
  const carried: LineEnd[] = [];
  let done = 0;
  transaction.changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
    const first = doc.lineAt(from).number - 1;
    const removed = doc.lineAt(to).number - 1 - first;
    const added = inserted.lines - 1;
    for (; done < first + Math.min(removed, added); done += 1) carried.push(ends[done] ?? fallback);
    const neighbour = ends[first - 1] ?? ends[first];
    for (let more = removed; more < added; more += 1) {
      // A lone CR ends a line for editors only; WSL reads on.
      carried.push(neighbour === undefined || neighbour === '\r' ? fallback : neighbour);
    }
    done = Math.max(done, first + removed);
  });
  return keepApart([...carried, ...ends.slice(done)], transaction.newDoc);
}

/** A lone CR, an empty line and an LF would read as one CR LF. */
function keepApart(ends: readonly LineEnd[], doc: Text): readonly LineEnd[] {
  if (!ends.includes('\r')) return ends;
  return ends.map((end, index) =>
    end === '\n' && ends[index - 1] === '\r' && doc.line(index + 1).length === 0 ? '\r\n' : end,
  );
}

function splitText(text: string): SplitText {
  const ends = (text.match(/\r\n|\r|\n/g) ?? []) as LineEnd[];
  return { lines: text.split(/\r\n|\r|\n/), ends };
}
