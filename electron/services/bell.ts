// Wakes whoever waits, all at once: what a stream sleeps on between two things it has to tell.

export interface Bell {
  ring(): void;
  /** Resolves at the next ring, or when the signal fires; nothing of it stays with the signal. */
  wait(signal: AbortSignal | undefined): Promise<void>;
}

export function createBell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring: () => {
      for (const wake of [...waiting]) wake();
    },
    wait: (signal) =>
      new Promise((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal?.addEventListener('abort', wake, { once: true });
      }),
  };
}
