// The answer of `resources/powershell/wsl.ps1`, which two probes read.
import { z } from 'zod';
import { answerOf, rowsOf } from './script-answer.ts';

export const wslAnswer = answerOf({
  msi: rowsOf(z.object({ InstallLocation: z.string().nullish() })),
  distros: rowsOf(
    z.object({
      Id: z.string(),
      DistributionName: z.string().nullish(),
      BasePath: z.string().nullish(),
      VhdFileName: z.string().nullish(),
      Flags: z.number().nullish(),
      VhdExists: z.boolean().nullish(),
      VhdBytes: z.number().nullish(),
    }),
  ),
  /** Values of `HKLM\Software\Policies\WSL` by name; null: not set. */
  policies: rowsOf(z.record(z.string(), z.number().nullable())),
  processes: rowsOf(
    z.object({
      Name: z.string(),
      WorkingSetSize: z.coerce.number(),
      /** ISO 8601, UTC. */
      Started: z.string().nullish(),
    }),
  ),
});
