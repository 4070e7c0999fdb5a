import { expect, test } from 'vitest';
import { writeLabTable } from './lab-table.ts';

const headings = {
  variant: 'Variant',
  image: 'Image',
  compressed: 'Compressed',
  cold: 'Cold',
  changed: 'One line',
  firstAnswer: 'First answer',
  peakMemory: 'Memory',
};

test('the lab is a table of Markdown, with a reason where nothing was measured', () => {
  const empty = {
    imageBytes: null,
    compressedBytes: null,
    coldMs: null,
    changedMs: null,
    firstAnswerMs: null,
    peakMemoryBytes: null,
  };
  const rows = [
    {
      variant: 'scratch',
      imageBytes: 4_512_000,
      compressedBytes: 2_000_000,
      coldMs: 8_640,
      changedMs: 612,
      firstAnswerMs: 83.4,
      peakMemoryBytes: null,
      state: 'measured',
      reason: null,
    },
    { variant: 'nano|server', ...empty, state: 'not-here', reason: null },
  ] as const;
  expect(writeLabTable(rows, headings, () => 'needs Windows')).toBe(
    [
      '| Variant | Image | Compressed | Cold | One line | First answer | Memory |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| scratch | 4.5 MB | 2.0 MB | 8.64 s | 0.61 s | 83 ms |  |',
      '| nano\\|server | needs Windows |  |  |  |  |  |',
      '',
    ].join('\n'),
  );
});
