// VT-x or AMD-V is switched off in the firmware, so that no hypervisor can start.
import { defineCheck } from '../check.ts';
import { createElevatedCommand, createGuide } from './fix-steps.ts';
import { sawFirmware, sawHypervisor } from './windows-evidence.ts';

const words = 'findings.virtualization-disabled-firmware.fixes.enable-in-firmware';

export const virtualizationDisabledFirmware = defineCheck({
  id: 'virtualization-disabled-firmware',
  layer: 'firmware',
  severity: 'blocker',
  causedBy: [],
  needs: ['system'],
  judge: ({ system }) => {
    // A running hypervisor hides the firmware's answer: it then reads False on every PC.
    if (system.hypervisorPresent) return { verdict: 'ok', evidence: [sawHypervisor(system, true)] };
    if (system.architecture === 'arm64') {
      return { verdict: 'skipped', reason: { key: 'reasons.firmwareOnArm' } };
    }
    const evidence = [sawHypervisor(system), sawFirmware(system, true)];
    if (!system.firmwareVirtualization.includes(false)) {
      return system.firmwareVirtualization.includes(true)
        ? { verdict: 'ok', evidence }
        : { verdict: 'unknown', reason: { key: 'reasons.firmwareSilent' }, evidence };
    }
    return {
      verdict: 'found',
      evidence,
      fixes: [
        {
          id: 'enable-in-firmware',
          automatable: 'guide',
          elevation: true,
          restart: 'windows',
          destroys: { key: `${words}.destroys` },
          steps: [
            createGuide(`${words}.steps.recoveryKey`),
            // Not /t above 0: it implies /f, which closes programs without asking (shutdown /?).
            createElevatedCommand('shutdown', ['/r', '/fw', '/t', '0']),
            createGuide(`${words}.steps.switchOn`),
          ],
        },
      ],
      verify: [
        { command: '(Get-CimInstance Win32_ComputerSystem).HypervisorPresent', expect: 'True' },
      ],
    };
  },
});
