// What the checks say of a .wslconfig by its name, its bytes and its lines.
import { describe, expect, it, test } from 'vitest';
import { judgeChecks } from '../judge.ts';
import { changeFact, createFacts, loseFact } from './healthy-facts.test-support.ts';
import { judgeCheck } from './show-result.test-support.ts';
import { wslconfigBackslashPath } from './wslconfig-backslash-path.ts';
import { wslconfigChecks } from './wslconfig-checks.ts';
import { wslconfigEncoding } from './wslconfig-encoding.ts';
import {
  edit,
  listEdits,
  noDesktop,
  path,
  restart,
  restarts,
  stderrEmpty,
  write,
} from './wslconfig-facts.test-support.ts';
import { wslconfigUnknownKey } from './wslconfig-unknown-key.ts';
import { wslconfigWrongFilename } from './wslconfig-wrong-filename.ts';

test('a PC without the file is well, and so is one with a usual file', () => {
  const usual = write(
    '\uFEFF[wsl2]\r\n# half\r\nmemory=8GB # ok\r\nprocessors=4\r\nswap=0\r\n[experimental]\r\nautoMemoryReclaim=dropCache\r\n',
  );
  for (const changes of [{}, usual]) {
    const results = judgeChecks(wslconfigChecks, createFacts(changes));
    expect(results.map(({ id, status }) => `${id} ${status}`)).toEqual(
      wslconfigChecks.map(({ id }) => `${id} ok`),
    );
  }
});

test('what cannot be told is unknown, and skipped where there is no such file', () => {
  for (const state of ['unknown', 'skipped'] as const) {
    const results = judgeChecks(wslconfigChecks, createFacts(loseFact('wslconfig', state)));
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set([state]));
  }
});

describe('wslconfig-unknown-key', () => {
  it('is found for one line, with the change that corrects it', () => {
    const changes = write('[wsl2]\nmemory=4gb\n');
    expect(judgeCheck(wslconfigUnknownKey, changes)).toEqual({
      status: 'advice',
      params: { count: 1, line: 2, text: 'memory=4gb' },
      saw: [`* ${path}:2: memory=4gb`],
      fixes: [[`correct-lines (${restarts})`, edit, ...restart]],
      verify: stderrEmpty,
    });
    expect(listEdits(wslconfigUnknownKey, changes)).toEqual([
      {
        key: 'wslconfig.edits.replace',
        params: { line: 2, before: 'memory=4gb', after: 'memory=4GB' },
      },
    ]);
  });

  it('names every line, and changes a wrong header once', () => {
    const changes = write(
      '; mine\n[ws12]\nmemory=4GB\nprocessors=2\n[wsl2]\nguiApplications=yes\n',
    );
    expect(judgeCheck(wslconfigUnknownKey, changes)).toEqual({
      status: 'advice',
      variant: 'several',
      params: { count: 4, line: 1, text: '; mine' },
      saw: [
        `* ${path}:1: ; mine`,
        `* ${path}:3: memory=4GB`,
        `* ${path}:4: processors=2`,
        `* ${path}:6: guiApplications=yes`,
      ],
      fixes: [[`correct-lines (${restarts})`, edit, edit, edit, ...restart]],
      verify: stderrEmpty,
    });
  });

  it('leaves paths and unreadable files to their own checks', () => {
    expect(judgeCheck(wslconfigUnknownKey, write('[wsl2]\nkernel=C:\\Users\\k\n'))?.status).toBe(
      'ok',
    );
    expect(judgeCheck(wslconfigUnknownKey, write([91, 0, 119, 0, 115, 0]))).toEqual({
      status: 'unknown',
      reason: 'reasons.lowerLayerFirst',
    });
  });
});

describe('wslconfig-wrong-filename', () => {
  const named = (...lookalikes: readonly string[]) => changeFact('wslconfig', { lookalikes });

  it('is found where only .wslconfig.txt is there', () => {
    expect(judgeCheck(wslconfigWrongFilename, named('.wslconfig.txt'))).toEqual({
      status: 'advice',
      params: { name: '.wslconfig.txt', folder: 'C:\\Users\\dev' },
      saw: ['* Get-ChildItem C:\\Users\\dev -Force: .wslconfig.txt', `Test-Path ${path}: False`],
      fixes: [[`rename (${restarts})`, `${edit}.txt`, ...restart]],
      verify: [`Test-Path ${path} => True`],
    });
  });

  it('sends wsl.conf into its distro', () => {
    expect(judgeCheck(wslconfigWrongFilename, named('wsl.conf'))).toEqual({
      status: 'advice',
      variant: 'distro',
      params: { name: 'wsl.conf', folder: 'C:\\Users\\dev' },
      saw: ['* Get-ChildItem C:\\Users\\dev -Force: wsl.conf', `Test-Path ${path}: False`],
      fixes: [['move-into-distro (guide, restart wsl)', 'guide: move']],
      verify: ['Test-Path C:\\Users\\dev\\wsl.conf => False'],
    });
  });

  it('is not found beside a real one, and unknown where the folder was not seen', () => {
    const beside = write('', { lookalikes: ['.wslconfig.txt'] });
    expect(judgeCheck(wslconfigWrongFilename, beside)?.status).toBe('ok');
    const unseen = changeFact('wslconfig', { lookalikes: null });
    expect(judgeCheck(wslconfigWrongFilename, unseen)).toEqual({
      status: 'unknown',
      reason: 'wslconfig.reasons.folderUnseen',
    });
  });
});

