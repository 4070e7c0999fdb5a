// A folder that electron-builder takes for an unpacked Electron, where the real binary cannot be had: a program that is
// small, but has version information and the fuse wire of the real one, and the files around it. It starts nothing.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { root } from '../lanes/processes.ts';

const compiler = 'x86_64-w64-mingw32-gcc';
const resourceCompiler = 'x86_64-w64-mingw32-windres';
/** The sentinel, version 1, nine fuses as Electron ships them (build/fuses/fuses.json5 of Electron). */
const fuseWire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\\001\\011${'101100011'}`;

/** Makes the folder for one system. */
export async function makeStandInElectron(
  folder: string,
  system: 'win32' | 'linux',
): Promise<void> {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ) as { version: string };
  const parts = join(folder, '..', `${system}-parts`);
  for (const path of [join(folder, 'resources'), join(folder, 'locales'), parts]) {
    mkdirSync(path, { recursive: true });
  }
  for (const [name, text] of [
    ['version', version],
    ['LICENSE', 'stand-in'],
    ['LICENSES.chromium.html', 'stand-in'],
    ...['de', 'en-US', 'zh-CN'].map((language) => [`locales/${language}.pak`, '']),
  ] as const) {
    writeFileSync(join(folder, name as string), text as string);
  }
  mkdirSync(join(parts, 'default-app'), { recursive: true });
  writeFileSync(join(parts, 'default-app', 'main.js'), '');
  await createPackage(join(parts, 'default-app'), join(folder, 'resources', 'default_app.asar'));
  if (system === 'win32') compileProgram(parts, join(folder, 'electron.exe'), version);
  else {
    const wire = fuseWire.replace('\\001', '\u0001').replace('\\011', '\u0009');
    writeFileSync(join(folder, 'electron'), `#!/bin/sh\nexit 1\n# ${wire}\n`);
    chmodSync(join(folder, 'electron'), 0o755);
  }
}

function compileProgram(parts: string, program: string, version: string): void {
  const numbers = version.split('.').join(',');
  writeFileSync(
    join(parts, 'electron.c'),
    `__attribute__((used)) static volatile const char wire[] = "${fuseWire}";\n` +
      'int main(void) { return wire[0] == 0; }\n',
  );
  writeFileSync(
    join(parts, 'electron.rc'),
    [
      `1 VERSIONINFO FILEVERSION ${numbers},0 PRODUCTVERSION ${numbers},0 FILEOS 4 FILETYPE 1`,
      'BEGIN BLOCK "StringFileInfo" BEGIN BLOCK "040904b0" BEGIN',
      'VALUE "ProductName", "Electron"',
      `VALUE "FileVersion", "${version}"`,
      'END END BLOCK "VarFileInfo" BEGIN VALUE "Translation", 0x409, 1200 END END',
    ].join('\n'),
  );
  const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { cwd: parts });
  run(resourceCompiler, 'electron.rc', '-o', 'resources.o');
  run(compiler, '-s', '-mwindows', 'electron.c', 'resources.o', '-o', program);
}
