import { expect, test } from 'vitest';
import type { PlannedFile } from '../../../electron/contract/image/files.ts';
import { type FileDraft, isToWrite, listRegions, readDraft, startDraft } from './file-draft.ts';

const fresh: PlannedFile = {
  path: 'Dockerfile',
  existing: null,
  revision: null,
  proposed: 'a\nb\nc\n',
  lint: [],
};
const own: PlannedFile = { ...fresh, existing: 'a\nx\nc\nd\n', revision: '00' };

const rows: readonly (readonly [string, PlannedFile, FileDraft, string | null, boolean])[] = [
  ['a new file is proposed', fresh, startDraft(fresh), 'a\nb\nc\n', true],
  ['a new file can be left out', fresh, { source: 'own' }, null, false],
  ['an own file stays as it is', own, startDraft(own), 'a\nx\nc\nd\n', false],
  ['an own file is replaced when that is chosen', own, { source: 'proposal' }, 'a\nb\nc\n', true],
  ['an own file can be edited', own, { source: 'own', text: 'y\n' }, 'y\n', true],
  ['a merge begins with the own lines', own, { source: 'merge' }, 'a\nx\nc\nd\n', false],
  [
    'a merge takes what is chosen',
    own,
    { source: 'merge', choices: ['theirs', undefined] },
    'a\nb\nc\nd\n',
    true,
  ],
  [
    'a merge can take both',
    own,
    { source: 'merge', choices: ['both', 'theirs'] },
    'a\nx\nb\nc\n',
    true,
  ],
];

test.each(rows)('%s', (_name, file, draft, text, writes) => {
  expect([readDraft(file, draft), isToWrite(file, draft)]).toEqual([text, writes]);
});

test('places to choose at are where the texts differ', () => {
  expect(listRegions(own).regions).toEqual([
    { kind: 'same', base: 'a\n', text: 'a\n' },
    { kind: 'conflict', base: '', mine: 'x\n', theirs: 'b\n' },
    { kind: 'same', base: 'c\n', text: 'c\n' },
    { kind: 'conflict', base: '', mine: 'd\n', theirs: '' },
  ]);
});
