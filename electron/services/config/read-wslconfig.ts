// The bytes of .wslconfig as they are at this moment.
import type { Machine } from '../../platform/ports.ts';
import { findPlace } from './place.ts';
import { type PlaceRead, readPlace } from './read-config.ts';

export async function readWslconfig(
  machine: Machine,
): Promise<(Extract<PlaceRead, { state: 'read' }> & { readonly path: string }) | undefined> {
  const place = await findPlace(
    { machine, host: 'cli' },
    { target: { kind: 'wslconfig' }, start: false },
  );
  if (place.state !== 'file') return undefined;
  const read = await readPlace(place);
  return read.state === 'read' ? { ...read, path: place.path } : undefined;
}

/** Null: there is none. Undefined: it could not be read. */
export async function readWslconfigBytes(machine: Machine): Promise<Uint8Array | null | undefined> {
  return (await readWslconfig(machine))?.bytes;
}
