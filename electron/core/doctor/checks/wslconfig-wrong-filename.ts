// A file that looks like .wslconfig under another name: WSL does not read it and says nothing, no file is normal.
import type { Fix, FixStep } from '../../../contract/doctor.ts';
import { defineCheck, saw } from '../check.ts';
import type { FileFact } from '../facts.ts';
import { createGuide } from './fix-steps.ts';
import { createRestart, restartsWsl } from './wslconfig-file.ts';

export const wslconfigWrongFilename = defineCheck({
  id: 'wslconfig-wrong-filename',
  layer: 'wslconfig',
  severity: 'warning',
  causedBy: [],
  needs: ['wslconfig'],
  uses: ['dockerDesktop'],
  judge: ({ wslconfig: { file, lookalikes } }, asked) => {
    // With a real one beside it, the other is somebody's copy.
    if (file.exists) return { verdict: 'ok', evidence: [saw(`Test-Path ${file.path}`, 'True')] };
    const folder = file.path.replace(/[\\/][^\\/]*$/, '');
    if (lookalikes === null) {
      return {
        verdict: 'unknown',
        reason: { key: 'wslconfig.reasons.folderUnseen', params: { folder } },
      };
    }
    const absent = saw(`Test-Path ${file.path}`, 'False');
    const [name] = lookalikes;
    if (name === undefined) return { verdict: 'ok', evidence: [absent] };
    const isForDistro = lookalikes.every((one) => one.toLowerCase() === 'wsl.conf');
    const evidence = [saw(`Get-ChildItem ${folder} -Force`, lookalikes.join(', '), true), absent];
    return {
      verdict: 'found',
      ...(isForDistro ? { variant: 'distro' } : {}),
      params: { name, folder },
      evidence,
      fixes: [
        isForDistro
          ? moveIntoDistro
          : createRenaming(file, `${folder}\\${name}`, createRestart(asked.dockerDesktop)),
      ],
      verify: isForDistro
        ? [{ command: `Test-Path ${folder}\\${name}`, expect: 'False' }]
        : [{ command: `Test-Path ${file.path}`, expect: 'True' }],
    };
  },
});

function createRenaming(file: FileFact, from: string, restart: readonly FixStep[]): Fix {
  const params = { from, to: file.path };
  return {
    ...restartsWsl,
    id: 'rename',
    steps: [
      { kind: 'edit', file: from, text: { key: 'wslconfig.edits.rename', params } },
      ...restart,
    ],
  };
}

/** wsl.conf belongs into a distribution; which one, only a person knows. */
const moveIntoDistro: Fix = {
  id: 'move-into-distro',
  automatable: 'guide',
  elevation: false,
  restart: 'wsl',
  steps: [createGuide('findings.wslconfig-wrong-filename.fixes.move-into-distro.steps.move')],
};
