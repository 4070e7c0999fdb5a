// An engine listens, but this user may not open its pipe or socket.
import type { Fix } from '../../../contract/doctor.ts';
import { defineCheck } from '../check.ts';
import { isAbsent } from './docker-contexts.ts';
import { sawEngine } from './docker-evidence.ts';
import { createGuide } from './fix-steps.ts';

const words = 'findings.docker-pipe-access-denied.fixes';

export const dockerPipeAccessDenied = defineCheck({
  id: 'docker-pipe-access-denied',
  layer: 'docker-engine',
  severity: 'error',
  causedBy: [],
  needs: ['engine'],
  judge: ({ engine }) => {
    if (isAbsent(engine)) {
      return { verdict: 'skipped', reason: { key: 'reasons.nobodyListens' } };
    }
    const evidence = [sawEngine(engine, true)];
    if (engine.state !== 'denied') return { verdict: 'ok', evidence };
    const { address } = engine.endpoint;
    const isSocket = address.startsWith('unix:');
    return {
      verdict: 'found',
      ...(isSocket ? { variant: 'socket' } : {}),
      params: { address },
      evidence,
      fixes: isSocket ? [joinDockerGroup] : createPipeFixes(address),
      verify: [{ command: 'docker version --format {{.Server.Version}}', expect: '29.0.1' }],
    };
  },
});

/** docker-users opens only what the privileged service offers, and means administrator there: never a first try. */
function createPipeFixes(address: string): Fix[] {
  return /windows/i.test(address) ? [startAsUser, joinDockerUsers] : [startAsUser];
}

const startAsUser: Fix = {
  id: 'start-as-user',
  automatable: 'guide',
  elevation: false,
  restart: 'docker',
  destroys: { key: `${words}.start-as-user.destroys` },
  steps: [
    createGuide(`${words}.start-as-user.steps.quit`),
    createGuide(`${words}.start-as-user.steps.start`),
  ],
};

const joinDockerUsers: Fix = {
  id: 'join-docker-users',
  automatable: 'guide',
  elevation: true,
  restart: 'session',
  undo: 'net localgroup docker-users %USERNAME% /delete',
  steps: [
    createGuide(`${words}.join-docker-users.steps.add`),
    createGuide(`${words}.join-docker-users.steps.signOut`),
  ],
};

const joinDockerGroup: Fix = {
  id: 'join-docker-group',
  automatable: 'guide',
  elevation: true,
  restart: 'session',
  undo: 'gpasswd --delete $USER docker',
  steps: [
    createGuide(`${words}.join-docker-group.steps.add`),
    createGuide(`${words}.join-docker-group.steps.signOut`),
  ],
};
