import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPlaces } from '../places.ts';
import { commands } from './commands/index.ts';
import { writeReference } from './reference.test-support.ts';
import { loadWords } from './words.ts';

test('docs/cli.md says what the tables say', async () => {
  const file = join(findPlaces().root, 'docs', 'cli.md');
  await expect(writeReference(commands, await loadWords('en'))).toMatchFileSnapshot(file);
});
