import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../docker/read-json.ts';
import { emptyPush, failPush, foldPush } from './push-progress.ts';

const digest = `sha256:${'b'.repeat(64)}`;
const records: readonly JsonObject[] = [
  { status: 'The push refers to repository [localhost:5000/app]' },
  { status: 'Preparing', progressDetail: {}, id: 'aaa' },
  { status: 'Preparing', progressDetail: {}, id: 'bbb' },
  { status: 'Preparing', progressDetail: {}, id: 'ccc' },
  { status: 'Waiting', progressDetail: {}, id: 'ccc' },
  { status: 'Layer already exists', progressDetail: {}, id: 'bbb' },
  { status: 'Pushing', progressDetail: { current: 512, total: 2000 }, id: 'aaa' },
  { status: 'Pushing', progressDetail: { current: 2048, total: 2000 }, id: 'aaa' },
  { status: 'Mounted from library/alpine', progressDetail: {}, id: 'ccc' },
  { status: 'Pushed', progressDetail: {}, id: 'aaa' },
];

describe('a push', () => {
  test('shows every layer on its way, and the digest at the end', () => {
    const state = [
      ...records,
      { status: `1.0: digest: ${digest} size: 528` },
      { progressDetail: {}, aux: { Tag: '1.0', Digest: digest, Size: 528 } },
    ].reduce(foldPush, emptyPush);
    expect(state).toEqual({
      digest,
      layers: [
        { id: 'aaa', state: 'done', current: 2048, total: 2048 },
        { id: 'bbb', state: 'exists', current: 0, total: null },
        { id: 'ccc', state: 'mounted', current: 0, total: null },
      ],
    });
  });

  test('that failed shows which layers are there', () => {
    const { layers, digest: none } = failPush(records.slice(0, 7).reduce(foldPush, emptyPush));
    expect([none, layers.map(({ state }) => state)]).toEqual([
      null,
      ['failed', 'exists', 'failed'],
    ]);
  });

  test('is not redrawn for a record that says nothing of a layer', () => {
    expect(foldPush(emptyPush, { status: 'The push refers to repository [x]' })).toBe(emptyPush);
  });
});
