import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folders = ['bench', 'docs', 'e2e', 'electron', 'renderer', 'resources', 'scripts'];

test('the address of the project stands in package.json, and everything else asks there', () => {
  const { homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    homepage: string;
  };
  const address = new URL(homepage).pathname.slice(1);
  const files = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|json|ya?ml|ts)$/.test(entry.name))
    .map(({ name }) => name);
  const below = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:test|spec)\.tsx?$/.test(entry.name))
      .map(({ parentPath, name }) => relative(root, join(parentPath, name))),
  );
  const naming = [...files, ...below].filter((file) =>
    readFileSync(join(root, file), 'utf8').includes(address),
  );
  expect(naming).toEqual(['package.json']);
});
