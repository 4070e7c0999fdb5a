// The described PCs that are shipped: each is valid, complete, and answers what the ports can ask.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { machineFile } from '../../contract/machine-description.ts';
import { programs, scripts } from '../ports.ts';
import { checkVariables } from './check-variables.ts';
import { createDescribedMachine } from './described-machine.ts';
import { listDescriptions } from './load-description.ts';
import { parseMachineFile } from './parse-machine-file.ts';
import { readShippedFile } from './read-shipped-file.ts';
import { createPassingVariables } from './state-variables.ts';

const resources = new URL('../../../resources/', import.meta.url);
const shipped = await listDescriptions(fileURLToPath(new URL('machines', resources)));
const machines = shipped.map(({ description }) => description);

test('the PCs that the issue asks for are there', () => {
  const names = machines.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'healthy-linux-mode',
      'healthy-windows-mode',
      'bare-laptop',
      'docker-stopped',
      'docker-not-installed',
      'virtualization-off',
      'wslconfig-broken',
      'wsl1-default',
      'wsl-stub',
      'chinese-inbox-wsl',
      'german-docker-down',
      'it-locked-down',
    ]),
  );
  expect(names.filter((name) => name.startsWith('healthy-')).length).toBeGreaterThanOrEqual(10);
});

test.each(machines)(
  '$name carries its file’s name and asks for known programs and scripts only',
  (machine) => {
    expect(shipped.map(({ stateName }) => stateName)).toContain(machine.name);
    const unknown = [
      ...[
        ...machine.commands.map(({ program }) => program),
        ...Object.keys(machine.installed),
      ].filter((program) => !programs.some((known) => known === program)),
      ...machine.powershell
        .map(({ script }) => script)
        .filter((name) => !scripts.some((known) => known === name)),
    ];
    expect(unknown).toEqual([]);
  },
);

test.each(machines)(
  '$name is right, so that reading it needs no check',
  async ({ name, state }) => {
    const text = await readFile(new URL(`machines/${name}.json`, resources), 'utf8');
    const checked = parseMachineFile(text, name);
    checkVariables(checked, state, name);
    expect(readShippedFile(text)).toEqual(checked);
  },
);

// The one script that changes something is played by `permission`; who signed a file that Slipway fetched is asked of this
// computer alone.
const reading = scripts.filter((script) => script !== 'elevate' && script !== 'signature');

test.each(machines)('$name leaves none of its scripts unsaid', async (description) => {
  const variables = createPassingVariables();
  const { powershell } = createDescribedMachine({ description, variables, timeScale: 0 });
  const answers = await Promise.all(
    reading.map((script) => powershell.query(script, { deadlineMs: 60_000 })),
  );
  expect(answers.filter(({ outcome }) => outcome === 'not-recorded')).toEqual([]);
});

const howToUpdate = [
  'resources/machine.schema.json is not that of electron/contract/machine-description.ts. Write it anew:',
  `npx node --input-type=module -e "${[
    "import { writeFileSync } from 'node:fs';",
    "import { z } from 'zod';",
    "import { machineFile } from './electron/contract/machine-description.ts';",
    "const schema = z.toJSONSchema(machineFile, { io: 'input' });",
    "writeFileSync('resources/machine.schema.json', JSON.stringify(schema, null, 2));",
  ].join(' ')}"`,
  'npx biome check --write resources/machine.schema.json',
  '',
].join('\n');

test('the JSON Schema for editors is that of the format', async () => {
  const text = await readFile(new URL('machine.schema.json', resources), 'utf8');
  const schema = z.toJSONSchema(machineFile, { io: 'input' });
  expect(JSON.parse(text), howToUpdate).toEqual(schema);
});

test('every field of the format has its place in the documentation', async () => {
  const document = await readFile(new URL('../docs/machine-format.md', resources), 'utf8');
  const { properties = {} } = z.toJSONSchema(machineFile, { io: 'input' });
  expect(Object.keys(properties).filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
});

test('the example of the documentation is a machine file', async () => {
  const document = await readFile(new URL('../docs/machine-format.md', resources), 'utf8');
  const [, example = ''] = /```json\n(.*?)```/s.exec(document) ?? [];
  expect(parseMachineFile(example, 'example').name).toBe('docker-takes-its-time');
});
