// The parser against the go command itself, wherever there is one: same data, same words of refusal.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parseGoMod } from './go-mod.ts';

const hasGo = spawnSync('go', ['version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'slipway-go-mod-'));
afterAll(() => rmSync(folder, { recursive: true }));

const paths = [
  'example.com/a',
  'b.example/c/v2',
  'gopkg.in/yaml.v3',
  '"q.example/d"',
  'a/v1',
  'x"y',
  '../dir',
];
const versions = [
  'v1.0.0',
  'v2.3.4',
  'v1',
  'master',
  'v2.0.0+incompatible',
  'v1.0.0-rc.1',
  '"v1.2.3"',
  'v3.0.1',
];
const path = fc.constantFrom(...paths);
const version = fc.constantFrom(...versions);
const comment = fc.constantFrom('', ' // indirect', ' // indirect; x', ' // why');
const lines = fc.oneof(
  fc.tuple(path, version, comment).map(([one, two, three]) => `require ${one} ${two}${three}`),
  fc.tuple(path, version).map(([one, two]) => `require (\n\t${one} ${two} // indirect\n\n)`),
  fc.tuple(path, path, version).map(([one, two, three]) => `replace ${one} => ${two} ${three}`),
  path.map((one) => `replace ${one} => ../x`),
  fc.tuple(version, version).map(([one, two]) => `retract [${one}, ${two}]`),
  fc.constantFrom(
    'module m.example/m',
    'go 1.19',
    'go 1',
    'foo (',
    ')',
    '(',
    '// c',
    '',
    'exclude ()',
  ),
);

describe.skipIf(!hasGo)('with a Go on this PC', () => {
  test('go.mod is read as `go mod edit -json` reads it', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 5 }), (written) => {
        const text = `${written.join('\n')}\n`;
        expect({ text, ...readWithUs(text) }).toEqual({ text, ...readWithGo(text) });
      }),
      { numRuns: 80 },
    );
  });
});

function readWithUs(text: string) {
  const { file, flaws } = parseGoMod(text);
  const said = flaws.map(
    ({ line, column, message }) => `go.mod:${line}${column > 1 ? `:${column}` : ''}: ${message}`,
  );
  if (said.length > 0) return { said: said.join('\n') };
  const require = file.require.map((one) => [one.path, one.version, one.isIndirect]);
  const replace = file.replace.map((one) => [one.old.path, one.new.path, one.new.version]);
  const retract = file.retract.map(({ low, high }) => [low, high]);
  return { module: file.module ?? '', go: file.go, require, replace, retract };
}

interface GoAnswer {
  readonly Module: { readonly Path: string };
  readonly Go?: string;
  readonly Require: readonly { Path: string; Version: string; Indirect?: boolean }[] | null;
  readonly Replace:
    | readonly { Old: { Path: string }; New: { Path: string; Version?: string } }[]
    | null;
  readonly Retract: readonly { Low: string; High: string }[] | null;
}

function readWithGo(text: string) {
  writeFileSync(join(folder, 'go.mod'), text);
  const result = spawnSync('go', ['mod', 'edit', '-json', 'go.mod'], { cwd: folder });
  if (result.status !== 0) {
    const said = result.stderr.toString().replace(/^go: errors parsing go\.mod:\n/, '');
    return { said: said.replaceAll(`${folder}/`, '').trim() };
  }
  const answer = JSON.parse(result.stdout.toString()) as GoAnswer;
  const require = (answer.Require ?? []).map((one) => [
    one.Path,
    one.Version,
    one.Indirect ?? false,
  ]);
  const replace = (answer.Replace ?? []).map((one) => [
    one.Old.Path,
    one.New.Path,
    one.New.Version ?? null,
  ]);
  const retract = (answer.Retract ?? []).map(({ Low, High }) => [Low, High]);
  return { module: answer.Module.Path, go: answer.Go ?? null, require, replace, retract };
}
