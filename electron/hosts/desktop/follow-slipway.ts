// Keeps the view in step with Slipway: settings as they change, jobs and engine asked again and again.
import type { Slipway } from '../assemble.ts';
import { chooseLanguage } from './language.ts';
import type { ViewStore } from './view.ts';
import { loadWords } from './words.ts';

/** A job of another process tells nobody, and engines come and go: both are asked for this often, in milliseconds. */
const jobsEveryMs = 2_000;
const engineEveryMs = 20_000;

/** Follows until `signal` fires. Failures leave the view as it is; `onError` hears of them. */
export function followSlipway(
  { client }: Pick<Slipway, 'client'>,
  view: ViewStore,
  { signal, onError }: { readonly signal: AbortSignal; readonly onError: (error: unknown) => void },
): void {
  const repeat = (everyMs: number, ask: () => Promise<void>) => {
    const turn = async () => {
      await ask().catch(onError);
      if (!signal.aborted) setTimeout(turn, everyMs);
    };
    void turn();
  };
  const askEngine = async () => view.change({ engine: await client.engine.status() });
  repeat(engineEveryMs, askEngine);
  repeat(jobsEveryMs, async () => view.change({ jobs: await client.jobs.list() }));
  // What a job did may be what the engine says now.
  view.follow(({ jobs }, before) => {
    const count = (list: typeof jobs) =>
      list?.filter(({ endedAt }) => endedAt === null).length ?? 0;
    if (before !== undefined && count(jobs) < count(before.jobs)) void askEngine().catch(onError);
  });
  void followSettings(client, view, signal).catch((error: unknown) => {
    if (!signal.aborted) onError(error);
  });
}

async function followSettings(
  client: Slipway['client'],
  view: ViewStore,
  signal: AbortSignal,
): Promise<void> {
  for await (const event of await client.app.watch(undefined, { signal })) {
    if (event.kind === 'machine') {
      view.change({ engine: await client.engine.status().catch(() => undefined) });
    }
    if (event.kind !== 'settings') continue;
    const language = chooseLanguage(event.settings.language);
    const { words } = view.get();
    view.change({
      settings: event.settings,
      words: language === words.language ? words : await loadWords(language),
    });
  }
}
