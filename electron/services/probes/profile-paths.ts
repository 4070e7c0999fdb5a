// Absolute paths inside the user's profile, put together as the looked-at platform does, which may not be ours.
import type { Machine } from '../../platform/ports.ts';

type Place = Pick<Machine, 'platform' | 'environment'>;

/** `folder` and the names below it. */
export function joinPath(
  { platform }: Pick<Place, 'platform'>,
  ...parts: readonly string[]
): string {
  return parts.join(platform === 'win32' ? '\\' : '/');
}

/** The user's home folder; undefined when the environment does not name it. */
export function findHome({ platform, environment }: Place): string | undefined {
  return environment[platform === 'win32' ? 'USERPROFILE' : 'HOME'] || undefined;
}

/** Where docker keeps its config.json and contexts: DOCKER_CONFIG, else `.docker` in the home folder. */
export function findDockerFolder(machine: Place): string | undefined {
  const home = findHome(machine);
  return (
    machine.environment.DOCKER_CONFIG ||
    (home === undefined ? undefined : joinPath(machine, home, '.docker'))
  );
}
