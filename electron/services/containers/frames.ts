// Many small things on their way to a window: at most one frame every 16 ms, bounded, and what was dropped is counted.
// A message port has no back-pressure, so whoever sends without a bound fills the memory of both sides.
import type { Clock } from '../../platform/ports.ts';

export interface Frames<Item> {
  /** `size` in bytes or characters, whatever the bound counts. */
  push(item: Item, size: number): void;
  /** Whether an item of that size can be pushed without dropping another. */
  hasRoom(size: number): boolean;
  /** Returns once there is room for it; nothing is dropped for those who wait before every item. */
  room(size: number): Promise<void>;
  /** Nothing comes any more. The reader gets what is left, and then the error. */
  close(error?: unknown): void;
  /** For one reader. */
  read(): AsyncGenerator<{ readonly items: Item[]; readonly dropped: number }, void>;
}

export interface FrameBounds {
  readonly mostItems: number;
  readonly mostSize: number;
}

const frameMs = 16;

export function createFrames<Item>(
  { mostItems, mostSize }: FrameBounds,
  clock: Pick<Clock, 'sleep'>,
): Frames<Item> {
  let queue: { readonly item: Item; readonly size: number }[] = [];
  let first = 0;
  let size = 0;
  let dropped = 0;
  let end: { readonly error: unknown } | undefined;
  let wake = () => {};
  let resume: (() => void)[] = [];
  const hasRoom = (itemSize: number) =>
    queue.length === first || (queue.length - first < mostItems && size + itemSize <= mostSize);
  const take = () => {
    const items = queue.slice(first).map(({ item }) => item);
    const frame = { items, dropped };
    queue = [];
    first = 0;
    size = 0;
    dropped = 0;
    const waiting = resume;
    resume = [];
    for (const go of waiting) go();
    return frame;
  };
  return {
    push: (item, itemSize) => {
      queue.push({ item, size: itemSize });
      size += itemSize;
      while (queue.length - first > 1 && (queue.length - first > mostItems || size > mostSize)) {
        size -= queue[first]?.size ?? 0;
        first += 1;
        dropped += 1;
      }
      // In large bites: taking away the first of an array moves all the others.
      if (first > mostItems) {
        queue = queue.slice(first);
        first = 0;
      }
      wake();
    },
    hasRoom,
    room: async (itemSize) => {
      while (!hasRoom(itemSize) && end === undefined) {
        await new Promise<void>((resolve) => resume.push(resolve));
      }
    },
    close: (error) => {
      end ??= { error };
      wake();
      for (const go of resume) go();
      resume = [];
    },
    read: async function* () {
      for (;;) {
        const awake = new Promise<void>((resolve) => {
          wake = resolve;
        });
        if (queue.length === first && end === undefined) await awake;
        const isOver = end !== undefined;
        if (queue.length > first) yield take();
        if (isOver && queue.length === first) break;
        await clock.sleep(frameMs);
      }
      if (end?.error !== undefined) throw end.error;
    },
  };
}
