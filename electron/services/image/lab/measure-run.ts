// A variant started once: how long until it answers, and how much memory it took at most.
import type { LabRow } from '../../../contract/image/publish.ts';
import { parseObject, readText } from '../../../core/docker/read-json.ts';
import type { JsonValue } from '../../../platform/ports.ts';
import { verifyContainer } from '../verify/verify-container.ts';
import type { Variant } from './build-variant.ts';
import { LabFailure } from './lab-failure.ts';

const withinMs = 30_000;
/** Watched on after the first answer: the engine samples memory once a second. */
const forMs = 1_200;

/** Throws `LabFailure` when it does not come up, `AppError` ENGINE_…, and the signal's reason. */
export async function measureRun(
  variant: Variant,
): Promise<Pick<LabRow, 'firstAnswerMs' | 'peakMemoryBytes'>> {
  const { engine, context, choices, project } = variant;
  const path = project.analysis.healthPath ?? '/';
  const { signal } = context;
  const port = choices.probe?.port ?? choices.ports[0];
  const probe = choices.probe ?? (port === undefined ? null : { path, port, status: 200 });
  const created = await engine.ask(
    { method: 'POST', path: '/containers/create', body: describeContainer(variant, port) },
    { signal },
  );
  const container = readText(parseObject(created.body), 'Id');
  try {
    await engine.ask({ method: 'POST', path: `/containers/${container}/start` }, { signal });
    const wish = { container, probe, withinMs, forMs };
    let seen: Pick<LabRow, 'firstAnswerMs' | 'peakMemoryBytes'> | undefined;
    for await (const verification of verifyContainer(context.machine, wish, signal)) {
      const { firstAnswerMs, peakMemoryBytes, exitCode } = verification;
      if (exitCode !== null) {
        throw new LabFailure({ key: 'imageWork.lab.ended', params: { exitCode } });
      }
      // An engine that counts no memory tells 0: nothing was measured then.
      seen = { firstAnswerMs, peakMemoryBytes: peakMemoryBytes || null };
    }
    signal.throwIfAborted();
    return seen ?? { firstAnswerMs: null, peakMemoryBytes: null };
  } finally {
    // Also after a cancel.
    const path = `/containers/${container}?force=1&v=1`;
    await engine
      .ask({ method: 'DELETE', path }, { deadlineMs: 60_000, expected: [404, 409] })
      .catch(() => {});
  }
}

/** On a port that is free, reachable from this PC only. */
function describeContainer({ reference, choices }: Variant, port: number | undefined): JsonValue {
  const { run } = choices;
  return {
    Image: reference,
    Env: Object.entries(run.environment).map(([name, value]) => `${name}=${value}`),
    ...(port === undefined ? {} : { ExposedPorts: { [`${port}/tcp`]: {} } }),
    HostConfig: {
      ReadonlyRootfs: run.readOnly,
      SecurityOpt: run.noNewPrivileges ? ['no-new-privileges'] : [],
      ...(run.memoryBytes === null ? {} : { Memory: run.memoryBytes }),
      ...(run.cpus === null ? {} : { NanoCpus: Math.round(run.cpus * 1e9) }),
      ...(port === undefined
        ? {}
        : { PortBindings: { [`${port}/tcp`]: [{ HostIp: '127.0.0.1', HostPort: '' }] } }),
    },
  };
}
