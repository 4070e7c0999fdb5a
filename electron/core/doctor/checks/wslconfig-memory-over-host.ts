// WSL silently lowers a memory limit above what the PC has: the VM may then take everything.
import { formatValue } from '../../wslconfig/format-value.ts';
import { showLine } from '../../wslconfig/show-line.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import { describeSize } from '../sizes.ts';
import {
  createLineEdit,
  createLineRemoval,
  createRestart,
  locateLine,
  readWslconfigFile,
  restartsWsl,
  sawLine,
} from './wslconfig-file.ts';

export const wslconfigMemoryOverHost = defineCheck({
  id: 'wslconfig-memory-over-host',
  layer: 'wslconfig',
  severity: 'info',
  causedBy: [],
  needs: ['wslconfig', 'system'],
  uses: ['guests', 'dockerDesktop'],
  judge: ({ wslconfig: { file }, system }, asked) => {
    if (!file.exists) return { verdict: 'ok' };
    const { document, get } = readWslconfigFile(file, system);
    const memory = get('wsl2.memory');
    const host = saw('Win32_ComputerSystem.TotalPhysicalMemory', String(system.memoryBytes));
    if (memory?.setting === undefined) return { verdict: 'ok', evidence: [host] };
    const { key, line, value } = memory.setting;
    const isOver = typeof value === 'number' && value > system.memoryBytes;
    const evidence = [sawLine(file, document, { line, deciding: isOver }), host];
    if (!isOver) return { verdict: 'ok', evidence };
    const guest = readFact(asked.guests)?.[0];
    const before = showLine(line);
    // Windows reports a little less than the memory that is built in.
    const spare = (Math.ceil(system.memoryBytes / gib) - leftToWindows) * gib;
    const proposed = formatValue(key, spare);
    const hasRoom = spare > leftToWindows * gib;
    const after = before.replace(line.value, proposed);
    const change = { line: locateLine(document, line), before, change: 'replace', after } as const;
    const edit = hasRoom ? createLineEdit(file, change) : createLineRemoval(file, document, line);
    return {
      verdict: 'found',
      ...(hasRoom ? {} : { variant: 'small' }),
      params: { written: line.value, host: describeSize(system.memoryBytes), proposed },
      evidence: guest
        ? [...evidence, saw('wsl -- grep MemTotal /proc/meminfo', `${guest.memoryTotalKb} kB`)]
        : evidence,
      fixes: [
        {
          ...restartsWsl,
          id: hasRoom ? 'lower-memory' : 'remove-memory',
          steps: [edit, ...createRestart(asked.dockerDesktop)],
        },
      ],
      verify: [
        {
          command: 'wsl -- grep MemTotal /proc/meminfo',
          expect: `< ${hasRoom ? proposed : describeSize(system.memoryBytes / 2)}`,
        },
      ],
    };
  },
});

const gib = 1024 ** 3;
/** GiB that Windows keeps. On a PC of twice that or less, WSL's own half is the better limit. */
const leftToWindows = 4;
