// A new version of Slipway itself, where this app can fetch and install it. Whether one is there: `app.update`.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from './errors.ts';
import { job } from './jobs.ts';

export const updatesContract = {
  /** Fetches the new version and checks who signed it; installs nothing. NO_UPDATE where there is none to fetch. */
  download: oc.errors(errors).output(job),
  /**
   * Ends Slipway, which asks first while a job runs, and starts the installer of the version that was fetched. False:
   * its signature does not hold any more, and nothing is started. NO_UPDATE where none was fetched.
   */
  install: oc.errors(errors).output(z.object({ starts: z.boolean() })),
};
