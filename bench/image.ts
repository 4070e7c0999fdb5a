// From one edited line to a new image, on a real engine of the bench's own: against the pattern that people begin with,
// against bare Go on this computer; and how much larger an image is than the program in it.
import { spawn } from 'node:child_process';
import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importBaseImages, missingForBaseImages } from '../e2e/lanes/base-images.ts';
import { missingEngine, startOwnEngine } from '../e2e/lanes/dockerd.ts';
import { which } from '../e2e/lanes/processes.ts';
import { imageChoices } from '../electron/contract/image/choices.ts';
import { findMedian } from './median.ts';
import type { Measurement } from './run.ts';
import { type OpenSlipway, openSlipway } from './slipway.ts';

const rounds = 5;
const aims = [
  { name: 'edit one line to new image : the Dockerfile of blog posts (-a)', aim: 0.1 },
  { name: 'edit one line to new image : the same without -a', aim: 0.1 },
  { name: 'edit one line to new image : go build', aim: 4 },
  { name: 'image from scratch : its program, stripped', aim: 1.02 },
] as const;

/** The Dockerfile that people begin with: nothing is kept between builds. */
const writeSeed = (flags: string) => `FROM golang:1.19
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 GOOS=linux go build ${flags} -o /app .
FROM scratch
COPY --from=0 /app /app
ENTRYPOINT ["/app"]
`;
const choices = imageChoices.parse({
  name: 'bench-harbour',
  base: 'scratch',
  goImage: 'golang:1.19',
  ports: [8080],
});

/** Rows that say why they are not here where no engine can be started. */
export async function measureImage(folder: string): Promise<Measurement[]> {
  const docker = (await which('docker')) ? undefined : 'docker is not installed';
  const missing = (await missingEngine()) ?? (await missingForBaseImages()) ?? docker;
  if (missing !== undefined) {
    return aims.map((row) => describeRow(row, { value: '-', isReached: false, detail: missing }));
  }
  const engine = await startOwnEngine({ beside: 3 });
  try {
    await importBaseImages(engine.address, ['golang:1.19']);
    const slipway = await openSlipway(join(folder, 'image'), engine.address);
    try {
      return await measure(join(folder, 'harbour'), { engine: engine.address, slipway });
    } finally {
      await slipway.close();
    }
  } finally {
    await engine.stop();
  }
}

interface Surrounded {
  readonly engine: string;
  readonly slipway: OpenSlipway;
}

async function measure(project: string, { engine, slipway }: Surrounded): Promise<Measurement[]> {
  await cp(join(import.meta.dirname, '..', 'resources', 'sample'), project, { recursive: true });
  const posts = `${project}.posts.Dockerfile`;
  await writeFile(posts, writeSeed('-a -installsuffix cgo'));
  const plain = `${project}.plain.Dockerfile`;
  await writeFile(plain, writeSeed(''));
  const program = `${project}.program`;
  const go = ['build', '-trimpath', '-ldflags=-s -w', '-o', program, '.'];
  const classic = ['build', '--quiet', '--tag', 'bench-seed', project, '--file'];
  const goEnvironment = { GOCACHE: `${project}.cache`, CGO_ENABLED: '0', GOFLAGS: '' };
  const engineEnvironment = { DOCKER_HOST: engine, DOCKER_BUILDKIT: '0' };
  const runAll = async (round: number) => {
    await editLine(project, round);
    const start = performance.now();
    const size = await build(slipway, project);
    const ours = performance.now() - start;
    const bare = await run('go', go, { cwd: project, env: goEnvironment });
    const docker = (file: string) =>
      run('docker', [...classic, file], { cwd: project, env: engineEnvironment });
    return { ours, bare, posts: await docker(posts), plain: await docker(plain), size };
  };
  // Once before it counts: caches are what is measured.
  const { size } = await runAll(0);
  const times = [];
  for (let round = 1; round <= rounds; round++) times.push(await runAll(round));
  return report(times, size, (await stat(program)).size);
}

interface Times {
  readonly ours: number;
  readonly bare: number;
  readonly posts: number;
  readonly plain: number;
}

function report(times: readonly Times[], size: number, program: number): Measurement[] {
  const compare = (other: 'bare' | 'posts' | 'plain') => ({
    ratio: findMedian(times.map((one) => one.ours / one[other])),
    detail: `${findMedian(times.map(({ ours }) => ours)).toFixed(0)} ms : ${findMedian(times.map((one) => one[other])).toFixed(0)} ms, ${rounds} rounds`,
  });
  const found = [
    compare('posts'),
    compare('plain'),
    compare('bare'),
    { ratio: size / program, detail: `${size} : ${program} bytes` },
  ];
  return aims.map((row, at) => {
    const { ratio = Number.NaN, detail = '' } = found[at] ?? {};
    return describeRow(row, { value: ratio.toFixed(3), isReached: ratio <= row.aim, detail });
  });
}

function describeRow(
  { name, aim }: (typeof aims)[number],
  found: Pick<Measurement, 'value' | 'isReached' | 'detail'>,
): Measurement {
  return { name, aim: `≤ ${aim}`, ...found };
}

/** As somebody edits a program: another text in a line that is compiled. */
async function editLine(project: string, round: number): Promise<void> {
  const path = join(project, 'main.go');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/"listening[^"]*"/, `"listening ${round}"`));
}

/** Its size in bytes. */
async function build({ client }: OpenSlipway, folder: string): Promise<number> {
  const { id } = await client.image.build({ folder, choices });
  for await (const frame of await client.image.watchBuild({ job: id })) {
    if (frame.kind !== 'end') continue;
    if (frame.record.image === null) throw new Error(JSON.stringify(frame.record.failure));
    return frame.record.image.size;
  }
  throw new Error('a build ends with its record');
}

/** Milliseconds that the program takes. */
function run(
  program: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<number> {
  const start = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`${program} ended with ${code}`));
    });
  });
}
