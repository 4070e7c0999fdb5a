// Jobs as lines: what one is doing, how it ended, and the list of all.
import type { Job, JobState } from '../../../contract/jobs.ts';
import type { ExitCode } from '../command.ts';
import { layText } from '../lay-text.ts';
import type { Line, Style } from '../terminal.ts';
import type { Words } from '../words.ts';
import { nameMachine, type PlanView } from './plan-view.ts';
import { showTime } from './show-time.ts';

export type JobEnd = Extract<
  JobState,
  { state: 'done' | 'stopped' | 'failed' | 'cancelled' | 'interrupted' }
>;

export function hasEnded(state: JobState): state is JobEnd {
  return state.state !== 'queued' && state.state !== 'running' && state.state !== 'waiting';
}

/** 0 done · 1 it was stopped or failed · 2 somebody ended it, so nobody can tell. */
export function chooseJobExitCode(end: JobEnd): ExitCode {
  if (end.state === 'done') return 0;
  return end.state === 'stopped' || end.state === 'failed' ? 1 : 2;
}

export const jobStyles: Readonly<Record<JobState['state'], Style>> = {
  queued: 'dim',
  running: 'bold',
  waiting: 'warn',
  done: 'good',
  stopped: 'warn',
  failed: 'bad',
  cancelled: 'warn',
  interrupted: 'bad',
};

/** What it is doing or came to. */
export function describeJobState(state: JobState, { say, share, tell }: Words): string {
  switch (state.state) {
    case 'queued':
      return share('activity.queued', { job: state.behind });
    case 'running': {
      const { step, steps } = state;
      const doing = tell(state.doing);
      return step > 0 && steps > 0 ? share('activity.stepDoing', { step, steps, doing }) : doing;
    }
    case 'waiting': {
      const { step, steps } = state;
      return share('activity.stepDoing', { step, steps, doing: share(waitingKeys[state.for]) });
    }
    case 'done':
    case 'stopped':
    case 'failed':
      return say('doctor.labelled', {
        label: say(`changes.ended.${state.state}`),
        text: tell(state.said),
      });
    case 'cancelled':
      return share('activity.cancelled');
    case 'interrupted':
      return share('activity.interrupted');
  }
}

/** All jobs, two or three lines each. */
export function viewJobs(jobs: readonly Job[], { words, width }: PlanView): Line[] {
  const { say, tell } = words;
  if (jobs.length === 0) return [[words.share('activity.none')]];
  return jobs.flatMap((job): Line[] => [
    [`${job.id}  ${showTime(job.startedAt)}  `, { text: tell(job.title), style: 'bold' }],
    ...layText(nameMachine(job.machine, words), { width, indent }),
    ...layText(describeJobState(job.state, words), {
      width,
      indent,
      style: jobStyles[job.state.state],
    }),
    ...(hasEnded(job.state)
      ? []
      : [[' '.repeat(indent), say('changes.cancelWith', { id: job.id })]]),
  ]);
}

const indent = 4;

const waitingKeys = {
  permission: 'activity.waitingPermission',
  'windows-restart': 'activity.waitingRestart',
  'docker-permission': 'activity.waitingDocker',
} as const;
