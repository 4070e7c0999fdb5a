// Each Windows container writes to a virtual disk of its own, which BitLocker's policy may forbid as an unprotected drive.
// Source: microsoft/Virtualization-Documentation, Debug-ContainerHost.ps1 (FDVDenyWriteAccess, RDVDenyWriteAccess).
import { defineCheck, saw } from '../check.ts';
import { createGuide } from './fix-steps.ts';
import { findWantedMode } from './windows-engine-wanted.ts';
import { windowsContainersUnused } from './windows-mode.ts';

const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Policies\\Microsoft\\FVE';
const values = { fixed: 'FDVDenyWriteAccess', removable: 'RDVDenyWriteAccess' } as const;

export const bitlockerDeniesWrite = defineCheck({
  id: 'bitlocker-denies-write',
  layer: 'docker-mode',
  severity: 'error',
  causedBy: [],
  needs: ['account'],
  uses: ['engine', 'dockerDesktop'],
  judge: ({ account }, asked) => {
    const mode = findWantedMode(asked);
    if (mode === 'unknown') return { verdict: 'skipped', reason: { key: 'reasons.modeUnknown' } };
    if (mode === 'linux') return { verdict: 'skipped', reason: windowsContainersUnused };
    const denied = account.deniedDrives.map((drives) => values[drives]);
    if (denied.length === 0) {
      return {
        verdict: 'ok',
        evidence: [saw(key, 'no FDVDenyWriteAccess, no RDVDenyWriteAccess')],
      };
    }
    return {
      verdict: 'found',
      params: { values: denied.join(', ') },
      evidence: denied.map((value) => saw(key, `${value}: 1`, true)),
      fixes: [
        {
          id: 'lift-policy',
          automatable: 'guide',
          elevation: true,
          restart: 'none',
          steps: [createGuide('findings.bitlocker-denies-write.fixes.lift-policy.steps.ask')],
        },
      ],
      verify: denied.map((value) => ({ command: `reg query ${key} /v ${value}`, expect: '0x0' })),
    };
  },
});
