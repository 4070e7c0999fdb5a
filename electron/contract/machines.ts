// Which PC is looked at: this one, or a described one to explore.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { machineRef } from './doctor.ts';
import { errors } from './errors.ts';

const localized = z.object({ en: z.string(), 'zh-CN': z.string() });

export const machineEntry = z.object({
  name: z.string(),
  title: localized,
  description: localized,
  /** Answers of Docker are described as well; false when the file hands them to this computer. */
  dockerDescribed: z.boolean(),
  /** Its state differs from the described start: `reset` puts it back. */
  changed: z.boolean(),
});

export const machinesContract = {
  list: oc.errors(errors).output(z.array(machineEntry)),
  current: oc.errors(errors).output(machineRef),
  /** Looks at another PC from now on, in every window; null is this computer. */
  use: oc
    .errors(errors)
    .input(z.object({ name: z.string().max(200).nullable() }))
    .output(machineRef),
  /** Puts a described PC back to how its file describes it. */
  reset: oc
    .errors(errors)
    .input(z.object({ name: z.string().max(200) }))
    .output(z.object({ name: z.string() })),
};

export type MachineEntry = z.infer<typeof machineEntry>;
