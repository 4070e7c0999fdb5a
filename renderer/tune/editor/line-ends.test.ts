import { history, undo } from '@codemirror/commands';
import { EditorState, type Transaction, type TransactionSpec } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlaces, holdText, planText, readText } from './line-ends.ts';

function open(text: string, fallback: '\r\n' | '\n' = '\n'): EditorState {
  const { doc, extension } = holdText(text, fallback);
  return EditorState.create({ doc, extensions: [extension, history()] });
}

function type(state: EditorState, change: TransactionSpec): EditorState {
  return state.update({ ...change, userEvent: 'input.type' }).state;
}

test.each([
  ['a new line ends as the one above', 'a\r\nb\nc\n', 4, 'a\r\nb\n\nc\n'],
  ['the first line ends as itself', 'a\r\nb\n', 0, '\r\na\r\nb\n'],
  ['one line takes what the file gets', 'a', 1, 'a\r\n'],
  ['a lone CR is nobody to follow', 'a\rb', 3, 'a\rb\r\n'],
])('typing Enter: %s', (_what, text, at, expected) => {
  const state = type(open(text, '\r\n'), { changes: { from: at, insert: '\n' } });
  expect(readText(state)).toBe(expected);
});

const anyText = fc
  .array(
    fc.constantFrom(
      '\r\n',
      '\r',
      '\n',
      '\udc80',
      '\udcff',
      '😀',
      'ab',
      '=',
      '\t',
      '\0',
      '\ufeff',
      '发',
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

test('any text is read back as it came, and any other takes its place', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const state = open(before);
      const plan = planText(state, after);
      const changed = plan === null ? state : state.update(plan).state;
      expect([readText(state), readText(changed)]).toEqual([before, after]);
    }),
    { numRuns: 2_000 },
  );
});

const anyChanges = fc.array(
  fc.record({
    at: fc.nat(200),
    length: fc.nat(20),
    insert: fc.constantFrom('', 'x', '\n', 'y\n\nz'),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Whole lines with their ends. */
function cutLines(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

test('lines before an edit keep every byte, what is seen is what is saved, and undo brings all back', () => {
  fc.assert(
    fc.property(anyText, anyChanges, (text, changes) => {
      let state = open(text);
      for (const { at, length, insert } of changes) {
        const from = Math.min(at, state.doc.length);
        const kept = cutLines(readText(state)).slice(0, state.doc.lineAt(from).number - 1);
        state = type(state, {
          changes: { from, to: Math.min(from + length, state.doc.length), insert },
        });
        const after = readText(state);
        expect([cutLines(after).slice(0, kept.length), after.split(/\r\n|\r|\n/)]).toEqual([
          kept,
          state.doc.toJSON(),
        ]);
      }
      const dispatch = (transaction: Transaction) => {
        state = transaction.state;
      };
      while (undo({ state, dispatch }));
      expect(readText(state)).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});

test('an offset of the file is a place in the editor', () => {
  const state = open('a\r\nbc\r\nd');
  expect([0, 1, 2, 3, 5, 6, 7, 99].map(createPlaces(state))).toEqual([0, 1, 1, 2, 4, 4, 5, 6]);
});

test('ten thousand lines take no time to read and to place', () => {
  const text = 'memory=12GB # some comment here\r\n'.repeat(10_000);
  let state = open(text);
  const started = performance.now();
  for (let step = 0; step < 20; step += 1) {
    state = type(state, { changes: { from: 100 + step, insert: 'x' } });
    readText(state);
    createPlaces(state)(5_000);
  }
  expect((performance.now() - started) / 20).toBeLessThan(16);
});
