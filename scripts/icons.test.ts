import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const resources = join(import.meta.dirname, '..', 'resources');

test('the icons show the drawing of now (node scripts/make-icons.ts makes them)', () => {
  const hash = (...path: string[]) => {
    const bytes = readFileSync(join(resources, ...path));
    // Git may have changed the line ends of the drawing.
    const content = path.at(-1)?.endsWith('.svg')
      ? bytes.toString().replaceAll('\r\n', '\n')
      : bytes;
    return createHash('sha256').update(content).digest('hex');
  };
  expect(JSON.parse(readFileSync(join(resources, 'icons', 'icons.json'), 'utf8'))).toEqual({
    'icon.svg': hash('icon.svg'),
    'slipway.ico': hash('icons', 'slipway.ico'),
    'slipway.png': hash('icons', 'slipway.png'),
  });
});
