// What lives as long as the window: the connection, the cache of answers, the doctor's run, and their upkeep.
import { onlineManager, QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '../../electron/contract/app.ts';
import type { Connection } from '../connection/connection.ts';
import { createDoctorRun, type DoctorRun } from './doctor-run.ts';
import { createJobCenter, type JobCenter } from './job-center.ts';
import { hasEnded } from './job-feed.ts';

/** Names of the cached answers; what the machine says is forgotten when another one is looked at. */
export const queryKeys = {
  info: ['info'],
  settings: ['settings'],
  update: ['update'],
  machines: ['machines'],
  machine: ['machine'],
  report: ['of-machine', 'report'],
  engine: ['of-machine', 'engine'],
  plan: ['of-machine', 'plan'],
  journal: ['of-machine', 'journal'],
  mode: ['of-machine', 'mode'],
  config: ['of-machine', 'config'],
  image: ['of-machine', 'image'],
} as const;

/** A job of the command line tells no window: the list is asked for this often. */
const jobsEveryMs = 3_000;

/** What a job that ended may have changed. */
const changedByJobs = [
  queryKeys.plan,
  queryKeys.journal,
  queryKeys.mode,
  queryKeys.engine,
  queryKeys.report,
  queryKeys.config,
];

export interface Session {
  readonly connection: Connection;
  readonly queries: QueryClient;
  readonly run: DoctorRun;
  readonly jobs: JobCenter;
  /** Settles with the first word of the host, or when it has been awaited long enough. */
  readonly greeted: Promise<void>;
}

/** Starts everything; the watch stream is opened anew after every reconnect. */
export function createSession(connection: Connection): Session {
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1 } },
  });
  const run = createDoctorRun(connection.client, (report) => {
    queries.setQueryData(queryKeys.report, report);
    void queries.invalidateQueries({ queryKey: queryKeys.engine });
  });
  const jobs = createJobCenter(connection.client, ({ state }) => {
    for (const queryKey of hasEnded(state) ? changedByJobs : [queryKeys.plan]) {
      void queries.invalidateQueries({ queryKey });
    }
  });
  setInterval(() => {
    if (onlineManager.isOnline()) void jobs.refresh();
  }, jobsEveryMs);
  // The browser's own idea of "online" is about the internet; ours is about the host on this computer.
  onlineManager.setEventListener(() => () => {});
  onlineManager.setOnline(false);

  let greet = () => {};
  const greeted = new Promise<void>((resolve) => {
    greet = resolve;
    setTimeout(resolve, 400);
  });

  async function watch() {
    try {
      for await (const event of await connection.client.app.watch()) {
        apply(event, session);
        greet();
      }
    } catch {
      // The line went away; the connection says so and this starts again with the next one.
    }
  }

  function follow() {
    const isOnline = connection.getState().kind === 'online';
    if (isOnline === onlineManager.isOnline()) return;
    onlineManager.setOnline(isOnline);
    if (!isOnline) return;
    void queries.invalidateQueries();
    void jobs.refresh();
    void watch();
  }
  const session: Session = { connection, queries, run, jobs, greeted };
  connection.subscribe(follow);
  follow();
  return session;
}

function apply(event: AppEvent, { queries, run, jobs }: Session): void {
  switch (event.kind) {
    case 'hello':
      queries.setQueryData(queryKeys.settings, event.settings);
      queries.setQueryData(queryKeys.machine, event.machine);
      return;
    case 'settings':
      queries.setQueryData(queryKeys.settings, event.settings);
      return;
    case 'machine':
      run.stop();
      jobs.clear();
      void jobs.refresh();
      queries.setQueryData(queryKeys.machine, event.machine);
      void queries.invalidateQueries({ queryKey: queryKeys.machines });
      void queries.resetQueries({ queryKey: ['of-machine'] });
      return;
    case 'report':
      // Not the plan: a host that takes one up again looks at the PC first, which ends in this very event.
      void queries.invalidateQueries({ queryKey: queryKeys.report });
      void queries.invalidateQueries({ queryKey: queryKeys.engine });
      return;
    case 'update':
      void queries.invalidateQueries({ queryKey: queryKeys.update });
      return;
  }
}
