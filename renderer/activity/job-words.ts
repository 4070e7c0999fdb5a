// A job's state in words and as a status, and the page that tells more of it.
import type { Job, JobState } from '../../electron/contract/jobs.ts';
import type { Words } from '../language/use-words.ts';
import type { Page } from '../layout/route.ts';
import type { ShownStatus } from '../parts/status-icon.tsx';

/** One line: what it does now, what it waits for, or how it ended. */
export function describeJobState({ say, tell }: Words, state: JobState): string {
  switch (state.state) {
    case 'queued':
      return say('changes.activity.queued', { job: state.behind });
    case 'running':
      if (state.step < 1) return tell(state.doing);
      return say('changes.activity.stepDoing', {
        step: state.step,
        steps: state.steps,
        doing: tell(state.doing),
      });
    case 'waiting':
      return say(waitingFor[state.for]);
    case 'done':
    case 'stopped':
    case 'failed':
      return tell(state.said);
    case 'cancelled':
      return say('changes.activity.cancelled');
    case 'interrupted':
      return say('changes.activity.interrupted');
  }
}

const waitingFor = {
  permission: 'changes.activity.waitingPermission',
  'windows-restart': 'changes.activity.waitingRestart',
  'docker-permission': 'changes.activity.waitingDocker',
} as const;

const statuses = {
  queued: 'waiting',
  running: 'running',
  waiting: 'waiting',
  done: 'ok',
  stopped: 'advice',
  failed: 'problem',
  cancelled: 'waiting',
  interrupted: 'unknown',
} as const satisfies Record<JobState['state'], ShownStatus>;

export function rateJobState(state: JobState): ShownStatus {
  return statuses[state.state];
}

const pages = {
  fix: 'plan',
  undo: 'plan',
  switch: 'engine',
  engine: 'engine',
  config: 'tune',
  'restart-wsl': 'tune',
  'image-files': 'projects',
  'image-build': 'projects',
  'image-run': 'projects',
  'image-push': 'projects',
  'image-lab': 'projects',
  'image-move': 'projects',
  update: 'settings',
} as const satisfies Record<Job['kind'], Page>;

export function findJobPage(job: Job): Page {
  return pages[job.kind];
}
