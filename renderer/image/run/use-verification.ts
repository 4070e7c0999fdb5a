// Watching a container prove itself: the state now, and every probe that was sent.
import { useRef, useState } from 'react';
import type { Probe } from '../../../electron/contract/image/choices.ts';
import type { ContainerRow, Verification } from '../../../electron/contract/image/run.ts';
import { useSession } from '../../data/answers.ts';
import { type StreamState, useStream } from '../../data/stream.ts';

export interface SentProbe {
  readonly number: number;
  /** As Date.now() when the answer was heard. */
  readonly at: number;
  readonly status: number | null;
  readonly ms: number | null;
  readonly isPassed: boolean;
}

const withinMs = 30_000;
/** The longest the host watches in one go. */
const forMs = 600_000;
const keptProbes = 500;

export function useVerification(
  row: ContainerRow | undefined,
  probe: Probe | null,
): {
  readonly now: Verification | undefined;
  readonly probes: readonly SentProbe[];
  readonly stream: StreamState;
} {
  const { connection } = useSession();
  const [now, setNow] = useState<Verification>();
  const [probes, setProbes] = useState<readonly SentProbe[]>([]);
  const last = useRef<Verification>(undefined);
  const asked = probe === null ? '' : `${probe.path} ${probe.port} ${probe.status}`;
  const stream = useStream({
    name: row && `${row.id} ${row.state === 'running'} ${asked}`,
    open: (signal) => {
      last.current = undefined;
      return connection.client.image.verify(
        { container: row?.id ?? '', probe, withinMs, forMs },
        { signal },
      );
    },
    take: (verification: Verification) => {
      const sent = readProbe(last.current, verification);
      if (sent) setProbes((before) => [sent, ...before].slice(0, keptProbes));
      last.current = verification;
      setNow(verification);
    },
  });
  return { now: row ? now : undefined, probes, stream };
}

/** The newest probe of a state that counts one more than the state before. */
function readProbe(before: Verification | undefined, now: Verification): SentProbe | undefined {
  const sent = before?.probesSent ?? 0;
  if (!now.probe || now.probesSent <= sent) return undefined;
  return {
    number: now.probesSent,
    at: Date.now(),
    status: now.probe.status,
    ms: now.probe.ms,
    isPassed: now.probesPassed > (before?.probesPassed ?? 0),
  };
}
