// A Windows feature was switched on and waits for a restart; until then its services do not exist.
import type { Evidence, Fix } from '../../../contract/doctor.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import type { RestartFact } from '../facts.ts';
import { createCommand } from './fix-steps.ts';
import { sawFeature, sawService } from './windows-evidence.ts';
import { findMissingServices } from './wsl2-vm.ts';

const pendingKey =
  'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending';

export const featureRebootPending = defineCheck({
  id: 'feature-reboot-pending',
  layer: 'windows-feature',
  severity: 'blocker',
  causedBy: [],
  needs: ['restart', 'system'],
  uses: ['features', 'services', 'wsl'],
  judge: ({ restart, system }, asked) => {
    const features = readFact(asked.features);
    const services = readFact(asked.services);
    const isOn = features?.VirtualMachinePlatform === 'on';
    const missing = isOn && services ? findMissingServices(system, services) : [];
    const own: Evidence[] = [
      ...(restart.wslInstallStatus.length > 0 ? [sawInstallStatus(restart)] : []),
      ...(missing.length > 0 && features ? [sawFeature(features, 'VirtualMachinePlatform')] : []),
      ...(services ? missing.map((name) => sawService(services, name, true)) : []),
    ];
    const found = { verdict: 'found', fixes: [restartWindows], verify } as const;
    if (own.length > 0) {
      const evidence = [...own, sawServicing(restart)];
      // Store WSL on Windows 11 needs no component: what waits there is WSL 1 alone.
      const isOnlyWsl1 =
        missing.length === 0 &&
        restart.wslInstallStatus.every((name) => name === wslComponent) &&
        readFact(asked.wsl)?.kind === 'store' &&
        system.build >= 22_000;
      if (!isOnlyWsl1) return { ...found, evidence };
      return { ...found, evidence, variant: 'wsl1', severity: 'info', standsAlone: true };
    }
    const evidence = [sawServicing(restart, true)];
    if (!restart.servicingPending) return { verdict: 'ok', evidence };
    // Any update sets that key: it says that no feature can be enabled now, and explains nothing else.
    return { ...found, evidence, variant: 'update', severity: 'warning', standsAlone: true };
  },
});

const wslComponent = 'Microsoft-Windows-Subsystem-Linux';

const verify = [{ command: `Test-Path "${pendingKey}"`, expect: 'False' }];

const restartWindows: Fix = {
  id: 'restart-windows',
  automatable: 'confirm',
  elevation: false,
  restart: 'windows',
  destroys: { key: 'findings.feature-reboot-pending.fixes.restart-windows.destroys' },
  // Not /t above 0: it implies /f, which closes programs without asking (shutdown /?).
  steps: [createCommand('shutdown', ['/r', '/t', '0'])],
};

function sawServicing(restart: RestartFact, deciding = false): Evidence {
  return saw(`Test-Path "${pendingKey}"`, restart.servicingPending ? 'True' : 'False', deciding);
}

function sawInstallStatus(restart: RestartFact): Evidence {
  return saw(
    'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss\\InstallStatus',
    restart.wslInstallStatus.join(', '),
    true,
  );
}
