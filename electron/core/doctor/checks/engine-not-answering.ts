// What a person sees of everything below: docker reaches no engine.
import type { Evidence, Fix } from '../../../contract/doctor.ts';
import { defineCheck, readFact } from '../check.ts';
import type { FactValues } from '../facts.ts';
import { isJustStarted, isPaused, justStarted } from './docker-engine-stuck-starting.ts';
import { sawEngine } from './docker-evidence.ts';
import { createElevatedCommand } from './fix-steps.ts';
import { sawService } from './windows-evidence.ts';

export const engineNotAnswering = defineCheck({
  id: 'engine-not-answering',
  layer: 'docker-engine',
  severity: 'error',
  causedBy: [
    'docker-not-installed',
    'docker-desktop-not-running',
    'docker-engine-stuck-starting',
    'docker-context-wrong',
    'docker-host-env-set',
    'docker-pipe-access-denied',
    'daemon-json-invalid',
    'wsl2-vm-not-starting',
    'windows-engine-service-missing',
  ],
  needs: ['engine'],
  uses: ['dockerDesktop', 'services'],
  judge: ({ engine }, asked) => {
    if (engine.state === 'ready') {
      const params = { version: engine.version, platform: engine.platform };
      return { verdict: 'ok', params, evidence: [sawEngine(engine, true)] };
    }
    const desktop = readFact(asked.dockerDesktop);
    if (isJustStarted(desktop) && !isPaused(engine)) return justStarted;
    const isSocket = 'endpoint' in engine && engine.endpoint.address.startsWith('unix:');
    const services = readFact(asked.services);
    return {
      verdict: 'found',
      ...(isSocket ? { variant: 'linux' } : {}),
      params: { address: 'endpoint' in engine ? engine.endpoint.address : '' },
      evidence: [sawEngine(engine, true), ...sawStoppedService(services)],
      fixes: createFixes(isSocket, services),
      verify: [{ command: 'docker version --format {{.Server.Version}}', expect: '29.0.1' }],
    };
  },
});

type Services = FactValues['services'] | undefined;

function sawStoppedService(services: Services): Evidence[] {
  return services?.docker ? [sawService(services, 'docker')] : [];
}

/** Only where the engine is a service of its own; otherwise the root has the way out. */
function createFixes(isSocket: boolean, services: Services): Fix[] {
  if (isSocket) return [createStart('systemctl', ['start', 'docker'], 'systemctl stop docker')];
  if (!services?.docker || services.docker.running) return [];
  return [createStart('net', ['start', 'docker'], 'net stop docker')];
}

function createStart(program: string, args: readonly string[], undo: string): Fix {
  return {
    id: 'start-service',
    automatable: 'confirm',
    elevation: true,
    restart: 'none',
    undo,
    steps: [createElevatedCommand(program, args)],
  };
}
