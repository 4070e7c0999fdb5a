// What a person sees of everything below: the VM of WSL 2 cannot start. It is not started to find out.
import { defineCheck, readFact } from '../check.ts';
import type { FactValues, SystemFact } from '../facts.ts';
import { isWslUnused, wslUnused } from './wsl-use.ts';
import { findMissingServices, foreseeVm, isVirtualizationMark } from './wsl2-vm.ts';

export const wsl2VmNotStarting = defineCheck({
  id: 'wsl2-vm-not-starting',
  layer: 'wsl-kernel',
  severity: 'blocker',
  causedBy: [
    'virtualization-disabled-firmware',
    'feature-reboot-pending',
    'vmp-feature-disabled',
    'hypervisor-launch-off',
    'wsl-component-disabled',
    'wsl-not-installed',
    'wsl-kernel-missing',
  ],
  needs: ['system'],
  uses: ['vm', 'services', 'wsl', 'wslStatus', 'distros', 'engine', 'features'],
  judge: ({ system }, asked) => {
    const { state, evidence, mark } = foreseeVm(system, asked);
    if (state === 'runs') return { verdict: 'ok', evidence };
    if (isWslUnused(asked)) return { verdict: 'skipped', reason: wslUnused };
    const wsl = readFact(asked.wsl);
    if (wsl?.kind === 'stub' || wsl?.kind === 'absent') {
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' }, evidence };
    }
    const services = readFact(asked.services);
    if (state === 'free') {
      // A hypervisor alone proves little: without the services or an answer of WSL it cannot be told.
      return services === undefined &&
        asked.services.state !== 'known' &&
        asked.wslStatus.state !== 'known'
        ? { verdict: 'unknown', reason: asked.services.reason, evidence }
        : { verdict: 'ok', evidence };
    }
    const variant = pickVariant(system, services, mark);
    return {
      verdict: 'found',
      ...(variant === undefined ? {} : { variant }),
      ...(variant === 'code' && mark !== undefined ? { params: { code: mark } } : {}),
      evidence,
      fixes: [],
      verify: [{ command: 'wsl -- true', expect: 'exit 0' }],
    };
  },
});

/**
 * Inside a VM the hypervisor always reads as present, so that WSL's own complaint about virtualization means that
 * this VM has no nested one. Any other code of a PC where all seems right is shown as it is.
 */
function pickVariant(
  system: SystemFact,
  services: FactValues['services'] | undefined,
  mark: string | undefined,
): 'nested' | 'code' | undefined {
  const isSound =
    system.hypervisorPresent &&
    services !== undefined &&
    findMissingServices(system, services).length === 0;
  if (mark === undefined || !isSound) return undefined;
  return isVirtualizationMark(mark) ? 'nested' : 'code';
}
