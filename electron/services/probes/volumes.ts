// How full the drives are.
import { z } from 'zod';
import type { Probe } from './probe.ts';
import { known, windowsOnly } from './reasons.ts';
import { answerOf, readAnswer, rowsOf, takeRows } from './script-answer.ts';

const source = 'Win32_LogicalDisk';

export const volumesAnswer = answerOf({
  drives: rowsOf(
    z.object({
      DeviceID: z.string(),
      FileSystem: z.string().nullish(),
      Size: z.number().nullish(),
      FreeSpace: z.number().nullish(),
    }),
  ),
});

export const volumesProbe: Probe<'volumes'> = {
  fact: 'volumes',
  deadlineMs: 40_000,
  ask: async ({ machine, powershell }) => {
    if (machine.platform !== 'win32') return windowsOnly;
    const answer = readAnswer(await powershell('volumes'), volumesAnswer, source);
    if (answer.state !== 'known') return answer;
    const rows = takeRows(answer.value.drives, answer.value.errors.drives, source);
    if (rows.state !== 'known') return rows;
    return known(
      rows.value.flatMap(({ DeviceID, FileSystem, Size, FreeSpace }) =>
        // A locked BitLocker drive or an empty reader has no size.
        Size == null || FreeSpace == null
          ? []
          : [
              {
                drive: DeviceID,
                fileSystem: FileSystem ?? '',
                sizeBytes: Size,
                freeBytes: FreeSpace,
              },
            ],
      ),
    );
  },
};
