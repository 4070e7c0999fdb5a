import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPlaces } from './places.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-places-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['an installed package', 'package', 'package/resources', ['package/resources/machines']],
  ['the packaged app', 'app/resources/app', 'app/resources', ['app/resources/machines']],
])('%s finds its own files', (_, root, resources, folders) => {
  for (const name of [`${root}/out/main/parts`, ...folders]) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const own = { name: 'slipway', version: '1.2.3', homepage: 'https://github.com/team/slipway' };
  writeFileSync(join(folder, root, 'package.json'), JSON.stringify(own));
  // Somebody else's package.json on the way up does not count.
  writeFileSync(join(folder, root, 'out', 'package.json'), '{"type":"module"}');
  expect(findPlaces(join(folder, root, 'out', 'main', 'parts'))).toEqual({
    root: join(folder, root),
    resourcesFolder: join(folder, resources),
    pageFolder: join(folder, root, 'out', 'renderer'),
    version: '1.2.3',
    homepage: 'https://github.com/team/slipway',
  });
});
