import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { imageChoices } from '../../../contract/image/choices.ts';
import { readSample } from '../../../hosts/read-sample.ts';
import { createTestMachine, createTestState } from '../../test-machine.test-support.ts';
import { locateFolder } from './locate-folder.ts';
import {
  createProjectMachine,
  type ProjectFolder,
  writeProject,
} from './project-folder.test-support.ts';
import { createProjects } from './projects.ts';

const open: ProjectFolder[] = [];
afterEach(() => {
  for (const project of open.splice(0)) project.remove();
});

const resources = new URL('../../../../resources', import.meta.url).pathname;

function start(texts: Readonly<Record<string, string>>) {
  const project = writeProject(texts);
  open.push(project);
  const machine = createProjectMachine({ environment: { HOME: project.folder } });
  const projects = createProjects({
    machines: { current: () => machine },
    state: createTestState(),
    readSample: () => readSample(resources),
  });
  return { folder: project.folder, projects };
}

test('the sample is written into a new folder, understood, and remembered', async () => {
  const { folder, projects } = start({});
  const target = join(folder, 'my', 'harbour');
  expect(await projects.createSample(target)).toEqual({ folder: target });
  expect(readdirSync(target)).toEqual(['README.md', 'go.mod', 'main.go', 'main_test.go']);
  const { mains, ports, healthPath, problems } = await projects.analyse(`${target}/`);
  expect({
    mains: mains.length,
    ports: ports.map(({ port }) => port),
    healthPath,
    problems,
  }).toEqual({
    mains: 1,
    ports: [8080],
    healthPath: '/healthz',
    problems: [],
  });
  await projects.noteImage(target, 'harbour', 'harbour:latest');
  await projects.analyse(target);
  expect(await projects.recent()).toEqual([
    {
      folder: target,
      name: 'harbour',
      openedAt: '1970-01-01T00:00:00.000Z',
      image: 'harbour:latest',
    },
  ]);
  await expect(projects.createSample(target)).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
});

test('folders are listed from home on, hidden ones left out', async () => {
  const { folder, projects } = start({
    'go.mod': 'module a\n',
    'cmd/main.go': '',
    '.git/config': '',
  });
  expect(await projects.folders()).toEqual({
    folder,
    parent: folder.slice(0, folder.lastIndexOf('/')),
    names: ['cmd'],
    hasGoMod: true,
  });
  await expect(projects.folders(`${folder}/no`)).rejects.toMatchObject({
    code: 'PROJECT_NOT_FOUND',
  });
});

