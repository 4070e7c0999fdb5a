// How the engine feels that docker would use, and whose it is.
import type { Endpoint } from '../../contract/engine.ts';
import { classifyEngine } from '../../core/docker/classify-engine.ts';
import { isLocalAddress } from '../../core/docker/resolve-endpoint.ts';
import type { Fact, FactValues } from '../../core/doctor/facts.ts';
import type { Probe, ProbeContext } from './probe.ts';
import { known, notAnswered } from './reasons.ts';

const requestDeadlineMs = 5_000;

export const engineProbe: Probe<'engine'> = {
  fact: 'engine',
  deadlineMs: 7_000,
  after: ['dockerContexts'],
  ask: async (context) => {
    const contexts = await context.fact('dockerContexts');
    if (contexts.state !== 'known') return contexts;
    const { chosen, contexts: stored } = contexts.value;
    // The chosen context does not exist, so docker reaches nobody.
    if (chosen.address === '') return known({ state: 'absent', endpoint: chosen });
    if (!mayAsk(chosen)) {
      const reason = { key: 'reasons.remoteNotAsked', params: { address: chosen.address } };
      return { state: 'unknown', reason };
    }
    const status = await askEngine(context, chosen);
    if (status.state !== 'known' || status.value.state !== 'absent') return status;
    const isUntouched = chosen.source === 'default' && stored.length === 1;
    const client = isUntouched ? await context.machine.commands.locate('docker') : 'unasked';
    return client === undefined ? known({ state: 'not-installed' }) : status;
  },
};

/**
 * ssh would start a program and ask for a password. A context's own certificates are not read, so one that wants them
 * (port 2376 by convention) is left alone; those of DOCKER_HOST come from the environment.
 */
function mayAsk({ address, source }: Endpoint): boolean {
  if (isLocalAddress(address)) return true;
  return address.startsWith('tcp://') && (source === 'DOCKER_HOST' || !address.endsWith(':2376'));
}

async function askEngine(
  { machine, signal }: ProbeContext,
  endpoint: Endpoint,
): Promise<Fact<FactValues['engine']>> {
  const options = { deadlineMs: requestDeadlineMs, signal };
  const [ping, version, info] = await Promise.all(
    ['/_ping', '/version', '/info'].map((path) =>
      machine.docker.get(endpoint.address, path, options),
    ),
  );
  if (!ping || !version || !info) throw new Error('three questions have three answers');
  if (ping.outcome === 'not-recorded' || ping.outcome === 'cancelled') {
    return notAnswered(ping, `GET /_ping ${endpoint.address}`);
  }
  return known(classifyEngine(endpoint, { ping, version, info }));
}
