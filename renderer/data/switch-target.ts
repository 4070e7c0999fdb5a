// Which side a switch leads to: its job says so in the last part of its title's key.
import type { Job } from '../../electron/contract/jobs.ts';

export function findSwitchTarget(job: Job): 'linux' | 'windows' {
  return job.title.key.endsWith('.windows') ? 'windows' : 'linux';
}
