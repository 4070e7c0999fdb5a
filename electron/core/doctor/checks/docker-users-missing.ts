// Docker Desktop's privileged service serves administrators and the group docker-users only, and it runs the Windows engine.
// Source: docker/docs, content/manuals/desktop/setup/install/windows-permission-requirements.md.
import type { Fix } from '../../../contract/doctor.ts';
import { showCommandLine } from '../../format/command-line.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import { sawEngine } from './docker-evidence.ts';
import { createElevatedCommand, createGuide } from './fix-steps.ts';
import { findWantedMode } from './windows-engine-wanted.ts';
import { windowsContainersUnused } from './windows-mode.ts';

export const dockerUsersMissing = defineCheck({
  id: 'docker-users-missing',
  layer: 'docker-mode',
  severity: 'warning',
  causedBy: [],
  needs: ['account', 'dockerDesktop'],
  uses: ['engine'],
  judge: ({ account, dockerDesktop }, asked) => {
    if (dockerDesktop.installed === null) {
      return { verdict: 'skipped', reason: { key: 'reasons.noDockerDesktop' } };
    }
    const desktop = { state: 'known', value: dockerDesktop } as const;
    const mode = findWantedMode({ ...asked, dockerDesktop: desktop });
    if (mode === 'unknown') return { verdict: 'skipped', reason: { key: 'reasons.modeUnknown' } };
    if (mode === 'linux') return { verdict: 'skipped', reason: windowsContainersUnused };
    const engine = readFact(asked.engine);
    if (engine?.state === 'ready') return { verdict: 'ok', evidence: [sawEngine(engine, true)] };
    const { name, isAdministrator, isInDockerUsers } = account;
    // Installed for one user, it has no such group and no Windows engine either: the missing service says so.
    if (isInDockerUsers === null) {
      return { verdict: 'skipped', reason: { key: 'reasons.noDockerUsers' } };
    }
    const evidence = [
      saw('whoami /groups', isInDockerUsers ? 'docker-users' : 'no docker-users', !isAdministrator),
      saw('whoami /groups', isAdministrator ? 'S-1-5-32-544' : 'no S-1-5-32-544', isAdministrator),
    ];
    if (isAdministrator || isInDockerUsers) return { verdict: 'ok', evidence };
    return {
      verdict: 'found',
      params: { account: name },
      evidence,
      fixes: [createJoin(name)],
      verify: [{ command: 'whoami /groups', expect: 'docker-users' }],
    };
  },
});

/** Only ever by hand: with Windows containers, membership is as good as administrator. */
function createJoin(account: string): Fix {
  const group = ['localgroup', 'docker-users', account] as const;
  return {
    id: 'join-docker-users',
    automatable: 'guide',
    elevation: true,
    restart: 'session',
    undo: showCommandLine('net', [...group, '/delete']),
    steps: [
      createElevatedCommand('net', [...group, '/add']),
      createGuide('findings.docker-users-missing.fixes.join-docker-users.steps.signOut'),
    ],
  };
}
