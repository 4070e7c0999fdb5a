// What resources/powershell/docker.ps1 answers, checked before anybody believes it.
import { z } from 'zod';
import type { Fact } from '../../core/doctor/facts.ts';
import type { ProbeContext } from './probe.ts';
import { known, notAnswered, notUnderstood } from './reasons.ts';

const entry = z.object({ DisplayVersion: z.string().nullish() });
const variable = z.object({ DOCKER_HOST: z.string().nullish() });

const answer = z.object({
  allUsers: z.array(entry),
  perUser: z.array(entry),
  programs: z.array(z.object({ FullName: z.string() })),
  processes: z.array(z.object({ Name: z.string(), Started: z.string().nullish() })),
  userHost: z.array(variable),
  machineHost: z.array(variable),
  /** Messages of the queries that failed, by key. */
  errors: z.record(z.string(), z.string()),
});

export type DockerScriptAnswer = z.infer<typeof answer>;

const source = 'docker.ps1';

/** The script's answer; unknown when one of the queries that the caller needs has failed. */
export async function askDockerScript(
  context: ProbeContext,
  needs: readonly Exclude<keyof DockerScriptAnswer, 'errors'>[],
): Promise<Fact<DockerScriptAnswer>> {
  const result = await context.powershell('docker');
  if (result.outcome !== 'answered') return notAnswered(result, source);
  const parsed = answer.safeParse(result.value);
  if (!parsed.success) return notUnderstood(source);
  const message = needs.map((key) => parsed.data.errors[key]).find((text) => text !== undefined);
  if (message !== undefined) return notAnswered({ outcome: 'refused', message, ms: 0 }, source);
  return known(parsed.data);
}
