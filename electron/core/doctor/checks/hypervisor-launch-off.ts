// The hypervisor is installed and allowed, but the boot entry tells Windows not to start it.
import { couldProve, defineCheck } from '../check.ts';
import type { FactValues } from '../facts.ts';
import { createElevatedCommand } from './fix-steps.ts';
import { sawFeature, sawFirmware, sawHypervisor } from './windows-evidence.ts';
import { isWslUnused, wslUnused } from './wsl-use.ts';

export const hypervisorLaunchOff = defineCheck({
  id: 'hypervisor-launch-off',
  layer: 'hypervisor',
  severity: 'blocker',
  causedBy: ['feature-reboot-pending', 'virtualization-disabled-firmware', 'vmp-feature-disabled'],
  needs: ['system'],
  uses: ['features', 'engine', 'distros'],
  judge: ({ system }, asked) => {
    if (system.hypervisorPresent) return { verdict: 'ok', evidence: [sawHypervisor(system, true)] };
    if (asked.features.state !== 'known') {
      return { verdict: 'unknown', reason: asked.features.reason };
    }
    const features = asked.features.value;
    const carrier = findCarrier(features);
    if (carrier === undefined && isWslUnused(asked)) {
      return { verdict: 'skipped', reason: wslUnused };
    }
    const isArm = system.architecture === 'arm64';
    const firmware = system.firmwareVirtualization;
    if (carrier === undefined || (!isArm && firmware.includes(false))) {
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    if (!isArm && !firmware.includes(true)) {
      return { verdict: 'unknown', reason: { key: 'reasons.firmwareSilent' } };
    }
    return {
      verdict: 'found',
      evidence: [
        sawHypervisor(system, true),
        ...(isArm ? [] : [sawFirmware(system)]),
        sawFeature(features, carrier),
        couldProve('bcdedit /enum "{current}"'),
      ],
      fixes: [
        {
          id: 'hypervisor-launch-off',
          automatable: 'confirm',
          elevation: true,
          restart: 'windows',
          undo: 'bcdedit /set hypervisorlaunchtype off',
          steps: [createElevatedCommand('bcdedit', ['/set', 'hypervisorlaunchtype', 'auto'])],
        },
      ],
      verify: [
        { command: '(Get-CimInstance Win32_ComputerSystem).HypervisorPresent', expect: 'True' },
      ],
    };
  },
});

/** A feature that makes Windows start its hypervisor at boot. */
function findCarrier(features: FactValues['features']) {
  return (['VirtualMachinePlatform', 'Microsoft-Hyper-V', 'HypervisorPlatform'] as const).find(
    (name) => features[name] === 'on',
  );
}
