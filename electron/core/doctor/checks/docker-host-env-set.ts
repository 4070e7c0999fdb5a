// DOCKER_HOST overrules every context. One that leads to nobody is often left over from an old tool or a tutorial.
import type { Evidence, Fix } from '../../../contract/doctor.ts';
import { isLocalAddress } from '../../docker/resolve-endpoint.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import type { DockerEnvironmentFact } from '../facts.ts';
import { sawEndpoint, sawEngine } from './docker-evidence.ts';
import { createCommand, createElevatedCommand, createGuide } from './fix-steps.ts';

const userKey = 'HKCU\\Environment';
const machineKey = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';

export const dockerHostEnvSet = defineCheck({
  id: 'docker-host-env-set',
  layer: 'docker-engine',
  severity: 'error',
  causedBy: [],
  needs: ['dockerContexts', 'engine'],
  uses: ['dockerEnvironment'],
  judge: ({ dockerContexts: { chosen }, engine }, asked) => {
    const evidence = [sawEndpoint(chosen, true), sawEngine(engine)];
    if (chosen.source !== 'DOCKER_HOST') return { verdict: 'ok', evidence: [notSet] };
    const params = { address: chosen.address || '?' };
    const scopes = readFact(asked.dockerEnvironment)?.host;
    const rest = {
      params,
      evidence: [...evidence, ...(scopes ? sawScopes(scopes) : [])],
      fixes: createFixes(scopes),
      verify: [{ command: 'docker context show', expect: 'desktop-linux' }],
    };
    const isReached = engine.state !== 'absent' && engine.state !== 'no-answer';
    // Somebody is there, on this computer: whatever is wrong with it is another check's to say.
    if (isReached && isLocalAddress(chosen.address)) return { verdict: 'ok', params, evidence };
    if (engine.state !== 'ready') return { verdict: 'found', ...rest };
    // A remote engine that answers is a choice: worth saying, no fault and no cause of anything.
    return { verdict: 'found', variant: 'answers', severity: 'info', standsAlone: true, ...rest };
  },
});

const notSet = saw('DOCKER_HOST', 'not set', true);

type Scopes = DockerEnvironmentFact['host'];

function sawScopes({ user, machine }: Scopes): Evidence[] {
  return [
    ...(user === null ? [] : [saw(`${userKey} DOCKER_HOST`, user)]),
    ...(machine === null ? [] : [saw(`${machineKey} DOCKER_HOST`, machine)]),
  ];
}

/** One for each scope that sets it; where none does, it comes from whatever started this program. */
function createFixes(scopes: Scopes | undefined): Fix[] {
  const { user = null, machine = null } = scopes ?? {};
  const fixes = [
    ...(user === null ? [] : [createRemoval('user', user)]),
    ...(machine === null ? [] : [createRemoval('machine', machine)]),
  ];
  return fixes.length > 0 ? fixes : [unsetByHand];
}

function createRemoval(scope: 'user' | 'machine', value: string): Fix {
  const isUser = scope === 'user';
  const key = isUser ? userKey : machineKey;
  const args = ['delete', key, '/v', 'DOCKER_HOST', '/f'];
  return {
    id: isUser ? 'remove-user-variable' : 'remove-machine-variable',
    automatable: 'confirm',
    elevation: !isUser,
    restart: 'session',
    undo: `reg add "${key}" /v DOCKER_HOST /d "${value}" /f`,
    steps: [isUser ? createCommand('reg', args) : createElevatedCommand('reg', args)],
  };
}

const unsetByHand: Fix = {
  id: 'unset-variable',
  automatable: 'guide',
  elevation: false,
  restart: 'session',
  steps: [createGuide('findings.docker-host-env-set.fixes.unset-variable.steps.unset')],
};
