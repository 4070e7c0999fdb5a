// WSL lowers a processor count above what the PC has, and warns once, at the start of the VM.
import { showLine } from '../../wslconfig/show-line.ts';
import { defineCheck, saw } from '../check.ts';
import { createLineEdit, locateLine, readWslconfigFile, sawLine } from './wslconfig-file.ts';

export const wslconfigProcessorsOverHost = defineCheck({
  id: 'wslconfig-processors-over-host',
  layer: 'wslconfig',
  severity: 'info',
  causedBy: [],
  needs: ['wslconfig', 'system'],
  judge: ({ wslconfig: { file }, system }) => {
    if (!file.exists) return { verdict: 'ok' };
    const { document, get } = readWslconfigFile(file, system);
    const host = saw('Win32_Processor.NumberOfLogicalProcessors', String(system.logicalProcessors));
    const setting = get('wsl2.processors')?.setting;
    if (setting === undefined) return { verdict: 'ok', evidence: [host] };
    const { line, value } = setting;
    const isOver = typeof value === 'number' && value > system.logicalProcessors;
    const evidence = [sawLine(file, document, { line, deciding: isOver }), host];
    if (!isOver) return { verdict: 'ok', evidence };
    const before = showLine(line);
    const after = before.replace(line.value, String(system.logicalProcessors));
    return {
      verdict: 'found',
      params: { written: String(value), host: system.logicalProcessors },
      evidence,
      fixes: [
        {
          id: 'lower-processors',
          automatable: 'auto',
          elevation: false,
          // WSL uses this number already.
          restart: 'none',
          steps: [
            createLineEdit(file, {
              line: locateLine(document, line),
              before,
              change: 'replace',
              after,
            }),
          ],
        },
      ],
      verify: [{ command: 'wsl -- nproc', expect: String(system.logicalProcessors) }],
    };
  },
});
