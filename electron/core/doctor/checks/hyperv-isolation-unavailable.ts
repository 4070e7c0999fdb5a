// Windows containers run in VMs of their own on Windows 10 and 11; without a hypervisor none of them starts.
import { defineCheck, readFact, saw } from '../check.ts';
import { sawEngine } from './docker-evidence.ts';
import { createGuide } from './fix-steps.ts';
import { sawHypervisor } from './windows-evidence.ts';

export const hypervIsolationUnavailable = defineCheck({
  id: 'hyperv-isolation-unavailable',
  layer: 'docker-mode',
  severity: 'error',
  causedBy: [
    'virtualization-disabled-firmware',
    'hypervisor-launch-off',
    'hyperv-feature-missing-for-windows-containers',
    'feature-reboot-pending',
    'engine-not-answering',
  ],
  needs: ['engine'],
  uses: ['engineDetail', 'system'],
  judge: ({ engine }, asked) => {
    if (engine.state !== 'ready') {
      if (asked.system.state === 'skipped') {
        return { verdict: 'skipped', reason: asked.system.reason };
      }
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    const params = { os: engine.os };
    if (engine.os === 'linux')
      return { verdict: 'ok', params, evidence: [sawEngine(engine, true)] };
    if (asked.engineDetail.state !== 'known') {
      return { verdict: 'unknown', reason: asked.engineDetail.reason };
    }
    const isolation = asked.engineDetail.value.isolation ?? 'default';
    const system = readFact(asked.system);
    const evidence = [
      saw('docker info --format {{.Isolation}}', isolation),
      ...(system ? [sawHypervisor(system, true)] : []),
    ];
    if (isolation !== 'hyperv') return { verdict: 'ok', params, evidence };
    if (system === undefined) {
      const reason = asked.system.state === 'known' ? undefined : asked.system.reason;
      return { verdict: 'unknown', reason: reason ?? { key: 'reasons.lowerLayerFirst' } };
    }
    if (system.hypervisorPresent) return { verdict: 'ok', params, evidence };
    return {
      verdict: 'found',
      evidence,
      fixes: [
        {
          id: 'isolate-by-process',
          automatable: 'guide',
          elevation: false,
          restart: 'none',
          steps: [
            createGuide('findings.hyperv-isolation-unavailable.fixes.isolate-by-process.steps.run'),
          ],
        },
      ],
      verify: [
        { command: '(Get-CimInstance Win32_ComputerSystem).HypervisorPresent', expect: 'True' },
      ],
    };
  },
});
