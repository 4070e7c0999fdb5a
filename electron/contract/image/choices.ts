// Every answer of the wizard, as `slipway.yaml` keeps it beside go.mod (section `image:`): the command line, a
// colleague and CI build the same.
import { z } from 'zod';

export const baseId = z.enum([
  'scratch',
  'distroless-static',
  'distroless-base',
  'alpine',
  'debian-slim',
  'nanoserver',
  'servercore',
  'windows-server',
]);

const platform = z.string().regex(/^(linux|windows|darwin)\/(amd64|arm64|386|arm)$/);
const port = z.number().int().min(1).max(65_535);
const name = z.string().max(200);

export const probe = z.strictObject({
  path: z.string().startsWith('/').max(2_000),
  /** Inside the container. */
  port,
  status: z.number().int().min(100).max(599).default(200),
});

/** A value that must not end in a layer: read when it is needed, from a variable or file of whoever builds. */
export const secret = z.object({
  id: z.string().regex(/^[\w.-]{1,100}$/),
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('environment'), name }),
    z.object({ kind: z.literal('file'), path: z.string().max(1_000) }),
  ]),
  /** What the build uses it as. */
  use: z.enum(['netrc', 'certificate', 'other']),
});

export const runChoices = z.strictObject({
  /** As docker writes them: `8080:80`, `127.0.0.1:8080:80`, `8080:80/udp`; without an address it is 127.0.0.1. */
  publish: z.array(z.string().max(100)).default([]),
  publishAll: z.boolean().default(false),
  environment: z.record(name, z.string().max(10_000)).default({}),
  environmentFile: z.string().max(1_000).nullable().default(null),
  /** `name:/path`, `./folder:/path:ro`. */
  volumes: z.array(z.string().max(2_000)).default([]),
  network: name.nullable().default(null),
  memoryBytes: z
    .number()
    .int()
    .min(6 * 1024 * 1024)
    .nullable()
    .default(null),
  cpus: z.number().min(0.01).nullable().default(null),
  restart: z.enum(['no', 'on-failure', 'unless-stopped', 'always']).default('no'),
  readOnly: z.boolean().default(false),
  noNewPrivileges: z.boolean().default(true),
});

export const imageChoices = z.strictObject({
  /** Repository, without tag: `orders-api`, `registry.example/team/orders-api`. */
  name: z.string().max(250),
  tag: z
    .string()
    .regex(/^[\w][\w.-]{0,127}$/)
    .default('latest'),
  main: z.string().max(500).default('.'),
  target: z.enum(['linux', 'windows', 'both']).default('linux'),
  platforms: z.array(platform).min(1).default(['linux/amd64']),
  base: baseId,
  /** Base of the Windows image where `target` is both. */
  windowsBase: baseId.nullable().default(null),
  /** Overrides the reference that `base` stands for. */
  baseImage: z.string().max(300).nullable().default(null),
  /** Overrides that of `windowsBase` where `target` is both. */
  windowsBaseImage: z.string().max(300).nullable().default(null),
  /** Image with the Go toolchain; null: chosen from go.mod. */
  goImage: z.string().max(300).nullable().default(null),
  /** `ltsc2022`, for Windows bases. */
  windowsRelease: z.string().max(50).nullable().default(null),
  tags: z.array(name).default([]),
  trimpath: z.boolean().default(true),
  /** `-s -w`. */
  strip: z.boolean().default(true),
  /** Package variable that gets the version, such as `main.version`. */
  versionVariable: name.nullable().default(null),
  cgo: z.boolean().default(false),
  user: z.enum(['non-root', 'root']).default('non-root'),
  certificates: z.boolean().default(false),
  timeZones: z.boolean().default(false),
  ports: z.array(port).default([]),
  environment: z.record(name, z.string().max(10_000)).default({}),
  labels: z.record(name, z.string().max(10_000)).default({}),
  probe: probe.nullable().default(null),
  /** HEALTHCHECK in the image, by the program itself or a tool of the base. */
  healthcheck: z.boolean().default(false),
  goProxy: z.string().max(1_000).nullable().default(null),
  /** Where Docker Hub is asked through, such as `mirror.example`. */
  registryMirror: z.string().max(300).nullable().default(null),
  goPrivate: z.array(name).default([]),
  secrets: z.array(secret).default([]),
  /** Binaries taken out beside the image. */
  binaries: z.array(platform).default([]),
  run: runChoices.prefault({}),
});

export type BaseId = z.infer<typeof baseId>;
export type ImageChoices = z.infer<typeof imageChoices>;
export type RunChoices = z.infer<typeof runChoices>;
export type Probe = z.infer<typeof probe>;
