// Stops, starts, restarts and removes a container, and says what became of it.
import { AppError } from '../../contract/app-error.ts';
import type { ContainerRow } from '../../contract/image/run.ts';
import { findContainer, readContainerRows } from '../../core/containers/container-rows.ts';
import { parseObject } from '../../core/docker/read-json.ts';
import type { Engine } from './open-engine.ts';

/** A program gets this long to end by itself; then it is killed, as by `docker stop`. */
export const stopSeconds = 10;

/** Longer than the engine itself waits. */
const controlDeadlineMs = (stopSeconds + 20) * 1000;

/** All of them, stopped ones too. Throws `AppError` ENGINE_…. */
export async function listContainers(
  engine: Engine,
  signal?: AbortSignal,
): Promise<ContainerRow[]> {
  const { status, body } = await engine.ask(
    { method: 'GET', path: '/containers/json?all=1' },
    { signal },
  );
  const rows = readContainerRows(body);
  if (rows === undefined) throw refuseStranger(status, body);
  return rows;
}

/** The row afterwards; null when the container went away by itself, as with `--rm`. Throws `AppError`. */
export async function controlContainer(
  engine: Engine,
  container: string,
  action: 'stop' | 'start' | 'restart',
): Promise<ContainerRow | null> {
  const query = action === 'start' ? '' : `?t=${stopSeconds}`;
  const path = `/containers/${encodeURIComponent(container)}/${action}${query}`;
  // 304: it was so before.
  const { status } = await engine.ask(
    { method: 'POST', path },
    { deadlineMs: controlDeadlineMs, expected: [404] },
  );
  if (status === 404) throw new AppError('CONTAINER_NOT_FOUND', { container });
  return findContainer(await listContainers(engine), container) ?? null;
}

/** Stops it first, politely; its anonymous volumes go with it. One that is gone already is fine. */
export async function removeContainer(engine: Engine, container: string): Promise<void> {
  const path = `/containers/${encodeURIComponent(container)}`;
  const stop = `${path}/stop?t=${stopSeconds}`;
  const patient = { deadlineMs: controlDeadlineMs, expected: [404] };
  const { status, body } = await engine.ask({ method: 'POST', path: stop }, patient);
  if (status === 404) throw new AppError('CONTAINER_NOT_FOUND', { container });
  // The engine has nothing to say here; a proxy's page is no word that it is gone.
  if (/^\s*</.test(body)) throw refuseStranger(status, body);
  // 409: it is being removed at this moment.
  await engine.ask(
    { method: 'DELETE', path: `${path}?v=1&force=1` },
    { ...patient, expected: [404, 409] },
  );
}

/** What the engine knows of it. Throws `AppError` CONTAINER_NOT_FOUND. */
export async function inspectContainer(
  engine: Engine,
  container: string,
  signal?: AbortSignal,
): Promise<unknown> {
  const path = `/containers/${encodeURIComponent(container)}/json`;
  const { status, body } = await engine.ask({ method: 'GET', path }, { signal, expected: [404] });
  if (status === 404) throw new AppError('CONTAINER_NOT_FOUND', { container });
  const inspection = parseObject(body);
  if (inspection === undefined) throw refuseStranger(status, body);
  return inspection;
}

/** What answers is no engine, such as a proxy with a page of its own. */
function refuseStranger(status: number, body: string): AppError<'ENGINE_REFUSED'> {
  return new AppError('ENGINE_REFUSED', { status, message: body.slice(0, 200) });
}
