// What `init` would write: the answers, what follows from them, and every file as a difference.
import type { PlannedFile } from '../../../contract/image/files.ts';
import { findBase, referBase } from '../../../core/image/bases/base-images.ts';
import type { Consequence } from '../../../core/image/options/image-plan.ts';
import { planImage } from '../../../core/image/options/plan-image.ts';
import type { PlanView } from '../changes/plan-view.ts';
import { viewDifference } from '../config/difference.ts';
import { layText } from '../lay-text.ts';
import type { Line, Style } from '../terminal.ts';
import type { Words } from '../words.ts';
import { viewFinding } from './lint.ts';
import { nameImage, type Project } from './project.ts';
import { viewTable } from './table-view.ts';

export interface FilesPlan {
  readonly project: Project;
  /** Only those that change. */
  readonly files: readonly PlannedFile[];
}

export function viewPlan({ project, files }: FilesPlan, view: PlanView): Line[] {
  const { words } = view;
  return [
    [{ text: nameImage(project.choices), style: 'bold' }],
    ...viewTable(listAnswers(project, words)),
    ...viewConsequences(project, view),
    ...files.flatMap((file): Line[] => [
      [],
      [{ text: file.path, style: 'bold' }],
      ...viewDifference(toChange(file), { readText }, words),
      ...file.lint.flatMap((finding) => viewFinding(finding, words)),
    ]),
    [],
  ];
}

/** What the answers bring with them: what will not work, and what is worth knowing. */
export function viewConsequences(project: Project, { words, width }: PlanView): Line[] {
  const { consequences } = planImage(project);
  return consequences.flatMap(({ severity, text }) =>
    layText(words.tell(text), { width, indent: 2, style: styles[severity] }),
  );
}

const styles: Readonly<Record<Consequence['severity'], Style>> = {
  problem: 'bad',
  advice: 'warn',
  note: 'dim',
};

export function toChange({ existing, proposed }: Pick<PlannedFile, 'existing' | 'proposed'>) {
  const encode = (text: string | null) => (text === null ? null : new TextEncoder().encode(text));
  return { before: encode(existing), after: encode(proposed) };
}

export function readText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function listAnswers(
  { choices }: Project,
  { say, tell }: Words,
): readonly (readonly [string, string])[] {
  const join = (names: readonly (string | number)[]) => names.join(say('doctor.listJoin'));
  const { target, base, baseImage, windowsBase, windowsRelease } = choices;
  const bases = [base, target === 'both' ? windowsBase : null].filter((one) => one !== null);
  const names = bases.map((id) => {
    const reference = baseImage ?? referBase(findBase(id), windowsRelease ?? 'ltsc2022');
    const name = tell({ key: `image.advice.names.${id}` });
    return say('doctor.noted', { text: name, note: reference });
  });
  return [
    [say('image.answers.main'), choices.main],
    [say('image.answers.platforms'), join(choices.platforms)],
    [say('image.answers.base'), join(names)],
    [say('image.answers.ports'), choices.ports.length === 0 ? '–' : join(choices.ports)],
    [say('image.answers.probe'), choices.probe?.path ?? '–'],
    [say('image.answers.user'), choices.user],
  ];
}
