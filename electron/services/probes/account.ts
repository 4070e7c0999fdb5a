// Who is signed in: whether they answer Windows' permission prompt themselves, and what stands in their way.
import { z } from 'zod';
import type { AccountFact } from '../../core/doctor/facts.ts';
import type { Probe } from './probe.ts';
import { known, notUnderstood, windowsOnly } from './reasons.ts';
import { answerOf, readAnswer, rowsOf, takeRows } from './script-answer.ts';

const source = 'account.ps1';

export const accountAnswer = answerOf({
  user: rowsOf(z.string()),
  groups: rowsOf(z.string()),
  dockerUsers: rowsOf(z.object({ SID: z.string() })),
  bitLocker: rowsOf(
    z.object({
      FDVDenyWriteAccess: z.number().nullish(),
      RDVDenyWriteAccess: z.number().nullish(),
    }),
  ),
});

export const accountProbe: Probe<'account'> = {
  fact: 'account',
  deadlineMs: 40_000,
  ask: async ({ machine, powershell }) => {
    if (machine.platform !== 'win32') return windowsOnly;
    const answer = readAnswer(await powershell('account'), accountAnswer, source);
    if (answer.state !== 'known') return answer;
    const { user, groups, dockerUsers, bitLocker, errors } = answer.value;
    const lines = takeRows(groups, errors.groups, 'whoami /groups');
    if (lines.state !== 'known') return lines;
    const group = takeRows(dockerUsers, errors.dockerUsers, 'Win32_Group');
    if (group.state !== 'known') return group;
    const policy = takeRows(bitLocker, errors.bitLocker, 'FVE');
    if (policy.state !== 'known') return policy;
    const sids = readSids(lines.value);
    const name = user?.[0];
    // Every session is in some group: none means that whoami said something else.
    if (name === undefined || sids.size === 0) return notUnderstood(source);
    const dockerUsersSid = group.value[0]?.SID;
    return known({
      name,
      isAdministrator: sids.has(administratorsSid),
      isInDockerUsers: dockerUsersSid === undefined ? null : sids.has(dockerUsersSid),
      deniedDrives: readDenied(policy.value[0]),
    });
  },
};

const administratorsSid = 'S-1-5-32-544';

/** The third column of each row; names and attributes beside it are translated. */
function readSids(lines: readonly string[]): ReadonlySet<string> {
  const columns = lines.map((line) => [...line.matchAll(/"([^"]*)"/g)].map(([, text]) => text));
  return new Set(
    columns.flatMap(([, , sid]) => (sid !== undefined && /^S-1-[\d-]+$/.test(sid) ? [sid] : [])),
  );
}

function readDenied(
  policy:
    | {
        readonly FDVDenyWriteAccess?: number | null | undefined;
        readonly RDVDenyWriteAccess?: number | null | undefined;
      }
    | undefined,
): AccountFact['deniedDrives'] {
  return [
    ...(policy?.FDVDenyWriteAccess === 1 ? (['fixed'] as const) : []),
    ...(policy?.RDVDenyWriteAccess === 1 ? (['removable'] as const) : []),
  ];
}
