// Jobs on disk: a list of all, a file of events each, and a file that asks for a stop. Other processes read them.
import { z } from 'zod';
import { type Job, type JobEvent, jobEvent, job as jobSchema } from '../../contract/jobs.ts';
import type { StateStore } from '../../platform/ports.ts';
import { createJobLog, type JobLog } from './job-log.ts';

export interface JobFiles {
  /** Every job as it was last noted: at its start or at its end, newest first. */
  list(): Promise<Job[]>;
  /** Notes a job that starts or has ended; the oldest beyond fifty go. */
  note(job: Job): Promise<void>;
  /** Adds events of a job; one call is one line. */
  add(id: string, events: readonly JobEvent[]): Promise<void>;
  /** What a job of any process has said so far. */
  read(id: string): Promise<JobLog>;
  askToCancel(id: string): Promise<void>;
  isAskedToCancel(id: string): Promise<boolean>;
}

export function createJobFiles(state: StateStore): JobFiles {
  return {
    list: async () => parseList(await state.read(listName)),
    note: async (job) => {
      const dropped = await state.update(listName, (text) => {
        const known = parseList(text);
        const isKnown = known.some(({ id }) => id === job.id);
        // In the order they started, whatever the time of day was: somebody may have set it back.
        const all = isKnown ? known.map((one) => (one.id === job.id ? job : one)) : [job, ...known];
        return { text: `${JSON.stringify(all.slice(0, most))}\n`, value: all.slice(most) };
      });
      for (const { id } of dropped) {
        await state.remove(eventsName(id));
        await state.remove(cancelName(id));
      }
    },
    add: (id, events) => state.append(eventsName(id), JSON.stringify(events)),
    read: async (id) => parseEvents(await state.read(eventsName(id))),
    askToCancel: (id) => state.write(cancelName(id), ''),
    isAskedToCancel: async (id) => (await state.read(cancelName(id))) !== undefined,
  };
}

const most = 50;
const listName = 'jobs.json';
const eventsName = (id: string) => `jobs/${id}.jsonl`;
const cancelName = (id: string) => `jobs/${id}.cancel`;

/** A list that somebody broke is an empty one; what jobs did is in the journal. */
function parseList(text: string | undefined): Job[] {
  return z.array(jobSchema).safeParse(parseJson(text)).data ?? [];
}

function parseEvents(text: string | undefined): JobLog {
  const log = createJobLog();
  for (const line of (text ?? '').split('\n')) {
    for (const event of z.array(jobEvent).safeParse(parseJson(line)).data ?? []) {
      if (event.kind !== 'gap') log.add(event);
    }
  }
  return log;
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
