// New versions of Slipway itself: whether one is there, and where the app can, fetching and installing it when asked to.
import type { AppInfo, UpdateState } from '../contract/app.ts';
import { AppError } from '../contract/app-error.ts';
import type { Job } from '../contract/jobs.ts';
import { judgeOffer, judgeRelease } from '../core/desktop/judge-release.ts';
import { createLinks } from '../core/desktop/links.ts';
import type { JobContext, JobEnd, Jobs } from './changes/jobs.ts';
import type { EventBus } from './event-bus.ts';
import type { MachineRoom } from './machine-room.ts';
import type { SettingsService } from './settings.ts';

/** What an installed app with a publisher can do: its host supplies it. */
export interface Updater {
  /** The version that the publisher's server offers. Throws when nobody answers. */
  check(): Promise<string | undefined>;
  /** Fetches what `check` found and looks who signed it. `onProgress` hears a share from 0 to 1. */
  download(options: {
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
  }): Promise<DownloadEnd>;
  /** Ends the app and starts what was fetched; false when its signature does not hold any more. */
  install(): Promise<boolean>;
}

/** `damaged`: not the file that the server announced. `not-signed`: not the publisher's, or Windows cannot tell. */
export type DownloadEnd =
  | { readonly end: 'downloaded' | 'cancelled' | 'not-signed' | 'damaged' }
  | { readonly end: 'failed'; readonly reason: string };

export interface UpdatesDependencies {
  readonly info: Pick<AppInfo, 'version' | 'homepage'>;
  readonly settings: Pick<SettingsService, 'get'>;
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly events: Pick<EventBus, 'publish'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** GitHub's JSON about the newest release. Throws when nobody answers. */
  readonly askRelease?: (() => Promise<unknown>) | undefined;
  /** Undefined where a person installs new versions. */
  readonly findUpdater?: (() => Promise<Updater | undefined>) | undefined;
}

export interface Updates {
  /** Asks once a day, and again as long as nobody answers. */
  look(): Promise<UpdateState>;
  /** Throws `AppError` NO_UPDATE, CHANGE_RUNNING. */
  download(jobs: Pick<Jobs, 'start'>): Promise<Job>;
  /** Throws `AppError` NO_UPDATE. */
  install(): Promise<{ readonly starts: boolean }>;
}

/** A little less than a day, so that who asks once a day is answered anew. */
const freshMs = 23 * 60 * 60 * 1_000;

export function createUpdates(dependencies: UpdatesDependencies): Updates {
  const { settings, machines, events, now, findUpdater = async () => undefined } = dependencies;
  let known: { readonly state: UpdateState; readonly at: number } | undefined;
  const remember = (state: UpdateState) => {
    known = { state, at: now() };
    events.publish({ kind: 'update' });
  };
  const look = async (): Promise<UpdateState> => {
    if (!(await settings.get()).lookForUpdates) return { state: 'off' };
    if (known && (known.state.state === 'ready' || now() - known.at < freshMs)) return known.state;
    const state = await ask(dependencies, await findUpdater());
    if (state.state !== 'unknown' && state.state !== 'off') remember(state);
    return state;
  };
  return {
    look,
    download: async (jobs) => {
      const found = await look();
      const updater = await findUpdater();
      if (found.state !== 'newer' || !found.installs || updater === undefined) {
        throw new AppError('NO_UPDATE', {});
      }
      const { version, link } = found;
      const title = { key: 'updates.title', params: { version } };
      const start = { kind: 'update', title, machine: machines.current(), lane: 'update' } as const;
      return jobs.start(start, async ({ signal, tell }) => {
        const onProgress = createTeller(version, tell);
        const end = await updater.download({ signal, onProgress });
        if (end.end === 'downloaded') remember({ state: 'ready', version, link });
        return describeEnd(end, version);
      });
    },
    install: async () => {
      const updater = await findUpdater();
      if (known?.state.state !== 'ready' || updater === undefined) {
        throw new AppError('NO_UPDATE', {});
      }
      const { version, link } = known.state;
      const starts = await updater.install();
      // What was fetched was taken away or changed: it has to be fetched again.
      if (!starts) remember({ state: 'newer', version, link, installs: true });
      return { starts };
    },
  };
}

async function ask(
  { info, askRelease }: UpdatesDependencies,
  updater: Updater | undefined,
): Promise<UpdateState> {
  const links = createLinks(info.homepage);
  try {
    if (updater !== undefined) return judgeOffer(info.version, await updater.check(), links);
    if (askRelease === undefined) return { state: 'off' };
    return judgeRelease(info.version, await askRelease(), links);
  } catch {
    return { state: 'unknown' };
  }
}

/** Each word of a job is written to disk: twenty of them are enough. */
function createTeller(version: string, tell: JobContext['tell']): (share: number) => void {
  let told = -1;
  return (share) => {
    const twentieth = Math.floor(Math.min(Math.max(share, 0), 1) * 20);
    if (twentieth <= told) return;
    told = twentieth;
    const doing = { key: 'updates.downloading', params: { version, percent: twentieth * 5 } };
    tell({ state: 'running', step: 0, steps: 0, doing, share: twentieth / 20 });
  };
}

function describeEnd(end: DownloadEnd, version: string): JobEnd {
  switch (end.end) {
    case 'cancelled':
      return { state: 'cancelled' };
    case 'downloaded':
      return { state: 'done', said: { key: 'updates.downloaded', params: { version } } };
    case 'failed': {
      const params = { version, reason: end.reason };
      return { state: 'failed', said: { key: 'updates.failed', params } };
    }
    case 'damaged':
      return { state: 'failed', said: { key: 'updates.damaged', params: { version } } };
    case 'not-signed':
      return { state: 'failed', said: { key: 'updates.notSigned', params: { version } } };
  }
}
