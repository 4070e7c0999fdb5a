// Tune: the files that say what WSL and Docker may use. Read with their bytes, staged by whoever edits, saved whole.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { machineRef } from './doctor.ts';
import { errors } from './errors.ts';
import { job } from './jobs.ts';
import { text } from './text.ts';

/**
 * wslconfig: `%UserProfile%\.wslconfig`, one for all WSL 2 distros. wsl.conf: `/etc/wsl.conf` of one distro.
 * daemon: the daemon.json of the engine with these containers, where this PC keeps it.
 */
export const configTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wslconfig') }),
  z.object({ kind: z.literal('wsl.conf'), distro: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('daemon'), containers: z.enum(['linux', 'windows']) }),
  /** Any file of one of these kinds by absolute path. For the command line alone: a page must not write any file. */
  z.object({
    kind: z.literal('file'),
    path: z.string().min(1).max(1000),
    dialect: z.enum(['wslconfig', 'wsl.conf', 'daemon']),
  }),
]);

/** Whole files travel as base64: encodings, line ends and broken bytes are the person's. */
const bytes = z.base64().max(2_000_000);

/** SHA-256 of the bytes that were read, in hex; null: there was no file. */
const revision = z.string().max(64).nullable();

/** One file of a target as it is now. */
export const configFile = z.object({
  target: configTarget,
  /** As the person's tools name it; for wsl.conf the path inside the distro. */
  path: z.string(),
  /** Null: there is no file, and the defaults hold. */
  bytes: bytes.nullable(),
  revision,
  /** When it was last written, milliseconds since 1970; null where that is not known. */
  modifiedMs: z.number().nullable(),
});

export const configRead = z.discriminatedUnion('state', [
  z.object({ state: z.literal('read'), file: configFile }),
  /** Reading it would start a stopped distro: asked for first. */
  z.object({ state: z.literal('needs-start'), distro: z.string() }),
  /** It could not be read, and why. */
  z.object({ state: z.literal('unreadable'), path: z.string(), reason: text }),
]);

/** What is known of the PC that the file is for. Null: not known. */
export const configHost = z.object({
  memoryBytes: z.number().nullable(),
  processors: z.number().nullable(),
  windowsBuild: z.number().nullable(),
  windowsRevision: z.number().nullable(),
  architecture: z.enum(['x64', 'arm64', 'x86', 'unknown']).nullable(),
  /** As `wsl --version` prints it; null also for the WSL that came with Windows. */
  wslVersion: z.string().nullable(),
  /** Free space where distros and swap lie, in bytes. */
  freeDiskBytes: z.number().nullable(),
  /** What the VM takes now, in bytes; 0 while it does not run. */
  usedBytes: z.number().nullable(),
  /** Memory that nobody uses at this moment, in bytes; absent or null where it was not read. */
  freeMemoryBytes: z.number().nullable().optional(),
  vmStartedMs: z.number().nullable(),
  /** Values below `HKLM\Software\Policies\WSL` that are there, by name: 0 forbids the setting. */
  policies: z.record(z.string(), z.number()),
  /** Docker Desktop runs here; gradual reclaim and mirrored networking have something to disturb. */
  hasDockerDesktop: z.boolean(),
});

export const configDistro = z.object({
  name: z.string(),
  version: z.number(),
  isDefault: z.boolean(),
  isRunning: z.boolean(),
  /** Docker Desktop's and the like: not the person's to configure. */
  isInternal: z.boolean(),
  /** Size of its virtual disk in bytes; null where it is not known. */
  diskBytes: z.number().nullable(),
});

/** A value that was asked for beside what the running VM says of itself. */
export const measuredRow = z.object({
  /** `wsl2.memory` and the like. */
  key: z.string(),
  /** As a person reads it: bytes and counts are numbers. */
  asked: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  measured: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  unit: z.enum(['bytes', 'processors']).nullable(),
  verdict: z.enum(['as-asked', 'explained', 'differs', 'unknown']),
  /** Why it differs, or why it could not be told. */
  reason: text.nullable(),
});

export const measurement = z.object({
  at: z.string(),
  distro: z.string(),
  rows: z.array(measuredRow),
});

/** A saved change that the running VM does not know yet. */
export const pendingChange = z.object({
  key: z.string(),
  /** As written; null: not written, so the default holds. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});

export const configOverview = z.object({
  machine: machineRef,
  host: configHost,
  distros: z.array(configDistro),
  /** Saved and waiting for a restart of WSL. */
  pending: z.array(pendingChange),
  /** The file was changed outside while the VM ran, and nothing tells what it held when the VM read it. */
  pendingUnknown: z.boolean(),
  /** What was measured last in the VM that runs now, with the file as it is; null when never or out of date. */
  measured: measurement.nullable(),
});

