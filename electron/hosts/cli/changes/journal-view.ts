// The change journal as lines: when, what came of it, what exactly was done, by whom, and how it is taken back.
import type { JournalEntry } from '../../../contract/journal.ts';
import { layText } from '../lay-text.ts';
import type { Line, Style } from '../terminal.ts';
import { nameMachine, nameOptions, type PlanView } from './plan-view.ts';
import { showTime } from './show-time.ts';

/** Entries in the order given. */
export function viewJournal(entries: readonly JournalEntry[], view: PlanView): Line[] {
  if (entries.length === 0) return [[view.words.share('journal.summaryNone')]];
  return entries.flatMap((entry, index) => [
    ...(index === 0 ? [] : [[]]),
    ...viewEntry(entry, view),
  ]);
}

const indent = 4;

function viewEntry(entry: JournalEntry, { words, width }: PlanView): Line[] {
  const { say, share, tell } = words;
  const { user, host } = entry.by;
  const who = [nameMachine(entry.machine, words), share(`journal.by.${host}`, { user })];
  const state = share(`journal.states.${entry.state}`);
  const detail = entry.detail === '' ? '' : ` (${entry.detail})`;
  return [
    [`${showTime(entry.at)}  `, { text: tell(entry.title), style: 'bold' }],
    ...viewChange(entry, { words, width }),
    ...layText(`${state}${detail}`, { width, indent, style: styles[entry.state] }),
    ...layText(who.join(say('doctor.listJoin')), { width, indent, style: 'dim' }),
    ...layText(entry.undoes === null ? '' : share('journal.isUndo'), { width, indent }),
    ...viewUndo(entry, { words, width }),
  ];
}

const styles: Readonly<Record<JournalEntry['state'], Style>> = {
  running: 'bold',
  done: 'good',
  'restart-needed': 'warn',
  failed: 'bad',
  declined: 'warn',
  cancelled: 'warn',
  'timed-out': 'bad',
  conflict: 'warn',
  interrupted: 'bad',
};

/** Never wrapped: commands and lines of files are exact. */
function viewChange({ change }: JournalEntry, { words }: PlanView): Line[] {
  const start = ' '.repeat(indent);
  if (change.kind === 'command') {
    const note = change.elevated ? `  (${words.say('doctor.administrator')})` : '';
    return [[`${start}${change.command}${note}`]];
  }
  return [
    [`${start}${change.path}`],
    ...change.removed.map((line): Line => [start, { text: `- ${line}`, style: 'bad' }]),
    ...change.added.map((line): Line => [start, { text: `+ ${line}`, style: 'good' }]),
  ];
}

function viewUndo({ id, canUndo, undoneBy, machine }: JournalEntry, { words }: PlanView): Line[] {
  const start = ' '.repeat(indent);
  if (undoneBy !== null) return [[start, { text: words.share('journal.undone'), style: 'dim' }]];
  return canUndo
    ? [[`${start}${words.say('changes.undoWith', { id, on: nameOptions(machine) })}`]]
    : [];
}
