// Quitting while a job runs asks first, and then lets each job stop at its next safe place.
import { app, dialog } from 'electron';
import type { Job } from '../../contract/jobs.ts';
import { findOwn } from '../../core/desktop/job-news.ts';
import type { Slipway } from '../assemble.ts';
import type { DesktopWords } from './words.ts';

/** A job that listens to nobody is left to the journal after this time, in milliseconds. */
const patienceMs = 15_000;

/** `settle` waits for what must be written before the process ends. */
export function askBeforeQuit(
  slipway: Slipway,
  findWords: () => DesktopWords,
  settle: () => Promise<void>,
): void {
  let isSettled = false;
  let isAsking = false;
  const ask = async () => {
    const jobs = findOwn(await slipway.client.jobs.list());
    if (jobs.length > 0) {
      if (!(await confirm(jobs, findWords()))) return;
      await stopAll(jobs, slipway);
    }
    await settle();
    isSettled = true;
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (isSettled) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void ask()
      .catch(() => {
        // Nobody can be asked what runs; keeping a person from quitting is worse.
        isSettled = true;
        app.quit();
      })
      .finally(() => {
        isAsking = false;
      });
  });
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

async function stopAll(jobs: readonly Job[], { client }: Slipway): Promise<void> {
  await Promise.all(jobs.map(({ id }) => client.jobs.cancel({ id })));
  for (let waited = 0; waited < patienceMs; waited += 200) {
    if (findOwn(await client.jobs.list()).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