export const savedConfig = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('saved'),
    file: configFile,
    /** Its entry of the journal. */
    entry: z.string(),
    /** What has to start again before it counts. */
    restart: z.enum(['wsl', 'distro', 'engine', 'none']),
  }),
  /** Nothing was written: these bytes are already there. */
  z.object({ state: z.literal('unchanged'), file: configFile }),
  /** The file was changed outside since it was read. Nothing was written. */
  z.object({ state: z.literal('conflict'), found: configFile }),
  /** WSL or Docker would not start with it: lines count from 1. Nothing was written. */
  z.object({
    state: z.literal('refused'),
    problems: z.array(z.object({ line: z.number(), column: z.number(), what: text })),
  }),
  /** It could not be written, and why. The old file is there, whole. */
  z.object({ state: z.literal('failed'), reason: text }),
]);

/** What a restart of WSL (or of one distro, or the engine) would stop, before anything runs. */
export const restartOffer = z.object({
  scope: z.enum(['wsl', 'distro', 'engine']),
  /** Exact commands, in order. */
  commands: z.array(z.string()),
  steps: z.array(text),
  distros: z.array(z.string()),
  containers: z.array(
    z.object({
      name: z.string(),
      image: z.string(),
      ports: z.array(z.number()),
      /** Its restart policy starts it again with the engine. */
      comesBack: z.boolean(),
    }),
  ),
  dockerDesktop: z.enum(['stops-and-starts', 'not-running', 'not-installed']),
  /** Could not be told; said instead of an empty list. */
  unknown: z.array(text),
  /** Empty where Slipway cannot restart it: the commands are the person's to run. */
  confirmation: z.string(),
});

/** One saved version: what the file held before and after it. */
export const configVersion = z.object({
  entry: z.string(),
  at: z.string(),
  title: text,
  before: bytes.nullable(),
  after: bytes.nullable(),
  removed: z.array(z.string()),
  added: z.array(z.string()),
  state: z.string(),
  canUndo: z.boolean(),
  undoneBy: z.string().nullable(),
});

/** A change of one distro that is a command: shown, confirmed, journalled. */
export const distroChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set-default'), distro: z.string().min(1).max(200) }),
  /** Copies the whole disk: takes minutes and as much free space again. */
  z.object({ kind: z.literal('convert'), distro: z.string().min(1).max(200) }),
]);

export const distroOffer = z.object({
  change: distroChange,
  command: z.string(),
  undo: z.string().nullable(),
  warnings: z.array(text),
  confirmation: z.string(),
});

const target = z.object({ target: configTarget });
const confirmed = z.object({ confirmation: z.string().max(100) });

export const configContract = {
  /** The PC, its distros, what waits and what was measured. */
  overview: oc.errors(errors).output(configOverview),
  /** `start` allows a stopped distro to be started for it. */
  read: oc
    .errors(errors)
    .input(target.extend({ start: z.boolean().default(false) }))
    .output(configRead),
  /** Says when one of the files changes on disk, so that nobody edits an old text. */
  watch: oc
    .errors(errors)
    .input(target)
    .output(eventIterator(z.object({ revision, modifiedMs: z.number().nullable() }))),
  /** Backs up, writes atomically, journals. `revision` is that of the bytes that were edited; null bytes take it away. */
  save: oc
    .errors(errors)
    .input(target.extend({ bytes: bytes.nullable(), revision, start: z.boolean().default(false) }))
    .output(savedConfig),
  /** What a restart would stop. Runs nothing. */
  offerRestart: oc.errors(errors).input(target).output(restartOffer),
  /** Restarts, and measures in the VM what it really uses. */
  restart: oc.errors(errors).input(confirmed).output(job),
  /** Measures again without a restart, in a distro that runs; null when none runs. */
  measure: oc.errors(errors).output(measurement.nullable()),
  /** Every saved version of one file, newest first. Undo goes through `plans.createUndo` with its entry. */
  history: oc.errors(errors).input(target).output(z.array(configVersion)),
  offerDistroChange: oc
    .errors(errors)
    .input(z.object({ change: distroChange }))
    .output(distroOffer),
  changeDistro: oc.errors(errors).input(confirmed).output(job),
};

export type ConfigTarget = z.infer<typeof configTarget>;
export type ConfigFile = z.infer<typeof configFile>;
export type ConfigRead = z.infer<typeof configRead>;
export type ConfigHost = z.infer<typeof configHost>;
export type ConfigDistro = z.infer<typeof configDistro>;
export type ConfigOverview = z.infer<typeof configOverview>;
export type SavedConfig = z.infer<typeof savedConfig>;
export type RestartOffer = z.infer<typeof restartOffer>;
export type ConfigVersion = z.infer<typeof configVersion>;
export type Measurement = z.infer<typeof measurement>;
export type MeasuredRow = z.infer<typeof measuredRow>;
export type PendingChange = z.infer<typeof pendingChange>;
export type DistroChange = z.infer<typeof distroChange>;
export type DistroOffer = z.infer<typeof distroOffer>;
