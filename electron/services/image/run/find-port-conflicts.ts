// Ports that are taken, found before anything is started: who has each, and the next free one.
import { AppError } from '../../../contract/app-error.ts';
import type { PortConflict } from '../../../contract/image/run.ts';
import { doAddressesMeet } from '../../../core/containers/read-sockets.ts';
import { type PortMapping, parsePublish } from '../../../core/image/publish-ports.ts';
import type { Machine } from '../../../platform/ports.ts';
import { type HeldPorts, listHeldPorts } from './list-port-holders.ts';

/** Throws `AppError` PUBLISH_INVALID. */
export function parseAllPublish(publish: readonly string[]): PortMapping[] {
  return publish.flatMap((text) => {
    const mappings = parsePublish(text);
    if (mappings === undefined) throw new AppError('PUBLISH_INVALID', { publish: text });
    return [...mappings];
  });
}

/** Empty: none. Only TCP is looked at. */
export async function findPortConflicts(
  machine: Machine,
  publish: readonly string[],
  signal?: AbortSignal,
): Promise<PortConflict[]> {
  const mappings = parseAllPublish(publish);
  if (mappings.every(({ published }) => published === null)) return [];
  return judgePorts(mappings, await listHeldPorts(machine, signal));
}

/** Two of the same list are in each other's way as well. */
export function judgePorts(
  mappings: readonly PortMapping[],
  { held, excluded }: HeldPorts,
): PortConflict[] {
  const wanted = new Set(mappings.map(({ published }) => published));
  const given = new Set<number>();
  const findHolder = (address: string, port: number): PortConflict['holder'] | undefined => {
    const found = held.find((one) => one.port === port && doAddressesMeet(one.address, address));
    if (found) return found.holder;
    const range = excluded.find(({ from, to }) => from <= port && port <= to);
    return range && { kind: 'excluded-range', ...range };
  };
  return mappings.flatMap(({ address, published, protocol }) => {
    if (published === null || protocol !== 'tcp') return [];
    const holder = findHolder(address, published);
    if (holder === undefined) return [];
    let next = published;
    // Below 1024 other programs are expected; people look for 80 at 8080.
    if (next < 1024) next += 8_000 - 1;
    do next = next >= 65_535 ? 1_024 : next + 1;
    while (findHolder(address, next) || wanted.has(next) || given.has(next));
    given.add(next);
    return [{ port: published, address, holder, next }];
  });
}
