// Whether Docker Hub, or the mirror in its place, can be reached from this PC. The API answers 401 without a login: any
// answer will do.
import type { Probe, ProbeContext } from './probe.ts';
import { known, notAnswered, windowsOnly } from './reasons.ts';

/**
 * Asked on Windows only: elsewhere Slipway looks at a workstation or a server whose engine may well have another way
 * out, and no check-up should depend on a network there.
 */
export const registryProbe: Probe<'registry'> = {
  fact: 'registry',
  deadlineMs: 8_000,
  ask: (context) => askRegistry(context, 'registry-1.docker.io'),
};

/** `host` is asked in Docker Hub's place: the mirror of the settings, such as `mirror.example`. */
export function createRegistryProbe(host: string): Probe<'registry'> {
  return { ...registryProbe, ask: (context) => askRegistry(context, host) };
}

async function askRegistry({ machine, signal }: ProbeContext, host: string) {
  if (machine.platform !== 'win32') return windowsOnly;
  const url = `https://${host.split('/')[0]}/v2/`;
  const result = await machine.network.get(url, { deadlineMs: 6_000, signal });
  switch (result.outcome) {
    case 'answered':
      return known({
        url,
        answer: { kind: 'answered' as const, status: result.status, ms: result.ms },
      });
    case 'unreachable':
      return known({ url, answer: { kind: 'unreachable' as const, code: result.code } });
    case 'timed-out':
      // No answer in six seconds is an answer about the network, not about Slipway.
      return known({ url, answer: { kind: 'unreachable' as const, code: 'ETIMEDOUT' } });
    default:
      return notAnswered(result, url);
  }
}
