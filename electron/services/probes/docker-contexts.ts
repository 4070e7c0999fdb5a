// Where docker goes, and which of the engines that it knows on this computer answer.
import {
  isLocalAddress,
  parseDockerHost,
  resolveEndpoint,
} from '../../core/docker/resolve-endpoint.ts';
import type { ContextFact } from '../../core/doctor/facts.ts';
import { readDockerConfig } from './docker-config.ts';
import type { Probe, ProbeContext } from './probe.ts';
import { known } from './reasons.ts';

/** A pipe that lives answers at once; a silent one is not waited for. */
const pingDeadlineMs = 2_000;

/** Only this many are asked, so that a long list does not become a storm. */
const mostPings = 8;

export const dockerContextsProbe: Probe<'dockerContexts'> = {
  fact: 'dockerContexts',
  deadlineMs: 6_000,
  ask: async (context) => {
    const { machine } = context;
    const config = await readDockerConfig(machine);
    if (config.state !== 'known') return config;
    const { platform, environment } = machine;
    const chosen = resolveEndpoint({
      platform,
      dockerHost: environment.DOCKER_HOST,
      dockerContext: environment.DOCKER_CONTEXT,
      ...config.value,
    });
    const stored = [
      // What `default` would be without DOCKER_HOST: a way out has to be seen.
      { name: 'default', host: '' },
      ...config.value.contexts,
    ].map(({ name, host }) => ({ name, endpoint: parseDockerHost(host, platform) ?? host }));
    const answers = await pingLocal(
      context,
      stored.map(({ endpoint }) => endpoint),
    );
    const contexts = stored.map(
      ({ name, endpoint }): ContextFact => ({
        name,
        endpoint,
        current: chosen.source !== 'DOCKER_HOST' && name === chosen.context,
        answers: answers.get(endpoint) ?? null,
      }),
    );
    return known({ chosen, contexts });
  },
};

async function pingLocal(
  { machine, signal }: ProbeContext,
  endpoints: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  const local = [...new Set(endpoints.filter(isLocalAddress))].slice(0, mostPings);
  const answers = await Promise.all(
    local.map(async (address) => {
      const options = { deadlineMs: pingDeadlineMs, signal };
      const result = await machine.docker.get(address, '/_ping', options);
      if (result.outcome === 'not-recorded') return [];
      return [[address, result.outcome === 'answered' && result.status === 200] as const];
    }),
  );
  return new Map(answers.flat());
}
