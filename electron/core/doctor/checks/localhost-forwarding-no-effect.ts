// With mirrored networking Windows and Linux share localhost: there is nothing to forward, and WSL warns at each start.
import { showLine } from '../../wslconfig/show-line.ts';
import { defineCheck, readFact } from '../check.ts';
import {
  createLineEdit,
  createLineRemoval,
  createRestart,
  locateLine,
  readWslconfigFile,
  restartsWsl,
  sawLine,
} from './wslconfig-file.ts';

export const localhostForwardingNoEffect = defineCheck({
  id: 'localhost-forwarding-no-effect',
  layer: 'wslconfig',
  severity: 'info',
  causedBy: [],
  needs: ['wslconfig'],
  uses: ['system', 'dockerDesktop'],
  judge: ({ wslconfig: { file } }, asked) => {
    if (!file.exists) return { verdict: 'ok' };
    const { document, get } = readWslconfigFile(file, readFact(asked.system));
    const forwarding = get('wsl2.localhostForwarding')?.setting;
    const mode = get('wsl2.networkingMode');
    // Where Windows cannot do mirrored networking WSL falls back to NAT, and forwarding works.
    if (mode?.effective !== 'Mirrored' || mode.setting === undefined) return { verdict: 'ok' };
    const sawMode = sawLine(file, document, { line: mode.setting.line, deciding: false });
    if (forwarding?.value === undefined) return { verdict: 'ok', evidence: [sawMode] };
    const before = showLine(mode.setting.line);
    const after = before.replace(mode.setting.line.value, 'nat');
    const line = locateLine(document, mode.setting.line);
    return {
      verdict: 'found',
      params: { line: locateLine(document, forwarding.line) },
      evidence: [sawLine(file, document, { line: forwarding.line }), sawMode],
      fixes: [
        {
          id: 'remove-forwarding',
          automatable: 'auto',
          elevation: false,
          // The line does nothing, so that nothing changes without it.
          restart: 'none',
          steps: [createLineRemoval(file, document, forwarding.line)],
        },
        {
          ...restartsWsl,
          id: 'use-nat',
          steps: [
            createLineEdit(file, { line, before, change: 'replace', after }),
            ...createRestart(asked.dockerDesktop),
          ],
        },
      ],
      verify: [{ command: 'wsl -- wslinfo --networking-mode', expect: 'mirrored' }],
    };
  },
});
