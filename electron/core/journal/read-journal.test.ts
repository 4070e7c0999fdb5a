// What a journal says, line by line, whatever happened while it was written.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JournalRecord, journalRecord } from '../../contract/journal.ts';
import { readJournal } from './read-journal.ts';

const readRecord = (line: string): JournalRecord | undefined => {
  try {
    return journalRecord.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

const began = (
  id: string,
  more: Partial<Extract<JournalRecord, { kind: 'began' }>> = {},
): JournalRecord => ({
  kind: 'began',
  id,
  at: '2026-11-21T09:00:00.000Z',
  by: { host: 'cli', user: 'dev' },
  machine: { kind: 'this', name: 'this-computer' },
  job: 'job-1',
  check: 'hypervisor-launch-off',
  title: { key: 'findings.hypervisor-launch-off.fixes.hypervisor-launch-off.label' },
  change: { kind: 'command', command: 'bcdedit /set hypervisorlaunchtype auto', elevated: true },
  before: null,
  undo: {
    kind: 'action',
    action: 'hypervisor-off',
    params: {},
    command: 'bcdedit /set hypervisorlaunchtype off',
  },
  undoes: null,
  ...more,
});
const ended = (
  id: string,
  outcome: 'done' | 'declined' | 'restart-needed' = 'done',
): JournalRecord => ({
  kind: 'ended',
  id,
  at: '2026-11-21T09:00:05.000Z',
  outcome,
  detail: '',
  after: null,
});
const write = (...records: readonly JournalRecord[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const describeEntries = (text: string, alive = false) =>
  readJournal(text, readRecord, () => alive).map(
    ({ id, state, canUndo, undoneBy }) =>
      `${id} ${state}${canUndo ? ' undoable' : ''}${undoneBy ? ` undone by ${undoneBy}` : ''}`,
  );

test.each([
  ['a change that was made can be undone', write(began('a'), ended('a')), ['a done undoable']],
  ['a change without a way back cannot', write(began('a', { undo: null }), ended('a')), ['a done']],
  ['a declined change changed nothing', write(began('a'), ended('a', 'declined')), ['a declined']],
  [
    'a change that waits for a restart can be undone',
    write(began('a'), ended('a', 'restart-needed')),
    ['a restart-needed undoable'],
  ],
  [
    'an undone change is undone once, and the undo can be undone',
    write(began('a'), ended('a'), began('b', { undoes: 'a' }), ended('b')),
    ['a done undone by b', 'b done undoable'],
  ],
  [
    'an undo that was declined leaves the change as it was',
    write(began('a'), ended('a'), began('b', { undoes: 'a' }), ended('b', 'declined')),
    ['a done undoable', 'b declined'],
  ],
  [
    'a last line that a crash tore is left out',
    write(began('a'), ended('a')) + JSON.stringify(began('b')).slice(0, 40),
    ['a done undoable'],
  ],
  [
    'a torn line in the middle hides only itself',
    `${write(began('a'))}{"kind":"ended","id":"a\n${write(began('b'), ended('b'))}`,
    ['a interrupted undoable', 'b done undoable'],
  ],
  ['an empty journal has no entries', '', []],
])('%s', (_name, text, expected) => {
  expect(describeEntries(text)).toEqual(expected);
});

test('what a living job began still runs', () => {
  expect(describeEntries(write(began('a')), true)).toEqual(['a running']);
});

test('whatever is cut off the end, the entries before it stay as they were', () => {
  const records = ['a', 'b', 'c'].flatMap((id) => [began(id), ended(id)]);
  const whole = write(...records);
  fc.assert(
    fc.property(fc.nat(whole.length), (length) => {
      const complete = whole.slice(0, length).split('\n').length - 1;
      const read = describeEntries(whole.slice(0, length));
      const sure = describeEntries(write(...records.slice(0, complete)));
      expect(read.slice(0, Math.floor(complete / 2))).toEqual(
        sure.slice(0, Math.floor(complete / 2)),
      );
      expect(read.length - sure.length).toBeLessThanOrEqual(1);
    }),
  );
});

test('junk is never an entry and never stops the reading', () => {
  fc.assert(
    fc.property(fc.string(), (junk) => {
      const text = `${junk.replaceAll('\n', ' ')}\n${write(began('a'), ended('a'))}`;
      expect(describeEntries(text)).toEqual(['a done undoable']);
    }),
  );
});
