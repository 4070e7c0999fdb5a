// What several checks ask of the contexts and of Docker Desktop.
import type { EngineStatus } from '../../../contract/engine.ts';
import { readFact } from '../check.ts';
import type { ContextFact, DockerContextsFact, DockerDesktopFact, Fact } from '../facts.ts';

/** Nobody listens where docker goes; the engine's other states mean that somebody does. */
export function isAbsent(engine: EngineStatus): boolean {
  return engine.state === 'absent' || engine.state === 'not-installed';
}

/** Other contexts whose engine answers, the likeliest wish first: Docker Desktop's own, then `default`. */
export function findAnswering({ contexts, chosen }: DockerContextsFact): readonly ContextFact[] {
  const rank = ({ name }: ContextFact) => {
    const place = ['desktop-linux', 'default'].indexOf(name);
    return place < 0 ? 2 : place;
  };
  return contexts
    .filter(({ answers, endpoint }) => answers === true && endpoint !== chosen.address)
    .sort((left, right) => rank(left) - rank(right));
}

/** Whether an engine that answers is only a context away. */
export function isAnotherAnswering(contexts: Fact<DockerContextsFact>): boolean {
  const value = readFact(contexts);
  return value !== undefined && findAnswering(value).length > 0;
}

/** `docker desktop start`, `stop` and `restart` came with Docker Desktop 4.37 (docker/docs data/desktop-cli). */
export function hasDesktopCommand({ version }: DockerDesktopFact): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  return major > 4 || (major === 4 && minor >= 37);
}
