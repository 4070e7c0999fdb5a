// Which distributions the registry knows and whether their disk files are there. Nothing is started for it.
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
        return [{ ...distro, vhdExists: distro.isWsl2 ? (row.VhdExists ?? null) : null }];
      }),
    });
  },
};
