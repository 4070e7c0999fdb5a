// Whether Docker Hub can be reached from this PC. Its API answers 401 without a login: any answer will do.
import type { Probe } from './probe.ts';
import { known, notAnswered, windowsOnly } from './reasons.ts';

const url = 'https://registry-1.docker.io/v2/';

/**
 * Asked on Windows only: elsewhere Slipway looks at a workstation or a server whose engine may well have another way
 * out, and no check-up should depend on a network there.
 */
export const registryProbe: Probe<'registry'> = {
  fact: 'registry',
  deadlineMs: 8_000,
  ask: async ({ machine, signal }) => {
    if (machine.platform !== 'win32') return windowsOnly;
    const result = await machine.network.get(url, { deadlineMs: 6_000, signal });
    switch (result.outcome) {
      case 'answered':
        return known({ url, answer: { kind: 'answered', status: result.status, ms: result.ms } });
      case 'unreachable':
        return known({ url, answer: { kind: 'unreachable', code: result.code } });
      case 'timed-out':
        // No answer in six seconds is an answer about the network, not about Slipway.
        return known({ url, answer: { kind: 'unreachable', code: 'ETIMEDOUT' } });
      default:
        return notAnswered(result, url);
    }
  },
};
