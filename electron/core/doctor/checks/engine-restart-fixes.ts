// Ways to bring a stuck engine back, the gentlest first.
import type { Fix } from '../../../contract/doctor.ts';
import type { DockerDesktopFact } from '../facts.ts';
import { hasDesktopCommand } from './docker-contexts.ts';
import { createCommand, createGuide } from './fix-steps.ts';

const words = 'findings.docker-engine-stuck-starting.fixes';

/** What can be tried, by what is wrong; without Docker Desktop only a service is left. */
export function createRestartFixes(
  trouble: 'starting' | 'paused' | 'silent' | 'no-pipe',
  desktop: DockerDesktopFact | undefined,
): Fix[] {
  if (!desktop?.installed) return [restartService];
  if (trouble === 'paused') return [resume];
  return hasDesktopCommand(desktop)
    ? [restartDesktop, restartWsl, updateWsl, purge]
    : [restartByMenu, updateWsl, purge];
}

const base = { elevation: false, restart: 'none' } as const;

const restartDesktop: Fix = {
  ...base,
  id: 'restart-docker-desktop',
  automatable: 'confirm',
  destroys: { key: `${words}.restart-docker-desktop.destroys` },
  steps: [createCommand('docker', ['desktop', 'restart'])],
};

const restartByMenu: Fix = {
  ...base,
  id: 'restart-docker-desktop',
  automatable: 'guide',
  destroys: { key: `${words}.restart-docker-desktop.destroys` },
  steps: [createGuide(`${words}.restart-docker-desktop.steps.menu`)],
};

const restartWsl: Fix = {
  ...base,
  id: 'restart-wsl',
  automatable: 'confirm',
  restart: 'wsl',
  destroys: { key: `${words}.restart-wsl.destroys` },
  steps: [
    createCommand('docker', ['desktop', 'stop']),
    createCommand('wsl', ['--shutdown']),
    createCommand('docker', ['desktop', 'start', '--timeout', '120']),
  ],
};

const updateWsl: Fix = {
  ...base,
  id: 'update-wsl',
  automatable: 'confirm',
  restart: 'wsl',
  destroys: { key: `${words}.update-wsl.destroys` },
  steps: [createCommand('wsl', ['--update'])],
};

const purge: Fix = {
  ...base,
  id: 'purge',
  automatable: 'guide',
  destroys: { key: `${words}.purge.destroys` },
  steps: [createGuide(`${words}.purge.steps.menu`)],
};

const resume: Fix = {
  ...base,
  id: 'resume',
  automatable: 'guide',
  steps: [createGuide(`${words}.resume.steps.menu`)],
};

const restartService: Fix = {
  ...base,
  id: 'restart-service',
  automatable: 'guide',
  elevation: true,
  destroys: { key: `${words}.restart-service.destroys` },
  steps: [createGuide(`${words}.restart-service.steps.restart`)],
};
