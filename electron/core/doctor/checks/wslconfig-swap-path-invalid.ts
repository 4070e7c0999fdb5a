// The swap file cannot be created where .wslconfig wants it; WSL goes on without swap, and builds die earlier.
import type { Fix } from '../../../contract/doctor.ts';
import { showControls } from '../../wslconfig/show-line.ts';
import { findParent } from '../../wslconfig/windows-path.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import { createGuide } from './fix-steps.ts';
import {
  createLineRemoval,
  createRestart,
  readWslconfigFile,
  restartsWsl,
  sawLine,
} from './wslconfig-file.ts';

export const wslconfigSwapPathInvalid = defineCheck({
  id: 'wslconfig-swap-path-invalid',
  layer: 'wslconfig',
  severity: 'warning',
  causedBy: ['wslconfig-encoding', 'wslconfig-backslash-path', 'host-disk-full'],
  needs: ['wslconfig'],
  uses: ['system', 'dockerDesktop'],
  judge: ({ wslconfig: { file, swapFolderExists } }, asked) => {
    if (!file.exists) return { verdict: 'ok' };
    const { document, get } = readWslconfigFile(file, readFact(asked.system));
    const swapFile = get('wsl2.swapFile');
    const path = swapFile?.effective;
    if (swapFile?.setting === undefined || typeof path !== 'string') return { verdict: 'ok' };
    const { line } = swapFile.setting;
    const folder = showControls(findParent(path) ?? path);
    if (swapFolderExists === null) {
      const reason = { key: 'wslconfig.reasons.folderUnseen', params: { folder } };
      return { verdict: 'unknown', reason, evidence: [sawLine(file, document, { line })] };
    }
    const evidence = [
      sawLine(file, document, { line }),
      saw(`Test-Path ${folder}`, swapFolderExists ? 'True' : 'False'),
    ];
    if (swapFolderExists) return { verdict: 'ok', evidence };
    return {
      verdict: 'found',
      params: { path: showControls(path), folder },
      evidence,
      fixes: [
        {
          ...restartsWsl,
          id: 'remove-swap-file',
          steps: [createLineRemoval(file, document, line), ...createRestart(asked.dockerDesktop)],
        },
        chooseFolder,
      ],
      verify: [{ command: 'wsl -- swapon --show', expect: '/dev/sd' }],
    };
  },
});

const chooseFolder: Fix = {
  id: 'choose-folder',
  automatable: 'guide',
  elevation: false,
  restart: 'wsl',
  steps: [createGuide('findings.wslconfig-swap-path-invalid.fixes.choose-folder.steps.choose')],
};
