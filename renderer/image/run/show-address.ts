// Where a container's port is reached from this PC.
import type { ContainerRow } from '../../../electron/contract/image/run.ts';

type Port = ContainerRow['ports'][number];

/** `localhost:8081`, or the address where only that one is open. */
export function showAddress({ address, published }: Port): string {
  const isLocal = ['', '0.0.0.0', '::', '127.0.0.1', '::1', '[::]'].includes(address);
  const host = isLocal ? 'localhost' : address.includes(':') ? `[${address}]` : address;
  return `${host}:${published}`;
}

/** Ports that both address families publish are shown once. */
export function listAddresses(ports: readonly Port[]): readonly string[] {
  return [...new Set(ports.filter(({ published }) => published > 0).map(showAddress))];
}
