// A signature by cosign, where cosign is. Keys stay where the person keeps them.
import type { Machine } from '../../../platform/ports.ts';

const deadlineMs = 5 * 60_000;

/** `reference` names the digest. Without a key cosign asks the person in a browser, and its public log keeps it. */
export async function signImage(
  machine: Machine,
  reference: string,
  { signal, log }: { readonly signal: AbortSignal; readonly log: (line: string) => void },
): Promise<'signed' | 'no-tool' | 'failed'> {
  const key = machine.environment.COSIGN_PRIVATE_KEY
    ? ['--key', 'env://COSIGN_PRIVATE_KEY', '--tlog-upload=false']
    : [];
  const result = await machine.commands.run({
    program: 'cosign',
    args: ['sign', '--yes', ...key, reference],
    deadlineMs,
    signal,
  });
  if (result.outcome === 'not-found' || result.outcome === 'not-recorded') return 'no-tool';
  signal.throwIfAborted();
  if (result.outcome === 'exited' && result.exitCode === 0) return 'signed';
  const text = 'stderr' in result ? Buffer.from(result.stderr).toString('utf8') : result.outcome;
  for (const line of text.trim().split('\n').slice(-5)) log(`cosign: ${line.slice(0, 300)}`);
  return 'failed';
}
