// The hypervisor is installed and allowed, but the boot entry tells Windows not to start it.
import { couldProve, defineCheck, saw } from '../check.ts';

export const hypervisorLaunchOff = defineCheck({
  id: 'hypervisor-launch-off',
  layer: 'hypervisor',
  severity: 'blocker',
  causedBy: ['feature-reboot-pending', 'virtualization-disabled-firmware', 'vmp-feature-disabled'],
  needs: ['system', 'features'],
  judge: ({ system, features }) => {
    const evidence = [
      saw(
        'Win32_ComputerSystem.HypervisorPresent',
        system.hypervisorPresent ? 'True' : 'False',
        true,
      ),
      saw(
        'Win32_Processor.VirtualizationFirmwareEnabled',
        String(system.firmwareVirtualization[0]),
      ),
      saw('Win32_OptionalFeature VirtualMachinePlatform', features.VirtualMachinePlatform),
    ];
    if (system.hypervisorPresent) return { verdict: 'ok', evidence };
    if (features.VirtualMachinePlatform !== 'on' || system.firmwareVirtualization.includes(false)) {
      return { verdict: 'skipped', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    return {
      verdict: 'found',
      evidence: [...evidence, couldProve('bcdedit /enum "{current}"')],
      fixes: [
        {
          id: 'hypervisor-launch-off',
          automatable: 'confirm',
          elevation: true,
          restart: 'windows',
          undo: 'bcdedit /set hypervisorlaunchtype off',
          steps: [
            {
              kind: 'command',
              program: 'bcdedit',
              args: ['/set', 'hypervisorlaunchtype', 'auto'],
              elevated: true,
            },
          ],
        },
      ],
      verify: [
        { command: '(Get-CimInstance Win32_ComputerSystem).HypervisorPresent', expect: 'True' },
      ],
    };
  },
});
