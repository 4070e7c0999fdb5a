// Docker Desktop is installed and nobody serves its pipe, because it was never started or has ended.
import type { Fix } from '../../../contract/doctor.ts';
import { defineCheck } from '../check.ts';
import type { DockerDesktopFact } from '../facts.ts';
import { hasDesktopCommand, isAbsent, isAnotherAnswering } from './docker-contexts.ts';
import { sawDesktop, sawEngine } from './docker-evidence.ts';
import { createCommand, createGuide } from './fix-steps.ts';

export const dockerDesktopNotRunning = defineCheck({
  id: 'docker-desktop-not-running',
  layer: 'docker-engine',
  severity: 'blocker',
  // What keeps WSL's VM from starting leads here through wsl2-vm-not-starting; an old WSL is refused by Docker
  // Desktop itself, even where its VM would start. Set to Windows containers it ends where their features are missing.
  causedBy: [
    'wsl2-vm-not-starting',
    'wsl-inbox-version',
    'wsl-not-installed',
    'containers-feature-disabled',
    'hyperv-feature-missing-for-windows-containers',
    'windows-edition-no-containers',
    'daemon-json-invalid',
  ],
  needs: ['dockerDesktop', 'engine'],
  uses: ['dockerContexts'],
  judge: ({ dockerDesktop, engine }, { dockerContexts }) => {
    if (dockerDesktop.installed === null) {
      return { verdict: 'skipped', reason: { key: 'reasons.noDockerDesktop' } };
    }
    const evidence = [sawDesktop(dockerDesktop, true), sawEngine(engine)];
    if (dockerDesktop.running) return { verdict: 'ok', evidence };
    const isOthers = engine.state === 'ready' && engine.owner !== 'docker-desktop';
    if (isOthers || (isAbsent(engine) && isAnotherAnswering(dockerContexts))) {
      return { verdict: 'skipped', reason: { key: 'reasons.otherEngine' } };
    }
    // Somebody serves the pipe, so that something else is wrong with it.
    if (!isAbsent(engine)) return { verdict: 'ok', evidence };
    return {
      verdict: 'found',
      evidence,
      fixes: [createStart(dockerDesktop)],
      verify: [{ command: 'docker version --format {{.Server.Version}}', expect: '29.0.1' }],
    };
  },
});

/** As the user, never elevated: an elevated Docker Desktop locks its user out of the pipe. */
function createStart(desktop: DockerDesktopFact): Fix {
  const base = { id: 'start-docker-desktop', elevation: false, restart: 'none' } as const;
  if (!hasDesktopCommand(desktop)) {
    const key = 'findings.docker-desktop-not-running.fixes.start-docker-desktop.steps.menu';
    return { ...base, automatable: 'guide', steps: [createGuide(key)] };
  }
  return {
    ...base,
    automatable: 'auto',
    undo: 'docker desktop stop',
    steps: [createCommand('docker', ['desktop', 'start', '--timeout', '120'])],
  };
}
