import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzz, spoilBytes } from '../../platform/fuzz.test-support.ts';
import { applyEdits, planSet, planUnset } from './edit.ts';
import { parseConfig, printConfig } from './parse.ts';
import { listKeys, readSettings } from './settings.ts';

const samples = [
  '# mine\r\n[wsl2]\r\nmemory=8GB\r\nprocessors = 4 # half\r\nkernel="C:\\\\k\\\\bzImage"\r\n\r\n[experimental]\r\nsparseVhd=true\r\n',
  '[boot]\nsystemd=true\ncommand = "service \\"docker\\" start"\n[automount]\noptions = "metadata,umask=22"\n',
  '[wsl2\nmemory=8GB\n[user]\ndefault=dev\n',
  'key before=any section\n[wsl2]\nmemory=8GB\nMemory=4GB\nline \\\n continued\n',
];
const tokens = ['[wsl2]', '[', ']', '=', '#', '"', '\\', 'memory', 'true', '8GB', '\\\n', ' = '];

test('any file of a person is read, printed byte for byte, and edited in one key only', () => {
  const anyFile = fc.record({
    bytes: spoilBytes(samples, tokens),
    dialect: fc.constantFrom('wslconfig', 'wsl.conf'),
    key: fc.nat(),
  });
  fuzz('.wslconfig and wsl.conf', anyFile, ({ bytes, dialect, key }) => {
    const document = parseConfig(bytes, dialect);
    expect(Buffer.from(printConfig(document)).equals(Buffer.from(bytes))).toBe(true);
    readSettings(document);
    const keys = listKeys(dialect);
    const chosen = keys[key % keys.length];
    if (chosen === undefined) return;
    const set = applyEdits(document, [planSet(document, chosen, '1')]);
    const printed = printConfig(set);
    const again = printConfig(parseConfig(printed, dialect));
    expect(Buffer.from(again).equals(Buffer.from(printed))).toBe(true);
    applyEdits(document, planUnset(document, chosen));
  });
});
