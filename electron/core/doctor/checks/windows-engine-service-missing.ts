// Docker Desktop's Windows engine is run by a privileged service that only an installation for all users has.
import type { Fix } from '../../../contract/doctor.ts';
import { defineCheck, readFact } from '../check.ts';
import { sawDesktopFolder } from './docker-evidence.ts';
import { createElevatedCommand, createGuide } from './fix-steps.ts';
import { findWantedMode } from './windows-engine-wanted.ts';
import { sawService } from './windows-evidence.ts';
import { windowsContainersUnused } from './windows-mode.ts';

const name = 'com.docker.service';

export const windowsEngineServiceMissing = defineCheck({
  id: 'windows-engine-service-missing',
  layer: 'docker-mode',
  severity: 'error',
  // Docker Desktop starts the service itself: while it is closed, stopped is normal.
  causedBy: ['windows-edition-no-containers', 'docker-desktop-not-running'],
  needs: ['services', 'dockerDesktop'],
  uses: ['engine'],
  judge: ({ services, dockerDesktop }, { engine }) => {
    if (dockerDesktop.installed === null) {
      return { verdict: 'skipped', reason: { key: 'reasons.noDockerDesktop' } };
    }
    const mode = findWantedMode({
      engine,
      dockerDesktop: { state: 'known', value: dockerDesktop },
    });
    if (mode === 'unknown') return { verdict: 'skipped', reason: { key: 'reasons.modeUnknown' } };
    // Stopped is normal in Linux mode: the switch starts it.
    if (mode === 'linux') return { verdict: 'skipped', reason: windowsContainersUnused };
    const evidence = [sawService(services, name, true), sawDesktopFolder(dockerDesktop)];
    const status = readFact(engine);
    const isServed = status?.state === 'ready' && status.os === 'windows';
    if (isServed || services[name]?.running) return { verdict: 'ok', evidence };
    const isMissing = services[name] === null;
    return {
      verdict: 'found',
      ...(isMissing ? { variant: 'missing' } : {}),
      evidence,
      fixes: [isMissing ? reinstall : startService],
      verify: [
        { command: `(Get-Service ${name}).Status`, expect: 'Running' },
        { command: 'docker info --format {{.OSType}}', expect: 'windows' },
      ],
    };
  },
});

const startService: Fix = {
  id: 'start-service',
  automatable: 'confirm',
  elevation: true,
  restart: 'none',
  undo: `net stop ${name}`,
  steps: [createElevatedCommand('net', ['start', name])],
};

const reinstall: Fix = {
  id: 'reinstall-for-all-users',
  automatable: 'guide',
  elevation: true,
  restart: 'none',
  destroys: {
    key: 'findings.windows-engine-service-missing.fixes.reinstall-for-all-users.destroys',
  },
  steps: [
    createGuide(
      'findings.windows-engine-service-missing.fixes.reinstall-for-all-users.steps.install',
    ),
  ],
};
