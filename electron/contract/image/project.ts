// What Slipway finds in a Go project by reading it: nothing of it is run, and no Go is needed.
import { z } from 'zod';
import { text } from '../text.ts';

/** A place in the project: path from its folder with forward slashes, line from 1. */
export const sourcePlace = z.object({ file: z.string(), line: z.number() });

/** Why a line matters, with the line itself, cut to what a person reads. */
const evidence = z.object({ place: sourcePlace, excerpt: z.string() });

export const needId = z.enum([
  'tls-roots',
  'time-zones',
  'templates',
  'static-files',
  'sqlite',
  'shell',
  'writable-folder',
]);

export const windowsHintId = z.enum([
  'gui',
  'dotnet',
  'netapi',
  'registry',
  'service',
  'powershell',
  'msi',
]);

/** What stands in the way of an image, or makes it slower, larger or less safe. Ids are permanent. */
export const projectProblemId = z.enum([
  'no-go-mod',
  'go-mod-malformed',
  'no-main',
  'no-go-sum',
  /** A `replace` by a folder that is not below the project: the builder does not get it. */
  'replace-outside',
  'private-modules',
  'cgo-needed',
  'windows-only',
  'listens-on-loopback',
  'no-port-found',
  'crlf-scripts',
  'slow-path',
  'big-context',
  'embed-missing',
  'case-conflict',
  'not-all-read',
]);

export const projectAnalysis = z.object({
  /** As the engine's host names it. */
  folder: z.string(),
  /** The last word of the module's path, or the folder's name. */
  name: z.string(),
  /** `windows-drive` seen from WSL, or `wsl-share` seen from Windows, is slow: see `slow-path`. */
  location: z.enum(['local', 'windows-drive', 'wsl-share']),
  /** Of a workspace without a go.mod of its own the first module. `go` is the newest that any of them asks for. */
  module: z
    .object({ path: z.string(), go: z.string().nullable(), toolchain: z.string().nullable() })
    .nullable(),
  /** Modules of go.work, as folders from the project's. */
  workspace: z.array(z.string()),
  /** Folders below the project's that stand in for modules: `replace x => ./lib` in go.mod. */
  replacedFolders: z.array(z.string()),
  /** Every `package main` that is no test and fits no other operating system only: `./cmd/api`. */
  mains: z.array(
    z.object({
      folder: z.string(),
      name: z.string(),
      place: sourcePlace,
      windowsOnly: z.boolean(),
    }),
  ),
  packages: z.number(),
  testFiles: z.number(),
  cgo: z.array(evidence.extend({ because: z.enum(['import-c', 'known-module']) })),
  embeds: z.array(evidence.extend({ pattern: z.string(), isMissing: z.boolean() })),
  buildTags: z.array(z.object({ tag: z.string(), files: z.number() })),
  ports: z.array(
    evidence.extend({
      port: z.number(),
      from: z.enum(['literal', 'environment', 'flag']),
      /** Of the variable or flag. */
      name: z.string().nullable(),
      isLoopback: z.boolean(),
      /** Folders of `mains` that listen there; empty: nobody can tell. */
      programs: z.array(z.string()),
    }),
  ),
  /** A path that answers 200 for probes, when one is registered: `/healthz`. */
  healthPath: z.string().nullable(),
  needs: z.array(evidence.extend({ need: needId })),
  windowsHints: z.array(evidence.extend({ hint: windowsHintId })),
  privateModules: z.array(z.string()),
  hasVendor: z.boolean(),
  hasGoSum: z.boolean(),
  existing: z.object({
    dockerfile: z.string().nullable(),
    dockerignore: z.boolean(),
    compose: z.string().nullable(),
    slipway: z.boolean(),
  }),
  /** What would be sent to the builder now. */
  context: z.object({
    files: z.number(),
    bytes: z.number(),
    largest: z.array(z.object({ path: z.string(), bytes: z.number() })),
  }),
  crlfScripts: z.array(z.string()),
  problems: z.array(
    z.object({
      id: projectProblemId,
      severity: z.enum(['problem', 'advice']),
      what: text,
      place: sourcePlace.nullable(),
    }),
  ),
  ms: z.number(),
});

export type SourcePlace = z.infer<typeof sourcePlace>;
export type NeedId = z.infer<typeof needId>;
export type WindowsHintId = z.infer<typeof windowsHintId>;
export type ProjectProblemId = z.infer<typeof projectProblemId>;
export type ProjectAnalysis = z.infer<typeof projectAnalysis>;
