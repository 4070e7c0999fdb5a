// What a variant is built from, brought here before the clock starts.
import { parseReference, withTag } from '../../../core/registry/reference.ts';
import { findLogin } from '../credentials.ts';
import { runTransfer } from '../publish/engine-transfer.ts';
import type { Variant } from './build-variant.ts';

/** Throws `RegistryFailure` when one of them cannot be had, `AppError` ENGINE_…. */
export async function fetchMissing(
  { engine, context }: Pick<Variant, 'engine' | 'context'>,
  references: readonly string[],
): Promise<void> {
  const { machine, signal } = context;
  for (const reference of new Set(references)) {
    const parsed = parseReference(reference);
    if (reference === 'scratch' || parsed === null) continue;
    const path = `/images/${reference}/json`;
    const { status } = await engine.ask({ method: 'GET', path }, { signal, expected: [404] });
    if (status !== 404) continue;
    const { host, repository, tag } = withTag(parsed);
    const query = new URLSearchParams({
      fromImage: `${host}/${repository}${parsed.digest === null ? '' : `@${parsed.digest}`}`,
      ...(parsed.digest === null ? { tag: tag ?? 'latest' } : {}),
    });
    const login = await findLogin(machine, host, signal);
    const pull = `/images/create?${query}`;
    await runTransfer({ engine, path: pull, registry: host, login, signal });
  }
}
