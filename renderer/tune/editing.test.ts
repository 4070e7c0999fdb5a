import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from './bytes.ts';
import {
  discard,
  type Editing,
  editText,
  encodeDraft,
  isChanged,
  packDraft,
  rebase,
  redo,
  startEditing,
  undo,
  unpackDraft,
} from './editing.ts';

const encode = (text: string) => encodeBase64(new TextEncoder().encode(text));
const file = { bytes: encode('[wsl2]\r\nmemory=8GB\r\n'), revision: 'one' };
const start = startEditing(file, 'wslconfig');
const type = (editing: Editing, text: string, at: number, by = 'editor') =>
  editText(editing, { text, by, at });

test('edits of form and editor are taken back one after the other, and forward again', () => {
  const edited = type(type(start, 'a', 0), 'b', 10, 'wsl2.memory');
  const back = undo(edited);
  expect([back.text, undo(back).text, undo(undo(back)).text, redo(redo(undo(back))).text]).toEqual([
    'a',
    start.text,
    start.text,
    'b',
  ]);
});

test('a word typed at one go is one step, a pause begins another', () => {
  const typed = type(type(type(start, 'a', 0), 'ab', 500), 'abc', 5_000);
  expect([undo(typed).text, undo(undo(typed)).text]).toEqual(['ab', start.text]);
});

test('an edit after an undo ends the way forward', () => {
  const edited = type(undo(type(start, 'a', 0)), 'b', 10);
  expect([redo(edited).text, undo(edited).text]).toEqual(['b', start.text]);
});

test('what is discarded can be had back', () => {
  const discarded = discard(type(start, 'a', 0), 10);
  expect([discarded.text, isChanged(discarded), undo(discarded).text]).toEqual([
    start.text,
    false,
    'a',
  ]);
});

test('after a save the text is that of the file, and the way back is still there', () => {
  const edited = type(start, 'a', 0);
  const saved = rebase(edited, { bytes: encodeDraft(edited), revision: 'two' });
  expect([isChanged(saved), isChanged(undo(saved)), saved.base.revision]).toEqual([
    false,
    true,
    'two',
  ]);
});

test('where there is no file and nothing was written, no file comes', () => {
  const none = startEditing({ bytes: null, revision: null }, 'wslconfig');
  const written = type(none, '[wsl2]', 0);
  expect([encodeDraft(none), encodeDraft(written)]).toEqual([null, encode('[wsl2]')]);
});

test('a reload keeps what was typed, broken bytes included', () => {
  const broken = startEditing({ bytes: 'Y2Fm6Q==', revision: 'x' }, 'wsl.conf');
  const draft = type(broken, `${broken.text}!`, 0);
  const kept = unpackDraft(packDraft(draft), 'wsl.conf');
  expect(kept && [kept.base, encodeDraft(kept)]).toEqual([draft.base, 'Y2Fm6SE=']);
});

test.each(['', '{}', '[]', '{"text":1}', packDraft(start)])(
  'a kept draft of %j is no draft',
  (packed) => {
    expect(unpackDraft(packed, 'wslconfig')).toBeUndefined();
  },
);

test('bytes survive the trip as base64, and an edit that is taken back leaves every one as it was', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('wslconfig', 'wsl.conf'),
      (bytes, dialect) => {
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
        const editing = startEditing({ bytes: encodeBase64(bytes), revision: 'x' }, dialect);
        const other = { ...editing, base: { bytes: '', revision: 'x' } };
        expect(encodeDraft(undo(type(other, `${other.text}#`, 0)))).toBe('');
        expect(encodeDraft(undo(type(editing, `${editing.text}#`, 0)))).toBe(encodeBase64(bytes));
      },
    ),
  );
});
