// Neither an engine nor a docker command is here: what follows from that is no finding of its own.
import type { Fix } from '../../../contract/doctor.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import { isAbsent } from './docker-contexts.ts';
import { sawDesktopFolder, sawEngine } from './docker-evidence.ts';
import { createCommand, createGuide } from './fix-steps.ts';

const words = 'findings.docker-not-installed.fixes';

export const dockerNotInstalled = defineCheck({
  id: 'docker-not-installed',
  layer: 'docker-engine',
  severity: 'blocker',
  causedBy: [],
  needs: ['engine', 'dockerClient'],
  uses: ['dockerDesktop', 'services'],
  judge: ({ engine, dockerClient }, asked) => {
    const isWindows = asked.dockerDesktop.state !== 'skipped';
    const desktop = readFact(asked.dockerDesktop);
    const services = readFact(asked.services);
    const evidence = [
      saw('docker', dockerClient.path ?? 'not found', true),
      sawEngine(engine),
      ...(desktop ? [sawDesktopFolder(desktop)] : []),
    ];
    const isHere =
      !isAbsent(engine) ||
      dockerClient.path !== null ||
      (desktop !== undefined && desktop.installed !== null) ||
      (services !== undefined && services.docker !== null);
    if (isHere) return { verdict: 'ok', evidence };
    if (asked.dockerDesktop.state === 'unknown') {
      return { verdict: 'unknown', reason: asked.dockerDesktop.reason, evidence };
    }
    return {
      verdict: 'found',
      ...(isWindows ? {} : { variant: 'linux' }),
      evidence,
      fixes: [isWindows ? installDesktop : installEngine],
      verify: [{ command: 'docker version --format {{.Server.Version}}', expect: '29.0.1' }],
    };
  },
});

const installDesktop: Fix = {
  id: 'install-docker-desktop',
  automatable: 'confirm',
  elevation: true,
  restart: 'session',
  undo: 'winget uninstall --exact --id Docker.DockerDesktop',
  steps: [
    createCommand('winget', [
      'install',
      '--exact',
      '--id',
      'Docker.DockerDesktop',
      '--accept-package-agreements',
      '--accept-source-agreements',
    ]),
    createGuide(`${words}.install-docker-desktop.steps.firstStart`),
  ],
};

const installEngine: Fix = {
  id: 'install-docker-engine',
  automatable: 'guide',
  elevation: true,
  restart: 'none',
  steps: [createGuide(`${words}.install-docker-engine.steps.packages`)],
};
