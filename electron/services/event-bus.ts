// Tells every window what another one changed.
import { EventPublisher } from '@orpc/server';
import type { AppEvent } from '../contract/app.ts';

export interface EventBus {
  publish(event: AppEvent): void;
  /** Events from now on. Ends by throwing when `signal` fires. A reader that sleeps loses the oldest beyond 100. */
  subscribe(signal: AbortSignal | undefined): AsyncGenerator<AppEvent, void>;
}

export function createEventBus(): EventBus {
  const publisher = new EventPublisher<{ readonly app: AppEvent }>();
  return {
    publish: (event) => publisher.publish('app', event),
    subscribe: (signal) => publisher.subscribe('app', { signal }),
  };
}
