// The client insists on an API version that the engine does not speak. Slipway itself negotiates one.

import type { Evidence, Fix } from '../../../contract/doctor.ts';
import type { EngineStatus } from '../../../contract/engine.ts';
import { compareApiVersions } from '../../docker/api-version.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import type { DockerClientFact } from '../facts.ts';
import { createCommand, createGuide } from './fix-steps.ts';

const words = 'findings.docker-api-version-mismatch.fixes';

export const dockerApiVersionMismatch = defineCheck({
  id: 'docker-api-version-mismatch',
  layer: 'docker-engine',
  severity: 'error',
  causedBy: ['engine-not-answering'],
  needs: ['engine'],
  uses: ['dockerClient', 'dockerEnvironment'],
  judge: ({ engine }, asked) => {
    if (engine.state !== 'ready') {
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    const client = readFact(asked.dockerClient);
    const { apiVersion: wanted = null, userApiVersion: kept = null } =
      readFact(asked.dockerEnvironment) ?? {};
    const speaks = wanted ?? client?.apiVersion ?? null;
    const evidence = [sawRange(engine), ...sawClient(client, wanted)];
    const params = {
      wanted: speaks ?? '?',
      oldest: engine.minApiVersion,
      newest: engine.apiVersion,
    };
    const isTooOld = speaks !== null && compareApiVersions(speaks, engine.minApiVersion) < 0;
    // A newer client speaks an older version by itself, unless the variable forbids it.
    const isTooNew = wanted !== null && compareApiVersions(wanted, engine.apiVersion) > 0;
    if (!isTooOld && !isTooNew) return { verdict: 'ok', params, evidence };
    return {
      verdict: 'found',
      ...(wanted === null ? { variant: 'client' } : {}),
      params,
      evidence,
      fixes: [wanted === null ? updateClient : createRemoval(kept)],
      verify: [
        { command: 'docker version --format {{.Client.APIVersion}}', expect: engine.apiVersion },
      ],
    };
  },
});

function sawRange(engine: Extract<EngineStatus, { state: 'ready' }>): Evidence {
  return saw(
    'GET /version',
    `MinAPIVersion ${engine.minApiVersion}, ApiVersion ${engine.apiVersion}`,
  );
}

function sawClient(client: DockerClientFact | undefined, wanted: string | null): Evidence[] {
  return [
    ...(wanted === null ? [] : [saw('DOCKER_API_VERSION', wanted, true)]),
    ...(client?.version ? [saw('docker --version', client.version, wanted === null)] : []),
  ];
}

/** One of the user's own variables can be taken away; any other comes from whatever started this program. */
function createRemoval(kept: string | null): Fix {
  if (kept === null) {
    return {
      id: 'remove-variable',
      automatable: 'guide',
      elevation: false,
      restart: 'session',
      steps: [createGuide(`${words}.remove-variable.steps.remove`)],
    };
  }
  return {
    id: 'remove-user-variable',
    automatable: 'confirm',
    elevation: false,
    restart: 'session',
    undo: `reg add "HKCU\\Environment" /v DOCKER_API_VERSION /d "${kept}" /f`,
    steps: [
      createCommand('reg', ['delete', 'HKCU\\Environment', '/v', 'DOCKER_API_VERSION', '/f']),
    ],
  };
}

const updateClient: Fix = {
  id: 'update-client',
  automatable: 'guide',
  elevation: false,
  restart: 'none',
  steps: [createGuide(`${words}.update-client.steps.update`)],
};
