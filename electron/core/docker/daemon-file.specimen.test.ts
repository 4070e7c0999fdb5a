// The file that Docker's documentation gives for Windows, with every key it has: none of them is foreign to us.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDaemonFile } from './daemon-file.ts';

const file = new URL(
  '../../../../shared/windows/outputs/dockerd-windows-daemon.all-keys.json',
  import.meta.url,
);

describe.skipIf(!existsSync(file))('every key of an engine with Windows containers', () => {
  test('is known, and its value is of the right kind', () => {
    const { diagnostics, values } = readDaemonFile(readFileSync(file), 'windows');
    expect(Object.keys(values ?? {}).length).toBeGreaterThan(30);
    expect(diagnostics).toEqual([]);
  });
});
