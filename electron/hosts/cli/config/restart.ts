// After a save: what a restart would stop, by name, then the restart itself and what was measured behind it.
import type { ConfigTarget, Measurement } from '../../../contract/config.ts';
import type { Job } from '../../../contract/jobs.ts';
import { askConsent } from '../changes/consent.ts';
import { followJob } from '../changes/follow-job.ts';
import { chooseJobExitCode } from '../changes/job-view.ts';
import type { Call, ExitCode } from '../command.ts';
import type { Line } from '../terminal.ts';
import type { Client } from './open-file.ts';
import { viewMeasurement, viewRestartOffer } from './restart-view.ts';

export interface Restarted {
  readonly exitCode: ExitCode;
  readonly job: Job | null;
  readonly measured: Measurement | null;
}

export interface RestartErrand {
  readonly client: Client;
  readonly target: ConfigTarget;
  readonly print: (lines: readonly Line[]) => void;
}

/** 0 it runs again · 1 the restart did not work · 2 nobody agreed, or the commands are for the person. */
export async function restartAfter(
  call: Call,
  { client, target, print }: RestartErrand,
): Promise<Restarted> {
  const { terminal, words } = call;
  const view = { words, width: terminal.width };
  const offer = await client.config.offerRestart({ target });
  print([[], ...viewRestartOffer(offer, view)]);
  const stay = (said: 'byHand' | 'notRestarted'): Restarted => {
    print([[words.say(`config.${said}`)]]);
    return { exitCode: 2, job: null, measured: null };
  };
  if (offer.confirmation === '') return stay('byHand');
  const question = words.say(`config.askRestart.${offer.scope}`);
  if ((await askConsent(call, { question, typedName: null })) === undefined) {
    return stay('notRestarted');
  }
  const { confirmation } = offer;
  const job = await client.config.restart({ confirmation });
  const end = await followJob(job, call, { client, print, cancels: true });
  const ended = (await client.jobs.list()).find(({ id }) => id === job.id) ?? job;
  const isWsl = end.state === 'done' && offer.scope === 'wsl';
  const measured = isWsl ? (await client.config.overview()).measured : null;
  if (measured !== null) print([[], ...viewMeasurement(measured, view)]);
  return { exitCode: chooseJobExitCode(end), job: ended, measured };
}
