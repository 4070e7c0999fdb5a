// From a folder with Go in it to an image that runs: everything the wizard and `slipway image` can ask.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '../errors.ts';
import { job } from '../jobs.ts';
import { text } from '../text.ts';
import { buildFrame, buildRecord } from './build.ts';
import { baseId, imageChoices, probe, runChoices } from './choices.ts';
import { lintFinding, plannedFile } from './files.ts';
import { moveOffer, moveWish } from './move.ts';
import { projectAnalysis } from './project.ts';
import { labRow, published, pushFrame, registryLogin } from './publish.ts';
import { portConflict, verification } from './run.ts';

const folder = z.string().min(1).max(1_000);
const project = z.object({ folder });
const chosen = project.extend({ choices: imageChoices });
const jobId = z.object({ job: z.string().max(100) });
const reference = z.string().min(1).max(500);

export const imageSurroundings = z.object({
  /** Of the engine that answers; null: none does. */
  engine: z
    .object({
      os: z.enum(['linux', 'windows']),
      arch: z.string(),
      builder: z.enum(['buildkit', 'classic']),
      version: z.string(),
    })
    .nullable(),
  windowsBuild: z.number().nullable(),
  windowsRevision: z.number().nullable(),
  /** `go version` of this PC; null: none is needed. */
  go: z.string().nullable(),
  cosign: z.boolean(),
  syft: z.boolean(),
  buildx: z.boolean(),
  /** Of docker's config.json, given to builds and containers; without names and passwords. */
  proxies: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Bases as they turned out on this PC, in bytes on disk. */
  measuredBases: z.array(z.object({ base: baseId, platform: z.string(), bytes: z.number() })),
});

export const recentProject = z.object({
  folder: z.string(),
  name: z.string(),
  openedAt: z.string(),
  image: z.string().nullable(),
});

/** Where modules and images could come from, fastest first. Milliseconds; null: no answer. */
export const mirrorRow = z.object({ url: z.string(), ms: z.number().nullable() });

export const imageContract = {
  surroundings: oc.errors(errors).output(imageSurroundings),
  recent: oc.errors(errors).output(z.array(recentProject)),
  /** Reads the folder; runs nothing of it. PROJECT_NOT_FOUND, PROJECT_UNREADABLE. */
  analyse: oc.errors(errors).input(project).output(projectAnalysis),
  /** Writes the sample project into an empty or new folder. FOLDER_NOT_EMPTY. */
  createSample: oc.errors(errors).input(project).output(project),
  /** A copy in a distro's own file system, measured and with its commands. Changes nothing; the distro is started. */
  offerMove: oc.errors(errors).input(moveWish).output(moveOffer),
  /** Copies, compares, and leaves the project as it is. CONFIRMATION_INVALID. */
  move: oc
    .errors(errors)
    .input(z.object({ confirmation: z.string().max(200) }))
    .output(job),
  /** Folders below one, for picking where no system dialog is. */
  folders: oc
    .errors(errors)
    .input(z.object({ folder: folder.optional() }))
    .output(
      z.object({
        folder: z.string(),
        parent: z.string().nullable(),
        names: z.array(z.string()),
        hasGoMod: z.boolean(),
      }),
    ),
  /** Of slipway.yaml; null: nothing is kept there yet. CHOICES_INVALID with line and column. */
  choices: oc.errors(errors).input(project).output(imageChoices.nullable()),
  /** Section `image:` of slipway.yaml; the rest of the file stays byte for byte. */
  keepChoices: oc.errors(errors).input(chosen).output(imageChoices),
  mirrors: oc
    .errors(errors)
    .output(z.object({ goProxies: z.array(mirrorRow), registries: z.array(mirrorRow) })),

  /** What would be written. Writes nothing. */
  planFiles: oc.errors(errors).input(chosen).output(z.array(plannedFile)),
  /** Writes with backup and journal what the person saw; FILE_CHANGED when one is not what was shown. */
  writeFiles: oc
    .errors(errors)
    .input(
      project.extend({
        files: z
          .array(
            z.object({
              path: z.enum([
                'Dockerfile',
                '.dockerignore',
                'compose.yaml',
                'docker-entrypoint.sh',
                '.github/workflows/image.yml',
                '.gitlab-ci.yml',
                'deploy/kubernetes.yaml',
              ]),
              revision: z.string().nullable(),
              text: z.string().max(1_000_000),
            }),
          )
          .min(1),
      }),
    )
    .output(z.array(z.string())),
  /** Anyone's own Dockerfile, too. */
  lint: oc
    .errors(errors)
    .input(project.extend({ dockerfile: z.string().max(500).optional() }))
    .output(z.array(lintFinding)),

  build: oc
    .errors(errors)
    .input(
      chosen.extend({
        noCache: z.boolean().default(false),
        dockerfile: z.string().max(500).optional(),
      }),
    )
    .output(job),
  watchBuild: oc
    .errors(errors)
    .input(jobId.extend({ from: z.number().int().min(0).default(0) }))
    .output(eventIterator(buildFrame)),
  /** Newest first. */
  builds: oc.errors(errors).input(project).output(z.array(buildRecord)),

  /** Conflicts of the ports it would publish; empty: none. */
  checkPorts: oc
    .errors(errors)
    .input(z.object({ publish: z.array(z.string().max(100)) }))
    .output(z.array(portConflict)),
  run: oc
    .errors(errors)
    .input(project.extend({ reference, name: z.string().max(200), run: runChoices }))
    .output(job),
  /** Watches it until the probe answers or the time is over, then for `forMs` more. */
  verify: oc
    .errors(errors)
    .input(
      z.object({
        container: z.string().max(200),
        probe: probe.nullable(),
        withinMs: z.number().int().min(1_000).max(600_000).default(30_000),
        forMs: z.number().int().min(0).max(600_000).default(0),
      }),
    )
    .output(eventIterator(verification)),

  login: oc
    .errors(errors)
    .input(z.object({ registry: z.string().max(300) }))
    .output(registryLogin),
  /** Gives the password to docker's credential helper; it is kept nowhere else. */
  signIn: oc
    .errors(errors)
    .input(
      z.object({
        registry: z.string().max(300),
        user: z.string().max(300),
        password: z.string().max(10_000),
      }),
    )
    .output(registryLogin),
  push: oc
    .errors(errors)
    .input(
      chosen.extend({
        reference,
        pullBack: z.boolean().default(true),
        sign: z.boolean().default(false),
        sbom: z.boolean().default(false),
      }),
    )
    .output(job),
  /** The command for buildx, which pushes with SBOM and provenance attached. Runs nothing. */
  buildx: oc
    .errors(errors)
    .input(chosen.extend({ reference }))
    .output(z.object({ commands: z.array(z.string()), missing: text.nullable() })),
  watchPush: oc.errors(errors).input(jobId).output(eventIterator(pushFrame)),
  published: oc.errors(errors).input(project).output(z.array(published)),

  /** Builds and measures the variants, one after the other. */
  lab: oc
    .errors(errors)
    .input(chosen.extend({ variants: z.array(z.string().max(100)).min(1) }))
    .output(job),
  watchLab: oc
    .errors(errors)
    .input(jobId)
    .output(eventIterator(z.array(labRow))),
};

export type ImageSurroundings = z.infer<typeof imageSurroundings>;
export type RecentProject = z.infer<typeof recentProject>;
