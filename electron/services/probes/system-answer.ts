// The answer of `resources/powershell/system.ps1`, which two probes read.
import { z } from 'zod';
import { answerOf, rowsOf } from './script-answer.ts';

export const systemAnswer = answerOf({
  os: rowsOf(
    z.object({
      OperatingSystemSKU: z.number(),
      Caption: z.string(),
      /** A string in CIM. */
      BuildNumber: z.coerce.number().int(),
      /** In KiB. */
      FreePhysicalMemory: z.number().nullish(),
    }),
  ),
  computer: rowsOf(
    z.object({
      HypervisorPresent: z.boolean(),
      TotalPhysicalMemory: z.number(),
      NumberOfLogicalProcessors: z.number(),
    }),
  ),
  processors: rowsOf(
    z.object({
      Name: z.string().nullish(),
      Architecture: z.number().nullish(),
      VirtualizationFirmwareEnabled: z.boolean().nullish(),
    }),
  ),
  revision: rowsOf(z.object({ UBR: z.number().nullish() })),
  servicingPending: rowsOf(z.boolean()),
  wslInstallStatus: rowsOf(z.object({ Components: z.string().nullish() })),
});
