// `slipway image init`: the answers are chosen, the files shown as a difference, and written when somebody agrees.
import type { PlannedFile } from '../../../contract/image/files.ts';
import { choosePrinter } from '../changes/choose-printer.ts';
import type { Call, ExitCode } from '../command.ts';
import { listDifference } from '../config/difference.ts';
import type { Line } from '../terminal.ts';
import { agreeToFiles } from './agree-to-files.ts';
import { viewProblems } from './analysis-view.ts';
import { askChoices } from './ask-choices.ts';
import { readText, toChange, viewPlan } from './files-view.ts';
import { openProject, type Project } from './project.ts';

interface End {
  readonly state: 'written' | 'unchanged' | 'dry-run' | 'not-written' | 'no-program';
  readonly files: readonly PlannedFile[];
  readonly written: readonly string[];
  readonly exitCode: ExitCode;
}

type Print = (lines: readonly Line[]) => void;

/** 0 written, just that already, or a dry run · 1 there is no program · 2 nobody agreed. Throws `AppError`. */
export async function init(call: Call): Promise<ExitCode> {
  const print = choosePrinter(call);
  const opened = await openProject(call);
  const { analysis, folder } = opened;
  const problems = analysis.problems.filter(({ severity }) => severity === 'problem');
  print(viewProblems(problems, { words: call.words, width: call.terminal.width }));
  const choices = analysis.mains.length === 0 ? undefined : await askChoices(call, opened, print);
  const end = choices
    ? await carryOut(call, { ...opened, choices }, print)
    : endWithout(analysis.mains.length === 0 ? 'no-program' : 'not-written', { call, print });
  const { state, written, exitCode } = end;
  if (call.has('json')) {
    const files = end.files.map((file) => ({
      path: file.path,
      isNew: file.existing === null,
      difference: listDifference(toChange(file), { readText }),
    }));
    const answer = { folder, state, choices: choices ?? null, files, written, exitCode };
    call.terminal.write(`${JSON.stringify(answer, null, 2)}\n`);
  }
  return exitCode;
}

function endWithout(
  state: 'no-program' | 'not-written',
  { call, print }: { readonly call: Call; readonly print: Print },
): End {
  print([[call.words.say(state === 'no-program' ? 'image.noProgram' : 'image.notWritten')]]);
  return { state, files: [], written: [], exitCode: state === 'no-program' ? 1 : 2 };
}

async function carryOut(call: Call, project: Project, print: Print): Promise<End> {
  const { client, folder, choices } = project;
  const { say } = call.words;
  const planned = await client.image.planFiles({ folder, choices }, { signal: call.signal });
  const files = chooseFiles(planned, call).filter(
    ({ existing, proposed }) => existing !== proposed,
  );
  const isChosen =
    JSON.stringify(await client.image.choices({ folder })) === JSON.stringify(choices);
  const view = { words: call.words, width: call.terminal.width };
  print(viewPlan({ project, files }, view));
  if (files.length === 0 && isChosen) {
    print([[say('image.unchanged')]]);
    return { state: 'unchanged', files, written: [], exitCode: 0 };
  }
  if (call.has('dry-run')) {
    print([[say('image.dryRun')]]);
    return { state: 'dry-run', files, written: [], exitCode: 0 };
  }
  const agreed = await agreeToFiles(call, files, print);
  if (agreed === undefined) {
    print([[say('image.notWritten')]]);
    return { state: 'not-written', files, written: [], exitCode: 2 };
  }
  const request = agreed.map(({ path, revision, proposed }) => ({
    path: path as WrittenPath,
    revision,
    text: proposed,
  }));
  const done = request.length > 0 ? await client.image.writeFiles({ folder, files: request }) : [];
  await client.image.keepChoices({ folder, choices });
  const written = [...(isChosen ? [] : ['slipway.yaml']), ...done];
  const names = written.join(say('doctor.listJoin'));
  print([[{ text: say('image.written', { names }), style: 'good' }], [say('image.nextBuild')]]);
  return { state: 'written', files, written, exitCode: 0 };
}

type WrittenPath = Parameters<Project['client']['image']['writeFiles']>[0]['files'][number]['path'];

const wanted: Readonly<Record<string, string>> = {
  github: '.github/workflows/image.yml',
  gitlab: '.gitlab-ci.yml',
  kubernetes: 'deploy/kubernetes.yaml',
};

/** Those of the build, those that were asked for, and none that is to stay as it is. */
function chooseFiles(planned: readonly PlannedFile[], call: Call): readonly PlannedFile[] {
  const others = Object.values(wanted);
  const asked = call.getAll('also').map((kind) => wanted[kind]);
  const kept = call.getAll('keep').map((path) => path.replaceAll('\\', '/').replace(/^\.\//, ''));
  return planned.filter(
    ({ path }) => !kept.includes(path) && (!others.includes(path) || asked.includes(path)),
  );
}
