// Which distributions the registry knows and whether their disk files are there. Nothing is started for it.
import type { z } from 'zod';
import type { LxssFact } from '../../core/doctor/facts.ts';
import { readLxssEntry } from '../../core/wsl/lxss.ts';
import type { Probe } from './probe.ts';
import { known, windowsOnly } from './reasons.ts';
import { readAnswer, takeRows } from './script-answer.ts';
import { wslAnswer } from './wsl-answer.ts';

const source = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss';

export const lxssProbe: Probe<'lxss'> = {
  fact: 'lxss',
  deadlineMs: 40_000,
  ask: async ({ machine, powershell }) => {
    if (machine.platform !== 'win32') return windowsOnly;
    const answer = readAnswer(await powershell('wsl'), wslAnswer, source);
    if (answer.state !== 'known') return answer;
    const rows = takeRows(answer.value.distros, answer.value.errors.distros, source);
    if (rows.state !== 'known') return rows;
    return known({
      msiInstallLocation: answer.value.msi?.[0]?.InstallLocation ?? null,
      ...readPolicies(answer.value),
      distros: rows.value.flatMap((row) => {
        const distro = readLxssEntry({
          id: row.Id,
          DistributionName: row.DistributionName ?? null,
          BasePath: row.BasePath ?? null,
          VhdFileName: row.VhdFileName ?? null,
          Flags: row.Flags ?? null,
        });
        if (distro === undefined) return [];
        // WSL 1 keeps its files in a folder: there is no disk file to look for.
        if (!distro.isWsl2) return [{ ...distro, vhdExists: null }];
        const size = row.VhdBytes == null ? {} : { vhdBytes: row.VhdBytes };
        return [{ ...distro, vhdExists: row.VhdExists ?? null, ...size }];
      }),
    });
  },
};

/** No key means that nothing is forbidden; an answer without the query, or with its error, says nothing. */
function readPolicies({
  policies,
  errors,
}: z.output<typeof wslAnswer>): Pick<LxssFact, 'policies'> {
  if (policies === undefined || errors.policies !== undefined) return {};
  const set = policies.flatMap((row) => Object.entries(row)).filter(([, value]) => value !== null);
  return { policies: Object.fromEntries(set as [string, number][]) };
}
