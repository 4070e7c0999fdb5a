// What resources/powershell/docker.ps1 answers, checked before anybody believes it.
import { z } from 'zod';
import type { Fact } from '../../core/doctor/facts.ts';
import type { ProbeContext } from './probe.ts';
import { known } from './reasons.ts';
import { answerOf, readAnswer, rowsOf, takeRows } from './script-answer.ts';

const entry = z.object({ DisplayVersion: z.string().nullish() });
const variable = z.object({ DOCKER_HOST: z.string().nullish() });

export const dockerAnswer = answerOf({
  allUsers: rowsOf(entry),
  perUser: rowsOf(entry),
  programs: rowsOf(z.object({ FullName: z.string() })),
  processes: rowsOf(z.object({ Name: z.string(), Started: z.string().nullish() })),
  userHost: rowsOf(variable),
  userApiVersion: rowsOf(z.object({ DOCKER_API_VERSION: z.string().nullish() })),
  machineHost: rowsOf(variable),
});

type Answer = Omit<z.output<typeof dockerAnswer>, 'errors'>;

/** The rows of each query, as they are once none has failed. */
export type DockerRows = { readonly [Key in keyof Answer]-?: NonNullable<Answer[Key]> };

const source = 'docker.ps1';

/** Rows of the named queries; unknown as soon as one of them has failed or was not recorded. */
export async function askDockerScript<Key extends keyof DockerRows>(
  { powershell }: ProbeContext,
  keys: readonly Key[],
): Promise<Fact<Pick<DockerRows, Key>>> {
  const answer = readAnswer(await powershell('docker'), dockerAnswer, source);
  if (answer.state !== 'known') return answer;
  const { errors, ...rows } = answer.value;
  for (const key of keys) {
    const taken = takeRows<unknown>(rows[key], errors[key], source);
    if (taken.state !== 'known') return taken;
  }
  return known(rows as Pick<DockerRows, Key>);
}
