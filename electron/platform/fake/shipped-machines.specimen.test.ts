// The texts of the shipped described PCs are the genuine ones: same words, as bytes of Windows.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createDescribedMachine } from './described-machine.ts';
import { loadDescription } from './load-description.ts';
import { createPassingVariables } from './state-variables.ts';

const specimens = new URL('../../../../shared/windows/outputs/', import.meta.url);
const folder = fileURLToPath(new URL('../../../resources/machines', import.meta.url));

describe.skipIf(!existsSync(specimens))('described texts and specimens', () => {
  test.each([
    ['german-docker-down', '--version', 'wsl-version.de.2.6.3.0.txt'],
    ['chinese-inbox-wsl', '--version', 'wsl-usage.zh-CN.inbox-invalid-version-option.txt'],
    ['wsl-stub', '--version', 'wsl.en.stub-not-installed.txt'],
    ['bare-laptop', '--status', 'wsl.en.stub-not-installed.txt'],
  ])('%s answers wsl %s as a genuine one does', async (name, arg, specimen) => {
    const { description } = await loadDescription(name, folder);
    const variables = createPassingVariables();
    const machine = createDescribedMachine({ description, variables, timeScale: 0 });
    const request = { program: 'wsl', args: [arg], deadlineMs: 1000 } as const;
    const result = await machine.commands.run(request);
    const genuine = await readFile(new URL(specimen, specimens), 'utf8');
    expect(result).toMatchObject({
      stdout: new Uint8Array(Buffer.from(genuine.replaceAll('\n', '\r\n'), 'utf16le')),
    });
  });
});
