import { expect, test } from 'vitest';
import type { TuneHost } from '../../electron/core/tune/tune-host.ts';
import { encodeBase64 } from './bytes.ts';
import { editText, startEditing } from './editing.ts';
import { countChanges, examine, listErrors, writeSettings } from './examine.ts';
import { examineDaemon } from './examine-daemon.ts';

const gib = 1024 ** 3;
const host: TuneHost = {
  memoryBytes: 32 * gib,
  processors: 16,
  windowsBuild: 26_100,
  windowsRevision: 1,
  architecture: 'x64',
  wslVersion: '2.6.1.0',
  freeDiskBytes: 100 * gib,
  usedBytes: 0,
  policies: {},
  hasDockerDesktop: false,
};

const open = (saved: string, draft = saved, dialect: 'wslconfig' | 'wsl.conf' = 'wslconfig') => {
  const bytes = encodeBase64(new TextEncoder().encode(saved));
  const editing = startEditing({ bytes, revision: 'x' }, dialect);
  return editText(editing, { text: draft, by: 'editor', at: 0 });
};

test('keys that differ are counted once each, unknown ones too', () => {
  const editing = open(
    '[wsl2]\nmemory=8GB\nswap=2GB\n',
    '# note\n[wsl2]\nMEMORY=12GB\nnew=1\nprocessors=8\n',
  );
  expect(examine(editing, host).changes).toEqual([
    { name: 'wsl2.memory', from: '8GB', to: '12GB' },
    { name: 'wsl2.swap', from: '2GB', to: null },
    { name: 'wsl2.new', from: null, to: '1' },
    { name: 'wsl2.processors', from: null, to: '8' },
  ]);
});

test('a comment alone is one change', () => {
  const examined = examine(open('[wsl2]\n', '[wsl2]\n# note\n'), host);
  expect([countChanges(examined, true), countChanges(examined, false)]).toEqual([1, 0]);
});

test('a row of the form says what is asked, what holds and what would hold without it', () => {
  const { settings } = examine(open('[wsl2]\nmemory=64GB\n'), host);
  const memory = settings.get('wsl2.memory');
  expect(
    memory && [memory.written, memory.asked, memory.effective, memory.source, memory.fallback],
  ).toEqual(['64GB', 64 * gib, 32 * gib, 'clamped', 16 * gib]);
});

test('what does nothing can be removed with one click, a bad address is an error', () => {
  const { messages } = examine(
    open('[wsl2]\nnetworkingMode=mirrored\nlocalhostForwarding=true\nmacAddress=zz\n'),
    host,
  );
  expect(
    messages.filter(({ remedy }) => remedy !== null).map(({ remedy }) => remedy),
  ).toContainEqual({ key: 'wsl2.localhostForwarding', written: null });
  expect(listErrors(messages).map(({ line }) => line)).toEqual([4]);
});

test('a preset writes its keys and leaves every other byte alone', () => {
  const editing = open('# mine\r\n[wsl2]\r\nmemory=48GB # builds\r\nswap=4GB\r\n');
  expect(
    writeSettings(editing, [
      { key: 'wsl2.memory', written: '12GB' },
      { key: 'wsl2.swap', written: null },
      { key: 'wsl2.processors', written: '8' },
    ]),
  ).toEqual('# mine\r\n[wsl2]\r\nmemory=12GB # builds\r\nprocessors=8\r\n');
});

test('daemon.json: keys that differ, and errors at their place behind a byte order mark', () => {
  const changed = open('{"debug":true,"dns":["1.1.1.1"]}', '{"dns":["1.1.1.1"]}', 'wsl.conf');
  expect(examineDaemon(changed, 'linux').changes).toEqual([
    { name: 'debug', from: 'true', to: null },
  ]);
  const marked = examineDaemon(open('\uFEFF{"debug":tru}', undefined, 'wsl.conf'), 'linux');
  expect(listErrors(marked.messages).map(({ from, line }) => [from, line])).toContainEqual([13, 1]);
});