describe('wslconfig-encoding', () => {
  const bytes = `Get-Content -Encoding Byte -TotalCount 6 ${path}`;
  const utf16 = [...'[wsl2]\r\nmemory=4GB\r\n'].flatMap((char) => [char.charCodeAt(0), 0]);
  const saved = {
    fixes: [['save-as-utf8 (confirm, restart wsl)', edit]],
    verify: [`${bytes} => 91 119 115 108 50 93`],
  };

  it.each([
    { file: 'UTF-16 without a mark', content: utf16, says: '91 0 119 0 115 0', more: {} },
    {
      file: 'big-endian UTF-16',
      content: [0xfe, 0xff, 0, 0x5b],
      says: '254 255 0 91',
      more: {},
    },
    {
      file: 'UTF-16 with a mark, which WSL reads',
      content: [0xff, 0xfe, ...utf16],
      says: '255 254 91 0 119 0',
      more: { variant: 'marked', standsAlone: true },
    },
  ])('is found for $file', ({ content, says, more }) => {
    expect(judgeCheck(wslconfigEncoding, write(content))).toEqual({
      status: 'advice',
      ...more,
      saw: [`* ${bytes}: ${says}`],
      ...saved,
    });
  });

  it('is found for letters that do not reach WSL, in any encoding', () => {
    const fixes = [['use-other-path (guide, restart wsl)', 'guide: choose']];
    expect(judgeCheck(wslconfigEncoding, write('[wsl2]\nkernel=C:\\\\Jörg\\\\k\n'))).toEqual({
      status: 'advice',
      variant: 'letters',
      params: { line: 2, read: 'C:\\J\uFFFDrg\\k' },
      saw: [`* ${path}:2: kernel=C:\\\\Jörg\\\\k`],
      fixes,
      verify: stderrEmpty,
    });
    const codePage = [...'[wsl2]\nkernel=C:\\\\J\xf6rg'].map((char) => char.charCodeAt(0));
    expect(judgeCheck(wslconfigEncoding, write(codePage))).toEqual({
      status: 'advice',
      variant: 'letters',
      params: { line: 2, read: 'C:\\J\uFFFDrg' },
      saw: [`* ${path}:2: kernel=C:\\\\J\uFFFDrg`],
      fixes,
      verify: stderrEmpty,
    });
  });

  it.each(['\uFEFF[wsl2]\nmemory=4GB\n', '[wsl2]\n# für Jörg\nmemory=4GB\n', ''])(
    'is not found for %j',
    (text) => {
      expect(judgeCheck(wslconfigEncoding, write(text))?.status).toBe('ok');
    },
  );
});

describe('wslconfig-backslash-path', () => {
  it('is found where WSL drops the line', () => {
    const changes = write('[wsl2]\r\n\r\nswapFile=D:\\wsl\\swap.vhdx\r\n');
    expect(judgeCheck(wslconfigBackslashPath, changes)).toEqual({
      status: 'advice',
      params: { line: 3, text: 'swapFile=D:\\wsl\\swap.vhdx', read: '' },
      saw: [`* ${path}:3: swapFile=D:\\wsl\\swap.vhdx`],
      fixes: [[`double-backslashes (${restarts})`, edit, ...restart]],
      verify: stderrEmpty,
    });
    expect(listEdits(wslconfigBackslashPath, changes)).toEqual([
      {
        key: 'wslconfig.edits.replace',
        params: {
          line: 3,
          before: 'swapFile=D:\\wsl\\swap.vhdx',
          after: 'swapFile=D:\\\\wsl\\\\swap.vhdx',
        },
      },
    ]);
  });

  it.each([
    {
      line: 'swapFile=C:\\temp\\new.vhdx',
      read: 'C:<TAB>emp<LF>ew.vhdx',
      text: 'swapFile=C:\\temp\\new.vhdx',
    },
    {
      line: 'debugConsoleLogFile=C:\\\\logs\\\nprocessors=2',
      read: 'C:\\logsprocessors=2',
      text: 'debugConsoleLogFile=C:\\\\logs\\ ↵ processors=2',
    },
  ])('is found where WSL silently reads $read', ({ line, read, text }) => {
    expect(judgeCheck(wslconfigBackslashPath, write(`[wsl2]\n${line}\n`), noDesktop)).toEqual({
      status: 'advice',
      variant: 'silent',
      params: { line: 2, text, read },
      saw: [`* ${path}:2: ${text}`],
      fixes: [[`double-backslashes (${restarts})`, edit, 'wsl --shutdown']],
      verify: stderrEmpty,
    });
  });

  it.each(['swapFile=D:\\\\s.vhdx', 'kernelCommandLine=a\\tb', 'networkingMode=a\\m'])(
    'is not found for %s',
    (line) => {
      expect(judgeCheck(wslconfigBackslashPath, write(`[wsl2]\n${line}\n`))?.status).toBe('ok');
    },
  );
});
