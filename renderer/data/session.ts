// What lives as long as the window: the connection, the cache of answers, the doctor's run, and their upkeep.
import { onlineManager, QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '../../electron/contract/app.ts';
import type { Connection } from '../connection/connection.ts';
import { createDoctorRun, type DoctorRun } from './doctor-run.ts';

/** Names of the cached answers; what the machine says is forgotten when another one is looked at. */
export const queryKeys = {
  info: ['info'],
  settings: ['settings'],
  machines: ['machines'],
  machine: ['machine'],
  report: ['of-machine', 'report'],
  engine: ['of-machine', 'engine'],
} as const;

export interface Session {
  readonly connection: Connection;
  readonly queries: QueryClient;
  readonly run: DoctorRun;
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
        apply(event, queries, run);
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
    void watch();
  }
  connection.subscribe(follow);
  follow();
  return { connection, queries, run, greeted };
}

function apply(event: AppEvent, queries: QueryClient, run: DoctorRun): void {
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
      queries.setQueryData(queryKeys.machine, event.machine);
      void queries.invalidateQueries({ queryKey: queryKeys.machines });
      void queries.resetQueries({ queryKey: ['of-machine'] });
      return;
    case 'report':
      void queries.invalidateQueries({ queryKey: ['of-machine'] });
      return;
  }
}
