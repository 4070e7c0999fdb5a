// A project on a described Windows PC: the same answers, and nothing of this computer is touched.
import { expect, test } from 'vitest';
import { imageChoices } from '../../../contract/image/choices.ts';
import { createTestMachine } from '../../../platform/fake/machine.test-support.ts';
import { createTestState } from '../../test-machine.test-support.ts';
import { createProjects } from './projects.ts';

const folder = 'C:\\Users\\me\\orders';

test('a project on a Windows drive is analysed, and its choices are kept beside go.mod', async () => {
  const machine = createTestMachine({
    environment: { USERPROFILE: 'C:\\Users\\me' },
    folders: ['C:\\Users\\me'],
    files: [
      { path: `${folder}\\go.mod`, text: 'module example.com/orders\n\ngo 1.24\n' },
      { path: `${folder}\\cmd\\api\\main.go`, text: 'package main\n\nfunc main() {}\n' },
    ],
  });
  const projects = createProjects({
    machines: { current: () => machine },
    state: createTestState(),
    readSample: async () => [{ name: 'go.mod', bytes: new TextEncoder().encode('module a\n') }],
  });
  const { name, location, mains, problems } = await projects.analyse(folder);
  expect({ name, location, mains, problems }).toEqual({
    name: 'orders',
    location: 'local',
    mains: [
      {
        folder: './cmd/api',
        name: 'api',
        place: { file: 'cmd/api/main.go', line: 3 },
        windowsOnly: false,
      },
    ],
    problems: [],
  });
  const choices = imageChoices.parse({ name: 'orders', base: 'scratch' });
  expect(await projects.readChoices(folder)).toBe(null);
  await projects.keepChoices(folder, choices);
  expect(await projects.readChoices(folder)).toEqual(choices);
  expect(await projects.folders()).toEqual({
    folder: 'C:\\Users\\me',
    parent: 'C:\\Users',
    names: ['orders'],
    hasGoMod: false,
  });
  expect(await projects.createSample('C:\\Users\\me\\sample')).toEqual({
    folder: 'C:\\Users\\me\\sample',
  });
  expect((await projects.folders('C:\\Users\\me\\sample')).hasGoMod).toBe(true);
});
