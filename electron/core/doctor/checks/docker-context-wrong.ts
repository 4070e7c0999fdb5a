// The context in use leads to nobody: it was removed, is remote and silent, or belongs to another engine.
import type { Fix } from '../../../contract/doctor.ts';
import { isLocalAddress } from '../../docker/resolve-endpoint.ts';
import { defineCheck } from '../check.ts';
import type { DockerContextsFact } from '../facts.ts';
import { findAnswering, isAbsent } from './docker-contexts.ts';
import { sawAnswering, sawEndpoint, sawEngine } from './docker-evidence.ts';
import { createCommand, createGuide } from './fix-steps.ts';

const words = 'findings.docker-context-wrong.fixes';

export const dockerContextWrong = defineCheck({
  id: 'docker-context-wrong',
  layer: 'docker-engine',
  severity: 'error',
  causedBy: ['docker-not-installed'],
  needs: ['dockerContexts', 'engine'],
  judge: ({ dockerContexts, engine }) => {
    const { chosen } = dockerContexts;
    const params = { context: chosen.context, address: chosen.address };
    const evidence = [sawEndpoint(chosen, true), sawEngine(engine)];
    // DOCKER_HOST overrules contexts and has a check of its own.
    if (chosen.source === 'DOCKER_HOST') {
      return { verdict: 'skipped', reason: { key: 'reasons.dockerHostDecides' } };
    }
    if (engine.state === 'not-installed') {
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    const others = findAnswering(dockerContexts);
    const variant = findVariant(dockerContexts, others.length > 0);
    if (!isAbsent(engine) || variant === undefined) return { verdict: 'ok', params, evidence };
    return {
      verdict: 'found',
      variant,
      params,
      evidence: [...evidence, ...sawAnswering(others)],
      fixes: [createFix(dockerContexts)],
      verify: [{ command: 'docker version --format {{.Server.Version}}', expect: '29.0.1' }],
    };
  },
});

function findVariant(
  { chosen }: DockerContextsFact,
  isAnotherAnswering: boolean,
): 'missing' | 'elsewhere' | 'remote' | undefined {
  if (chosen.address === '') return 'missing';
  if (isAnotherAnswering) return 'elsewhere';
  return isLocalAddress(chosen.address) ? undefined : 'remote';
}

/** While DOCKER_CONTEXT is set, `docker context use` changes nothing: the variable has to go. */
function createFix(contexts: DockerContextsFact): Fix {
  const { chosen } = contexts;
  if (chosen.source === 'DOCKER_CONTEXT') {
    return {
      id: 'unset-docker-context',
      automatable: 'guide',
      elevation: false,
      restart: 'session',
      steps: [createGuide(`${words}.unset-docker-context.steps.unset`)],
    };
  }
  const target = findAnswering(contexts)[0]?.name ?? findFallback(contexts);
  return {
    id: 'use-context',
    automatable: 'confirm',
    elevation: false,
    restart: 'none',
    undo: `docker context use ${chosen.context}`,
    steps: [createCommand('docker', ['context', 'use', target])],
  };
}

/** When no engine answers anywhere: Docker Desktop's own context where it is stored, else the default. */
function findFallback({ contexts, chosen }: DockerContextsFact): string {
  const desktop = contexts.find(({ name }) => name === 'desktop-linux');
  return desktop && desktop.name !== chosen.context ? desktop.name : 'default';
}
