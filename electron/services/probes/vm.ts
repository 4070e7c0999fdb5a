// Whether the WSL 2 VM runs, told from its process.
import type { Probe } from './probe.ts';
import { known, notUnderstood, windowsOnly } from './reasons.ts';
import { readAnswer, takeRows } from './script-answer.ts';
import { wslAnswer } from './wsl-answer.ts';

const source = 'Win32_Process vmmemWSL';

export const vmProbe: Probe<'vm'> = {
  fact: 'vm',
  deadlineMs: 40_000,
  ask: async ({ machine, powershell }) => {
    if (machine.platform !== 'win32') return windowsOnly;
    const answer = readAnswer(await powershell('wsl'), wslAnswer, source);
    if (answer.state !== 'known') return answer;
    const rows = takeRows(answer.value.processes, answer.value.errors.processes, source);
    if (rows.state !== 'known') return rows;
    // Older builds call every VM `vmmem`, Windows Sandbox and Hyper-V included; `vmmemWSL` is only ever WSL's.
    const row = rows.value.find(({ Name }) => Name.startsWith('vmmemWSL')) ?? rows.value[0];
    if (row === undefined) return known({ process: null });
    const startedMs = row.Started == null ? Number.NaN : Date.parse(row.Started);
    if (Number.isNaN(startedMs)) return notUnderstood(source);
    return known({
      process: { name: row.Name, workingSetBytes: row.WorkingSetSize, startedMs },
    });
  },
};
