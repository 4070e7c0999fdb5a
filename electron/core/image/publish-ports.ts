// Port mappings as docker writes them on its command line, taken apart.

export interface PortMapping {
  /** Address of this PC; 127.0.0.1 where none is written, so that nobody else in the network gets in. */
  readonly address: string;
  /** Null: the engine picks a free one. */
  readonly published: number | null;
  readonly container: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
}

/** One mapping, or as many as its ranges have; undefined for what docker would not take. */
export function parsePublish(text: string): readonly PortMapping[] | undefined {
  const [, rest = '', protocol = 'tcp'] = /^(.*?)(?:\/(tcp|udp|sctp))?$/i.exec(text.trim()) ?? [];
  const parts = split(rest);
  if (parts === undefined) return undefined;
  const container = parseRange(parts.container);
  const published = parts.published === '' ? [] : parseRange(parts.published);
  if (container === undefined || published === undefined || !isAddress(parts.address)) {
    return undefined;
  }
  // A range of ports for one of the container: the engine takes the first that is free, and nobody knows which.
  if (published.length > 0 && published.length !== container.length) return undefined;
  return container.map((port, index) => ({
    address: parts.address === '' ? '127.0.0.1' : parts.address,
    published: published[index] || null,
    container: port,
    protocol: protocol.toLowerCase() as PortMapping['protocol'],
  }));
}

/** As docker writes it, such as `127.0.0.1:8080:80`. */
export function writePublish({ address, published, container, protocol }: PortMapping): string {
  const host = address.includes(':') ? `[${address}]` : address;
  const suffix = protocol === 'tcp' ? '' : `/${protocol}`;
  return `${host}:${published ?? ''}:${container}${suffix}`;
}

function split(text: string) {
  const sixth = /^\[([0-9a-f:.%\w]+)\]:(.*)$/i.exec(text);
  const parts = (sixth?.[2] ?? text).split(':');
  if (sixth) {
    const [published = '', container = '', more] = parts.length === 1 ? ['', ...parts] : parts;
    return more === undefined ? { address: sixth[1] ?? '', published, container } : undefined;
  }
  const [first = '', second, third, more] = parts;
  if (more !== undefined) return undefined;
  if (third !== undefined) return { address: first, published: second ?? '', container: third };
  if (second !== undefined) return { address: '', published: first, container: second };
  return { address: '', published: '', container: first };
}

function parseRange(text: string): number[] | undefined {
  const [, from = '', to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const [low, high] = [Number(from), Number(to)];
  // Port 0 lets the engine choose, on this PC's side only.
  if (from === '' || high > 65_535 || high < low) return undefined;
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

function isAddress(text: string): boolean {
  if (text === '' || text === 'localhost') return true;
  if (text.includes(':')) return /^[0-9a-f:.]+(?:%\w+)?$/i.test(text);
  const numbers = text.split('.');
  return numbers.length === 4 && numbers.every((one) => /^\d{1,3}$/.test(one) && Number(one) < 256);
}
