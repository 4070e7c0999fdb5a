// The part of the contract that replaces Slipway itself, implemented apart: hardly anybody ever loads it.
import { implement } from '@orpc/server';
import { updatesContract } from '../contract/updates.ts';
import type { Jobs } from './changes/jobs.ts';
import { passErrors } from './typed-errors.ts';
import type { Updates } from './updates.ts';

export function routeUpdates(updates: Updates, jobs: Pick<Jobs, 'start'>) {
  // A router of a part of the contract is not found by its path over the wire, so the part keeps its name.
  const ask = implement({ updates: updatesContract })
    .$config({ initialOutputValidationIndex: Number.NaN })
    .use(passErrors);
  return ask.router({
    updates: {
      download: ask.updates.download.handler(() => updates.download(jobs)),
      install: ask.updates.install.handler(() => updates.install()),
    },
  }).updates;
}
