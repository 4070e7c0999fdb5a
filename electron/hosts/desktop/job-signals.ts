// Tells of jobs where a person looks who does not look at the window: the taskbar button, and a notification at the end.
import { type BrowserWindow, Notification } from 'electron';
import type { Job } from '../../contract/jobs.ts';
import { findEnded, findJobPage, measureProgress } from '../../core/desktop/job-news.ts';
import type { Actions } from './menu.ts';
import type { ViewStore } from './view.ts';
import type { DesktopWords } from './words.ts';

export function signalJobs(
  view: ViewStore,
  actions: Actions,
  findWindow: () => BrowserWindow | undefined,
): void {
  view.follow(({ jobs, words }, before) => {
    if (jobs === undefined || jobs === before?.jobs) return;
    const window = findWindow();
    const { value, mode } = measureProgress(jobs);
    window?.setProgressBar(value, { mode });
    if (window?.isFocused()) return;
    for (const job of findEnded(before?.jobs, jobs)) notify(job, words, actions);
  });
}

function notify(job: Job, words: DesktopWords, actions: Actions): void {
  const notification = new Notification({
    title: words.tell(job.title),
    body: describeEnd(job, words),
    silent: true,
  });
  notification.on('click', () => actions.show(findJobPage(job)));
  notification.show();
}

function describeEnd({ state }: Job, { tell, share }: DesktopWords): string {
  switch (state.state) {
    case 'done':
    case 'stopped':
    case 'failed':
      return tell(state.said);
    case 'interrupted':
      return share('changes.activity.interrupted');
    default:
      return share('changes.activity.cancelled');
  }
}
