// `slipway image build`: the image, and with --run and --verify all the way to a container that works.
import type { BuildRecord } from '../../../contract/image/build.ts';
import { describeRebuilt } from '../../../core/image/build-steps/find-rebuilt.ts';
import { choosePrinter } from '../changes/choose-printer.ts';
import { followJob } from '../changes/follow-job.ts';
import { chooseJobExitCode } from '../changes/job-view.ts';
import type { Call, ExitCode } from '../command.ts';
import { layText } from '../lay-text.ts';
import type { Line } from '../terminal.ts';
import { viewProblems } from './analysis-view.ts';
import { viewBuildEnd } from './build-view.ts';
import { viewConsequences } from './files-view.ts';
import { followBuild } from './follow-build.ts';
import { nameImage, openProject, type Project } from './project.ts';
import { noStart, startAndVerify } from './start-container.ts';

type Print = (lines: readonly Line[]) => void;

/** 0 built, and runs and works where that was asked for · 1 one of them failed · 2 stopped, or nobody could tell. */
export async function build(call: Call): Promise<ExitCode> {
  const print = choosePrinter(call);
  const project = await openProject(call);
  const built = await buildProject(call, project, print);
  const wantsRun = call.has('run') || call.has('verify');
  const started =
    built.exitCode === 0 && wantsRun
      ? await startAndVerify(call, { project, verifies: call.has('verify') }, print)
      : noStart(built.exitCode);
  if (call.has('json')) {
    const { exitCode, ...rest } = started;
    const answer = { build: tellPrograms(built.record, call), ...rest, exitCode };
    call.terminal.write(`${JSON.stringify(answer, null, 2)}\n`);
  }
  return started.exitCode;
}

/** What only a Dockerfile that Slipway writes can follow. */
const ofFiles = [
  ...[
    'base',
    'base-image',
    'windows-base-image',
    'main',
    'go-image',
    'windows-release',
    'user',
    'go-proxy',
  ],
  'registry-mirror',
];

interface Built {
  readonly record: BuildRecord | undefined;
  readonly exitCode: ExitCode;
}

async function buildProject(call: Call, project: Project, print: Print): Promise<Built> {
  const { client, folder, choices, analysis, surroundings } = project;
  const { words, terminal } = call;
  const view = { words, width: terminal.width };
  const file = call.get('file')?.replaceAll('\\', '/');
  const isOwn = file !== undefined || analysis.existing.dockerfile !== null;
  const problems = analysis.problems.filter(({ severity }) => severity === 'problem');
  print(viewProblems(problems, view));
  const idle = isOwn ? ofFiles.filter((name) => call.has(name)).map((name) => `--${name}`) : [];
  if (idle.length > 0) {
    const options = idle.join(words.say('doctor.listJoin'));
    const said = words.say('image.ownDockerfile', { options });
    print(layText(said, { width: view.width, style: 'warn' }));
  }
  if (!isOwn) {
    print(viewConsequences(project, view));
    if (analysis.mains.length === 0) {
      print([[words.say('image.noProgram')]]);
      return { record: undefined, exitCode: 1 };
    }
  }
  const heading = words.say('image.building', { reference: nameImage(choices), folder });
  print([[{ text: heading, style: 'bold' }]]);
  const proxies = surroundings.proxies.map(({ name, value }) => `${name}=${value}`);
  if (proxies.length > 0) {
    const list = proxies.join(words.say('doctor.listJoin'));
    print(layText(words.say('image.proxies', { list }), { width: view.width, style: 'dim' }));
  }
  const noCache = call.has('no-cache');
  const job = await client.image.build({
    folder,
    choices,
    noCache,
    ...(file === undefined ? {} : { dockerfile: file }),
  });
  const record = await followBuild(job, call, { client, print });
  if (record === undefined) {
    const end = await followJob(job, call, { client, print, cancels: true });
    return { record, exitCode: chooseJobExitCode(end) };
  }
  print(viewBuildEnd(record, view));
  return { record, exitCode: exitCodes[record.outcome] };
}

/** With what a person reads of a failure, and of work that was done again. */
function tellPrograms(record: BuildRecord | undefined, { words }: Call): object | null {
  if (record === undefined) return null;
  const { failure, rebuilt, steps } = record;
  const name = steps.find(({ id }) => id === rebuilt?.step)?.name ?? '';
  return {
    ...record,
    failure: failure && { ...failure, text: words.tell(failure.what) },
    rebuilt: rebuilt && { ...rebuilt, text: words.tell(describeRebuilt(rebuilt, name)) },
  };
}

const exitCodes = { done: 0, failed: 1, cancelled: 2 } as const satisfies Record<
  BuildRecord['outcome'],
  ExitCode
>;
