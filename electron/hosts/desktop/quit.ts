// Quitting while a job runs asks first, and then lets each job stop at its next safe place.
import { app, dialog } from 'electron';
import type { Job } from '../../contract/jobs.ts';
import { findOwn } from '../../core/desktop/job-news.ts';
import type { Slipway } from '../assemble.ts';
import type { DesktopWords } from './words.ts';

/** A job that listens to nobody is left to the journal after this time, in milliseconds. */
const patienceMs = 15_000;

/**
 * `settle` waits for what must be written before the process ends. The answer quits as a person does; it says false
 * when the person stays.
 */
export function askBeforeQuit(
  slipway: Pick<Slipway, 'client'>,
  findWords: () => DesktopWords,
  settle: () => Promise<void>,
): () => Promise<boolean> {
  let isSettled = false;
  let asking: Promise<boolean> | undefined;
  const ask = async () => {
    const jobs = findOwn(await slipway.client.jobs.list());
    if (jobs.length > 0) {
      if (!(await confirm(jobs, findWords()))) return false;
      await stopAll(jobs, slipway);
    }
    await settle();
    return true;
  };
  const quit = () => {
    asking ??= ask()
      // Nobody can be asked what runs; keeping a person from quitting is worse.
      .catch(() => true)
      .then((isLeaving) => {
        asking = undefined;
        isSettled = isLeaving;
        // Whoever asked hears of it first.
        if (isLeaving) setImmediate(() => app.quit());
        return isLeaving;
      });
    return asking;
  };
  app.on('before-quit', (event) => {
    if (isSettled) return;
    event.preventDefault();
    void quit();
  });
  return quit;
}

async function confirm(jobs: readonly Job[], { say, tell }: DesktopWords): Promise<boolean> {
  const [first] = jobs;
  const title = first === undefined ? '' : tell(first.title);
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: say('quit.title'),
    detail: say('quit.running', { count: jobs.length, title }),
    buttons: [say('quit.quit'), say('quit.stay')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

async function stopAll(jobs: readonly Job[], { client }: Pick<Slipway, 'client'>): Promise<void> {
  await Promise.all(jobs.map(({ id }) => client.jobs.cancel({ id })));
  for (let waited = 0; waited < patienceMs; waited += 200) {
    if (findOwn(await client.jobs.list()).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
