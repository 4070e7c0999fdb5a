// `slipway image lab`: what each base costs here, measured one after the other.
import { baseId } from '../../../contract/image/choices.ts';
import type { LabRow } from '../../../contract/image/publish.ts';
import type { Job } from '../../../contract/jobs.ts';
import { describeDuration } from '../../../core/format/duration.ts';
import { showSize } from '../../../core/format/size.ts';
import { writeLabTable } from '../../../core/lab/lab-table.ts';
import { choosePrinter } from '../changes/choose-printer.ts';
import { followJob } from '../changes/follow-job.ts';
import { chooseJobExitCode } from '../changes/job-view.ts';
import type { Call, ExitCode } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import type { Words } from '../words.ts';
import { type Client, openProject } from './project.ts';
import { viewTable } from './table-view.ts';

/** What can be built for Linux; Windows bases say why they are not here when they are named. */
const standardVariants = ['scratch', 'distroless-static', 'alpine', 'debian-slim'];

/** 0 measured, as far as it can be here · 1 a variant failed · 2 stopped. Throws `AppError` ENGINE_…. */
export async function lab(call: Call): Promise<ExitCode> {
  const { terminal, words } = call;
  const isMarkdown = call.has('markdown');
  // Markdown is for a page: nothing else may stand in it.
  const print = isMarkdown ? terminal.printError : choosePrinter(call);
  const variants = chooseVariants(call);
  const { client, folder, choices } = await openProject(call);
  const job = await client.image.lab({ folder, choices, variants });
  const [end, rows] = await Promise.all([
    followJob(job, call, { client, print, cancels: true }),
    collectRows(job, client),
  ]);
  const failed = rows.some(({ state }) => state === 'failed');
  const exitCode = end.state === 'done' && failed ? 1 : chooseJobExitCode(end);
  if (call.has('json')) {
    const told = rows.map(({ reason, ...row }) => ({
      ...row,
      reason: reason === null ? null : words.tell(reason),
    }));
    terminal.write(`${JSON.stringify({ rows: told, exitCode }, null, 2)}\n`);
  } else if (isMarkdown) terminal.write(writeMarkdown(rows, words));
  else print(viewTable([headings(words), ...rows.map((row) => listCells(row, words))]));
  return exitCode;
}

function chooseVariants(call: Call): string[] {
  const given = call.getAll('variant').flatMap((names) => names.split(','));
  const known: readonly string[] = baseId.options;
  if (given.some((name) => !known.includes(name))) {
    throw new UsageError('badValue', { name: '--variant', allowed: known.join(', ') });
  }
  return given.length > 0 ? given : standardVariants;
}

async function collectRows({ id }: Job, client: Client): Promise<readonly LabRow[]> {
  let rows: readonly LabRow[] = [];
  for await (const now of await client.image.watchLab({ job: id })) rows = now;
  return rows;
}

function headings({ page }: Words): readonly string[] {
  return [
    page('lab.variant'),
    page('lab.image'),
    page('lab.compressed'),
    page('lab.cold'),
    page('lab.changed'),
    page('lab.firstAnswer'),
    page('lab.memory'),
  ];
}

function listCells(row: LabRow, words: Words): readonly string[] {
  if (row.state !== 'measured') return [row.variant, explain(row, words)];
  const size = (bytes: number | null) => (bytes === null ? '–' : showSize(bytes));
  const time = (ms: number | null) => (ms === null ? '–' : words.tell(describeDuration(ms)));
  const { firstAnswerMs } = row;
  return [
    row.variant,
    size(row.imageBytes),
    size(row.compressedBytes),
    time(row.coldMs),
    time(row.changedMs),
    firstAnswerMs === null ? '–' : `${Math.round(firstAnswerMs)} ms`,
    size(row.peakMemoryBytes),
  ];
}

function explain({ state, reason }: LabRow, { page, tell }: Words): string {
  return reason === null ? page(`lab.states.${state}`) : tell(reason);
}

function writeMarkdown(rows: readonly LabRow[], words: Words): string {
  const { page } = words;
  const titles = {
    variant: page('lab.variant'),
    image: page('lab.image'),
    compressed: page('lab.compressed'),
    cold: page('lab.cold'),
    changed: page('lab.changed'),
    firstAnswer: page('lab.firstAnswer'),
    peakMemory: page('lab.memory'),
  };
  return writeLabTable(rows, titles, (row) => explain(row, words));
}
