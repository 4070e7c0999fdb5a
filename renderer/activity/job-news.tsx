// Tells of jobs wherever one is: aloud when one starts, needs permission or ends, and as a toast when it ends while its
// own page is not in sight.
import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useAnnounce,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Job, JobState } from '../../electron/contract/jobs.ts';
import { useJobs } from '../data/changes.ts';
import { hasEnded } from '../data/job-feed.ts';
import { useWords, type Words } from '../language/use-words.ts';
import { formatRoute, useRoute } from '../layout/route.ts';
import { describeJobState, findJobPage } from './job-words.ts';

export function JobNews() {
  const toaster = useId('job-toaster');
  const words = useWords();
  const { page } = useRoute();
  const { announce } = useAnnounce();
  const { dispatchToast } = useToastController(toaster);
  const jobs = useJobs();
  const known = useRef<ReadonlyMap<string, JobState>>(undefined);

  useEffect(() => {
    if (!jobs) {
      known.current = undefined;
      return;
    }
    const before = known.current;
    known.current = new Map(jobs.map((job) => [job.id, job.state]));
    // What a window finds when it opens is in the tray; it is no news.
    if (!before) return;
    for (const job of jobs) {
      const was = before.get(job.id);
      const news = describeNews(words, job, was);
      if (news) announce(news.text, { alert: news.isUrgent });
      const ends = hasEnded(job.state) && !(was && hasEnded(was));
      if (ends && findJobPage(job) !== page) {
        dispatchToast(<EndToast job={job} />, { intent: intents[job.state.state] ?? 'info' });
      }
    }
  }, [jobs, words, page, announce, dispatchToast]);

  return (
    <Toaster
      toasterId={toaster}
      position="bottom-end"
      offset={{ vertical: 44 }}
      timeout={10_000}
      pauseOnHover
    />
  );
}

const intents: Partial<Record<JobState['state'], 'success' | 'warning' | 'error'>> = {
  done: 'success',
  failed: 'error',
  stopped: 'warning',
};

function EndToast({ job }: { readonly job: Job }) {
  const words = useWords();
  const isGood = job.state.state === 'done' || job.state.state === 'cancelled';
  return (
    <Toast>
      <ToastTitle
        action={
          <ToastTrigger>
            <Link href={formatRoute({ page: findJobPage(job) })}>
              {words.say(isGood ? 'changes.activity.show' : 'changes.activity.seeWhy')}
            </Link>
          </ToastTrigger>
        }
      >
        {words.tell(job.title)}
      </ToastTitle>
      <ToastBody>{describeJobState(words, job.state)}</ToastBody>
    </Toast>
  );
}

/** Steps in between are read on the page; they are never announced one by one. */
function describeNews(words: Words, job: Job, was: JobState | undefined) {
  const { state } = job;
  if (was?.state === state.state) return undefined;
  const title = words.tell(job.title);
  const said = describeJobState(words, state);
  switch (state.state) {
    case 'queued':
      return undefined;
    case 'running':
      return was
        ? undefined
        : { text: words.say('changes.activity.announceStart', { title }), isUrgent: false };
    case 'waiting':
      if (state.for === 'windows-restart') break;
      return { text: words.say('changes.activity.announcePermission', { title }), isUrgent: true };
    case 'done':
      return { text: words.say('changes.activity.announceDone', { title, said }), isUrgent: false };
    case 'failed':
      return {
        text: words.say('changes.activity.announceFailed', { title, said }),
        isUrgent: true,
      };
  }
  return { text: words.say('changes.activity.announceStopped', { title, said }), isUrgent: false };
}
