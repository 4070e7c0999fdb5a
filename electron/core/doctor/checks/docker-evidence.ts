// Lines of evidence about Docker, as close to the tools' own words as fits: nothing here is translated.

import type { Evidence } from '../../../contract/doctor.ts';
import type { Endpoint, EngineStatus } from '../../../contract/engine.ts';
import { saw } from '../check.ts';
import type { DockerContextsFact, DockerDesktopFact } from '../facts.ts';

export function sawEngine(engine: EngineStatus, deciding = false): Evidence {
  const address = 'endpoint' in engine ? engine.endpoint.address : '';
  return saw(`GET /_ping ${address}`.trim(), describeEngine(engine), deciding);
}

function describeEngine(engine: EngineStatus): string {
  switch (engine.state) {
    case 'not-installed':
    case 'absent':
      return 'nobody listens';
    case 'denied':
      return 'access denied';
    case 'no-answer':
      return 'no answer';
    case 'starting':
      return engine.detail || 'not ready';
    case 'failing':
      return `HTTP ${engine.statusCode} ${engine.detail}`.trim();
    case 'ready':
      return `${engine.version} ${engine.os}/${engine.arch}`;
    case 'unknown':
      return engine.reason;
  }
}

/** Where docker goes and who said so. */
export function sawEndpoint(endpoint: Endpoint, deciding = false): Evidence {
  const address = endpoint.address || 'not found';
  switch (endpoint.source) {
    case 'DOCKER_HOST':
      return saw('DOCKER_HOST', address, deciding);
    case 'DOCKER_CONTEXT':
      return saw('DOCKER_CONTEXT', `${endpoint.context}: ${address}`, deciding);
    case 'current-context':
    case 'default':
      return saw('docker context show', `${endpoint.context}: ${address}`, deciding);
  }
}

/** The contexts whose engine answers, apart from the one in use. */
export function sawAnswering(
  contexts: readonly DockerContextsFact['contexts'][number][],
): Evidence[] {
  return contexts.map(({ endpoint }) => saw(`GET /_ping ${endpoint}`, 'OK'));
}

export function sawDesktop(desktop: DockerDesktopFact, deciding = false): Evidence {
  return saw(
    'Get-Process "Docker Desktop", com.docker.backend',
    desktop.running ? 'running' : 'not found',
    deciding,
  );
}

export function sawDesktopFolder(desktop: DockerDesktopFact, deciding = false): Evidence {
  const version = desktop.version ?? '';
  const says = desktop.installed === null ? 'not found' : `${version} ${desktop.installed}`.trim();
  return saw('Docker Desktop.exe', says, deciding);
}
