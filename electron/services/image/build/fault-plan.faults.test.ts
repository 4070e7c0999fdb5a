// A project on its way to an image, with one thing going wrong, whatever it is: the person's files are old or new, the
// journal is true, no success without an image, and the next time all of it works.
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../../contract/app-error.ts';
import type { BuildRecord } from '../../../contract/image/build.ts';
import { imageChoices } from '../../../contract/image/choices.ts';
import {
  writeRecord,
  writeTraceRecord,
} from '../../../core/image/build-steps/trace.test-support.ts';
import { createCommands } from '../../../platform/commands.ts';
import { playEveryFault } from '../../../platform/faults/fault-plan.test-support.ts';
import { markOwner } from '../../../platform/faults/list-children.test-support.ts';
import type { Machine, StateStore } from '../../../platform/ports.ts';
import { createJobs } from '../../changes/jobs.ts';
import { createJournal } from '../../changes/journal.ts';
import { createTestState, reopenTestState } from '../../test-machine.test-support.ts';
import { startTestEngine, type TestEnginePc } from '../engine.test-support.ts';
import { createFilesService } from '../files/files.ts';
import { type ProjectFolder, writeProject } from '../project/project-folder.test-support.ts';
import { createProjects } from '../project/projects.ts';
import { createBuilds } from './builds.ts';

type Texts = Readonly<Record<string, string>>;

const before: Texts = {
  'go.mod': 'module example.com/orders\n\ngo 1.24\n',
  'main.go': 'package main\n\nfunc main() {}\n',
  Dockerfile: 'FROM scratch\n# mine\n',
};
const kinds = ['EPERM', 'ETIMEDOUT', 'died after'] as const;
const choices = imageChoices.parse({ name: 'orders', tag: '1.0', base: 'scratch' });
const id = 'sha256:5f3a';
const records = [
  writeTraceRecord({ vertexes: [{ digest: 'a', name: '[1/1] RUN go build', started: 1 }] }),
  writeTraceRecord({ vertexes: [{ digest: 'a', started: 1, completed: 2 }] }),
  writeRecord({ id: 'moby.image.id', aux: { ID: id } }),
];
const answers = {
  'GET /images/orders:1.0/json': { Id: id, Os: 'linux', Architecture: 'amd64', Size: 700 },
  'GET /images/orders:1.0/history': [{ CreatedBy: 'COPY', Size: 700 }],
};

let pc: TestEnginePc;
let tools: ProjectFolder;
let machine: Machine;
beforeAll(async () => {
  pc = await startTestEngine({ records, answers });
  tools = writeProject({ tool: '#!/bin/sh\necho a tool; sleep 0.01\n' });
  const file = join(tools.folder, 'tool');
  chmodSync(file, 0o755);
  // Every program is a real process: none of them may be left behind.
  const environment = { PATH: process.env.PATH, ...markOwner() };
  const commands = createCommands({ platform: 'linux', environment, locate: async () => file });
  machine = { ...pc.machine, commands };
});
afterAll(async () => {
  tools.remove();
  await pc.close();
});

function openProcess(around: Machine, state: StateStore) {
  const now = () => Date.UTC(2026, 10, 21, 10);
  const machines = { current: () => around };
  const jobs = createJobs({ state, host: 'cli', now });
  const journal = createJournal({ state, isAlive: jobs.isAlive, now });
  const projects = createProjects({ machines, state, readSample: async () => [] });
  const files = createFilesService({ machines, jobs, journal });
  const builds = createBuilds({ machines, state, jobs, projects });
  const build = async (
    folder: string,
    show: (planned: Texts) => void = () => {},
  ): Promise<BuildRecord | undefined> => {
    const planned = await files.plan({ folder, choices });
    show(Object.fromEntries(planned.map(({ path, proposed }) => [path, proposed])));
    const wanted = planned.map(({ path, revision, proposed }) => ({
      path,
      revision,
      text: proposed,
    }));
    await files.write({ folder, files: wanted });
    await projects.keepChoices(folder, choices);
    const job = await builds.start({ folder, choices, noCache: false });
    for await (const frame of builds.watch(job.id, 0, undefined)) {
      if (frame.kind === 'end') return frame.record;
    }
    return undefined;
  };
  return { jobs, journal, builds, build };
}

test('files are old or new, a build is done with its image only, and the next one goes well', async () => {
  const model = writeProject(before);
  expect(await openProcess(machine, createTestState()).build(model.folder)).toMatchObject({
    outcome: 'done',
    image: { id },
  });
  const fresh = readFolder(model.folder);
  expect(Object.keys(fresh)).toEqual(expect.arrayContaining(['Dockerfile', 'slipway.yaml']));
  model.remove();

  const played = await playEveryFault(async (plan) => {
    const project = writeProject(before);
    const { folder } = project;
    const state = createTestState();
    const first = openProcess(plan.machine(machine), plan.state(state));
    // With a file of the project unreadable, other files are planned, and agreed to.
    let wanted: Texts = fresh;
    const show = (planned: Texts) => {
      wanted = { ...fresh, ...planned };
    };
    const work = first.build(folder, show).catch((error: unknown) => {
      // That a file or the state folder cannot be used is said, and is no bug.
      if (error instanceof AppError) return error.code;
      throw error;
    });
    const end = await Promise.race([work, plan.died]);
    if (typeof end === 'object' && end.outcome === 'done') expect(end.image?.id).toBe(id);

    const next = openProcess(pc.machine, reopenTestState(state.texts));
    const found = readFolder(folder);
    expect(listStrange(found, wanted)).toEqual([]);
    const entries = await next.journal.list();
    expect(entries.filter(({ state: now }) => now === 'running')).toEqual([]);
    const named = entries.flatMap(({ change }) => (change.kind === 'file' ? [change.path] : []));
    const changed = Object.keys(found).filter((path) => found[path] !== before[path]);
    // Choices are the person's own words in their own file: the wizard's journal is about what it made.
    const made = changed.filter((path) => path !== 'slipway.yaml');
    expect(made.filter((path) => !named.includes(join(folder, path)))).toEqual([]);
    const running = (await next.jobs.list()).filter(({ state: now }) => now.state === 'running');
    expect(running).toEqual([]);
    for (const record of await next.builds.list(folder)) {
      expect(record.image?.id).toBe(record.outcome === 'done' ? id : undefined);
    }

    expect(await next.build(folder)).toMatchObject({ outcome: 'done', image: { id } });
    expect(readFolder(folder)).toEqual(fresh);
    project.remove();
  }, kinds);
  expect(played).toBeGreaterThan(150);
}, 900_000);

function readFolder(folder: string): Texts {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

/** What is neither as it was nor as it is to be, such as half a file or one that nobody ordered. */
function listStrange(found: Texts, wanted: Texts): readonly string[] {
  const paths = new Set([before, found, wanted].flatMap((all) => Object.keys(all)));
  return [...paths].filter((path) => ![before[path], wanted[path]].includes(found[path]));
}
