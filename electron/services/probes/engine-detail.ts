// What a ready engine says of itself beyond its status. Isolation is asked of Windows engines only: Linux has none.
import { z } from 'zod';
import type { Probe } from './probe.ts';
import { known, lowerLayerFirst, notAnswered, notUnderstood } from './reasons.ts';

const info = z.object({ Isolation: z.string().optional() });

export const engineDetailProbe: Probe<'engineDetail'> = {
  fact: 'engineDetail',
  deadlineMs: 5_000,
  after: ['engine'],
  ask: async ({ fact, machine, signal }) => {
    const status = await fact('engine');
    if (status.state !== 'known') return status;
    if (status.value.state !== 'ready') return lowerLayerFirst;
    const { endpoint, os } = status.value;
    const path = os === 'windows' ? '/info' : '/_ping';
    const result = await machine.docker.get(endpoint.address, path, { deadlineMs: 4_000, signal });
    if (result.outcome !== 'answered') return notAnswered(result, `GET ${path}`);
    // A Windows engine has no BuildKit.
    if (os === 'linux') return known({ isolation: null, buildkit: result.builder ?? null });
    const parsed = readInfo(result.body);
    if (parsed === undefined) return notUnderstood('GET /info');
    return known({ isolation: parsed.Isolation || null, buildkit: null });
  },
};

function readInfo(body: string): z.infer<typeof info> | undefined {
  try {
    return info.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
