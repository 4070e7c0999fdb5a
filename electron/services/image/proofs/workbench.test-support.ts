// Test support: the services of the image wizard over a real engine, and folders with Go in them that go away again.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildFrame, BuildRecord } from '../../../contract/image/build.ts';
import {
  type ImageChoices,
  imageChoices,
  type RunChoices,
  runChoices,
} from '../../../contract/image/choices.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import type { LayerProgress, Published } from '../../../contract/image/publish.ts';
import type { Verification } from '../../../contract/image/run.ts';
import type { JobState } from '../../../contract/jobs.ts';
import type { Machine } from '../../../platform/ports.ts';
import { createThisMachine } from '../../../platform/this-machine.ts';
import { createJobs } from '../../changes/jobs.ts';
import { createJournal } from '../../changes/journal.ts';
import { type Containers, createContainers } from '../../containers/containers.ts';
import { createTestState } from '../../test-machine.test-support.ts';
import { createImage, type ImageService } from '../image.ts';

export interface Workbench {
  readonly machine: Machine;
  readonly image: ImageService;
  readonly containers: Containers;
  /** Writes the files into a new folder. */
  createFolder(files?: Readonly<Record<string, string>>): Promise<string>;
  analyse(folder: string): Promise<ProjectAnalysis>;
  build(folder: string, choices: ImageChoices, options?: BuildOptions): Promise<Built>;
  /** Starts a container and gives the last state of its job. */
  run(folder: string, start: Start): Promise<unknown>;
  /** Gives the last state of the push's job, and what the registry answered for the name. */
  push(folder: string, push: Push): Promise<Pushed>;
  verify(container: string, options: VerifyOptions): Promise<Verification | undefined>;
  close(): Promise<void>;
}

interface BuildOptions {
  readonly dockerfile?: string;
  readonly onFrame?: (frame: BuildFrame) => void;
}

interface Built {
  readonly record: BuildRecord;
  readonly lines: readonly string[];
}

interface Start {
  readonly reference: string;
  readonly name: string;
  readonly run?: Partial<RunChoices>;
}

interface Push {
  readonly choices: ImageChoices;
  readonly reference: string;
  readonly onLayers?: (layers: readonly LayerProgress[]) => void;
}

interface Pushed {
  readonly state: JobState | undefined;
  readonly published: Published | undefined;
}

interface VerifyOptions {
  readonly port: number | null;
  readonly withinMs: number;
}

/** For somebody's own Dockerfile: nothing but the name counts. */
export function nameOnly(name: string): ImageChoices {
  return imageChoices.parse({ name, base: 'scratch', goImage: 'golang:1.19' });
}

/** `address` is that of the engine, `unix:///…`. */
export function createWorkbench(address: string): Workbench {
  const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url));
  const environment = { ...process.env, DOCKER_HOST: address };
  const machine = createThisMachine({ resourcesFolder, environment });
  const machines = { current: () => machine };
  const state = createTestState();
  const jobs = createJobs({ state, host: 'cli', now: Date.now });
  const journal = createJournal({ state, isAlive: jobs.isAlive, now: Date.now });
  const readSample = async () => [];
  const image = createImage({ machines, state, host: 'cli', jobs, journal, readSample });
  const folders: string[] = [];
  return {
    machine,
    image,
    containers: createContainers({ machines }),
    createFolder: async (files = {}) => {
      const folder = await mkdtemp(join(tmpdir(), 'slipway-proof-'));
      folders.push(folder);
      await writeFiles(folder, files);
      return folder;
    },
    analyse: (folder) => image.projects.analyse(folder, undefined),
    build: async (folder, choices, { dockerfile, onFrame = () => {} } = {}) => {
      const job = await image.builds.start({ folder, choices, noCache: false, dockerfile });
      const lines: string[] = [];
      for await (const frame of image.builds.watch(job.id, 0, undefined)) {
        onFrame(frame);
        if (frame.kind === 'log') lines.push(...frame.lines.map(({ line }) => line));
        if (frame.kind === 'end') return { record: frame.record, lines };
      }
      throw new Error('a build ends with its record');
    },
    run: async (folder, { reference, name, run = {} }) => {
      const job = await image.run({ folder, reference, name, run: runChoices.parse(run) });
      const states: unknown[] = [];
      for await (const event of jobs.watch(job.id, 0, undefined)) {
        if (event.kind === 'state') states.push(event.state);
      }
      return states.at(-1);
    },
    push: async (folder, { onLayers = () => {}, ...push }) => {
      const extras = { pullBack: true, sign: false, sbom: false };
      const job = await image.publish.push({ folder, ...push, ...extras });
      for await (const { layers } of image.publish.watchPush(job.id, undefined)) onLayers(layers);
      for await (const _ of jobs.watch(job.id, 0, undefined));
      const state = (await jobs.list()).find(({ id }) => id === job.id)?.state;
      const all = await image.publish.published(folder);
      return { state, published: all.find(({ reference }) => reference === push.reference) };
    },
    verify: async (container, { port, withinMs }) => {
      const probe = port === null ? null : { path: '/', port, status: 200 };
      let last: Verification | undefined;
      const request = { container, probe, withinMs, forMs: 0 };
      for await (const next of image.verify(request, undefined)) last = next;
      return last;
    },
    close: async () => {
      await Promise.all(folders.map((one) => rm(one, { recursive: true, force: true })));
      await machine.close();
    },
  };
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
