// What only a person can decide, asked at a terminal: the program, the base, and a port that the code does not tell.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import { showSize } from '../../../core/format/size.ts';
import { adviseBase } from '../../../core/image/advise/advise-base.ts';
import type { Call } from '../command.ts';
import type { Line } from '../terminal.ts';
import type { Project } from './project.ts';
import { viewTable } from './table-view.ts';

type Print = (lines: readonly Line[]) => void;

/** What is kept or was typed is not asked for. Undefined: the person left. */
export async function askChoices(
  call: Call,
  project: Project,
  print: Print,
): Promise<ImageChoices | undefined> {
  let { choices } = project;
  if (project.isKept || call.has('yes') || call.has('dry-run') || !call.terminal.canAsk) {
    return choices;
  }
  for (const question of [askMain, askBase, askPort]) {
    const answered = await question(call, { ...project, choices }, print);
    if (answered === undefined) return undefined;
    choices = { ...choices, ...answered };
  }
  return choices;
}

type Answer = Partial<ImageChoices> | undefined;

async function askMain(call: Call, { analysis, choices }: Project, print: Print): Promise<Answer> {
  const { mains } = analysis;
  if (mains.length < 2 || call.has('main')) return {};
  const rows = mains.map(({ folder, name }) => [folder, name]);
  const first = mains.findIndex(({ folder }) => folder === choices.main);
  const at = await askRow(call, { title: call.words.say('image.ask.main'), rows, first }, print);
  const main = at === undefined ? undefined : mains[at];
  return main && { main: main.folder };
}

async function askBase(call: Call, project: Project, print: Print): Promise<Answer> {
  if (call.has('base') || call.has('base-image')) return {};
  const { choices, analysis, surroundings } = project;
  const { words } = call;
  const today = new Date().toISOString().slice(0, 10);
  const { target } = choices;
  const { candidates, because } = adviseBase({ analysis, surroundings, target, today });
  const open = candidates.filter(({ disabled }) => disabled === null);
  const rows = open.map(({ base, isMeasured, sizes, reasons }) => [
    words.tell({ key: `image.advice.names.${base}` }),
    words.say(isMeasured ? 'image.ask.measured' : 'image.ask.size', {
      size: showSize(sizes.base + sizes.binary + sizes.extra),
    }),
    reasons.map(({ text }) => words.tell(text)).join(words.say('doctor.listJoin')),
  ]);
  if (rows.length === 0 || target === 'both') return {};
  const first = Math.max(
    0,
    open.findIndex(({ base }) => base === choices.base),
  );
  const title = words.join([words.say('image.ask.base'), words.tell(because)]);
  const at = await askRow(call, { title, rows, first }, print);
  const chosen = at === undefined ? undefined : open[at];
  return chosen && { base: chosen.base };
}

async function askPort(call: Call, { choices }: Project): Promise<Answer> {
  if (call.has('port') || choices.ports.length > 0) return {};
  for (;;) {
    const answer = await call.terminal.ask(call.words.say('image.ask.port'), call.signal);
    if (answer === undefined) return undefined;
    if (answer.trim() === '') return {};
    const port = Number(answer);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) continue;
    return { ports: [port], run: { ...choices.run, publish: [`${port}:${port}`] } };
  }
}

interface RowQuestion {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** What Enter alone means. */
  readonly first: number;
}

/** Index of the chosen row; undefined: nobody answered. Asked again until the answer is a number of the list. */
async function askRow(
  { terminal, words, signal }: Call,
  { title, rows, first }: RowQuestion,
  print: Print,
): Promise<number | undefined> {
  print([
    [{ text: title, style: 'bold' }],
    ...viewTable(rows.map((row, at) => [String(at + 1), ...row])),
  ]);
  for (;;) {
    const question = words.say('image.ask.number', { first: first + 1 });
    const answer = await terminal.ask(question, signal);
    if (answer === undefined) return undefined;
    const chosen = answer.trim() === '' ? first + 1 : Number(answer);
    if (Number.isInteger(chosen) && chosen >= 1 && chosen <= rows.length) return chosen - 1;
  }
}