describe('slipway.yaml', () => {
  const choices = imageChoices.parse({ name: 'orders', base: 'scratch', ports: [8080] });

  test('keeps what was chosen, and nothing that is the default', async () => {
    const { folder, projects } = start({ 'go.mod': 'module a\n' });
    expect(await projects.readChoices(folder)).toBe(null);
    await projects.keepChoices(folder, choices);
    expect(readFileSync(join(folder, 'slipway.yaml'), 'utf8')).toBe(
      '# What Slipway builds from this project. Made to be kept with the code.\nimage:\n  name: orders\n  base: scratch\n  ports:\n    - 8080\n',
    );
    expect(await projects.readChoices(folder)).toEqual(choices);
  });

  test('keeps comments, order, line ends and other sections', async () => {
    const text =
      '# ours\r\nmachine: { memory: 8GB }\r\n\r\nimage:\r\n    # small\r\n    base:   scratch  # why\r\n    tag: latest\r\n    name: orders\r\n    ports: [8080]\r\n';
    const { folder, projects } = start({ 'slipway.yaml': text });
    const read = await projects.readChoices(folder);
    expect(read).toEqual(choices);
    await projects.keepChoices(folder, choices);
    const file = join(folder, 'slipway.yaml');
    expect(readFileSync(file, 'utf8')).toBe(text);
    await projects.keepChoices(folder, { ...choices, base: 'alpine', user: 'root' });
    expect(readFileSync(file, 'utf8')).toBe(
      `${text.replace('scratch', 'alpine')}    user: root\r\n`,
    );
  });

  test.each([
    [
      'image:\n  name: x\n  base: floppy\n',
      3,
      9,
      'image.base',
      'wrongValue',
      /^scratch, distroless-static, /,
    ],
    [
      'image:\n  name: x\n  base: scratch\n  colour: red\n',
      4,
      11,
      'image.colour',
      'unknownField',
      /^$/,
    ],
    [
      'image:\n  name: x\n  base: scratch\n  ports:\n    - 1\n    - 70000\n',
      6,
      7,
      'image.ports[1]',
      'wrongValue',
      /^≤ 65535$/,
    ],
    ['image:\n  name: x\n', 2, 3, 'image.base', 'missing', /^scratch, /],
    [
      'image:\n  name: x\n  base: scratch\n  run:\n    port: 80\n',
      5,
      11,
      'image.run.port',
      'unknownField',
      /^$/,
    ],
    ['image: small\n', 1, 8, 'image', 'wrongValue', /^object$/],
    ['image: [\n', 2, 1, '', 'syntax', /./],
    ['just a text\n', 1, 1, '', 'noFields', /^$/],
  ])('says where and why %j is wrong', async (text, line, column, place, flaw, detail) => {
    const { folder, projects } = start({ 'slipway.yaml': text });
    await expect(projects.readChoices(folder)).rejects.toMatchObject({
      code: 'CHOICES_INVALID',
      data: { line, column, place, flaw, detail: expect.stringMatching(detail) },
    });
  });

  test('is left alone where its form cannot be edited without a loss', async () => {
    const text = '&a\u00a0b other: {x: 1}\n';
    const { folder, projects } = start({ 'slipway.yaml': text });
    const file = join(folder, 'slipway.yaml');
    await expect(projects.keepChoices(folder, choices)).rejects.toMatchObject({
      code: 'CHOICES_NOT_EDITABLE',
      data: { file },
    });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('is not written over when it cannot be read', async () => {
    const { folder, projects } = start({ 'slipway.yaml': 'image: [\n' });
    await expect(projects.keepChoices(folder, choices)).rejects.toMatchObject({
      code: 'CHOICES_INVALID',
    });
    writeFileSync(join(folder, 'slipway.yaml'), '');
    await projects.keepChoices(folder, choices);
    expect(await projects.readChoices(folder)).toEqual(choices);
  });
});

test.each([
  ['win32', 'C:\\src\\orders\\', { folder: 'C:\\src\\orders', location: 'local' }],
  [
    'win32',
    '\\\\wsl.localhost\\Ubuntu\\home\\me',
    { folder: '\\\\wsl.localhost\\Ubuntu\\home\\me', location: 'wsl-share' },
  ],
  [
    'win32',
    '//wsl$/Ubuntu/home/me',
    { folder: '\\\\wsl$\\Ubuntu\\home\\me', location: 'wsl-share' },
  ],
  [
    'win32',
    '/home/me/orders',
    { folder: '\\\\wsl.localhost\\Debian\\home\\me\\orders', location: 'wsl-share' },
  ],
  ['win32', '/mnt/d/src', { folder: 'D:\\src', location: 'local' }],
  ['win32', 'C:', { folder: 'C:\\', location: 'local' }],
  ['linux', '/home/me/orders/', { folder: '/home/me/orders', location: 'local' }],
  ['linux', 'C:\\src\\orders', { folder: '/mnt/c/src/orders', location: 'windows-drive' }],
  ['linux', '/mnt/c/src', { folder: '/mnt/c/src', location: 'windows-drive' }],
  ['linux', '\\\\wsl.localhost\\Debian\\home\\me', { folder: '/home/me', location: 'local' }],
  ['linux', '/', { folder: '/', location: 'local' }],
] as const)('on %s the folder %s is found', async (platform, written, place) => {
  const machine = {
    ...createTestMachine({ platform, commands: { 'wsl --list --quiet': 'Debian\r\nUbuntu\r\n' } }),
    environment: platform === 'linux' ? { WSL_DISTRO_NAME: 'Debian' } : {},
  };
  expect(await locateFolder(machine, written)).toEqual(place);
});
