// Which ports are listened on, from what Linux tells in /proc/net/tcp and Windows in netsh: numbers, never prose.

export interface ListeningSocket {
  /** As people write it: `127.0.0.1`, `0.0.0.0`, `::`. */
  readonly address: string;
  readonly port: number;
  /** What `/proc/<pid>/fd` calls it: `socket:[<inode>]`. */
  readonly inode: string;
}

/** The text of /proc/net/tcp or tcp6, or both; lines of another kind count for nothing. */
export function readListeningSockets(text: string): readonly ListeningSocket[] {
  return text.split('\n').flatMap((line) => {
    const fields = line.trim().split(/\s+/);
    // 0A is LISTEN (linux/include/net/tcp_states.h).
    if (!/^\d+:$/.test(fields[0] ?? '') || fields[3] !== '0A') return [];
    const [, address = '', port = ''] = /^([0-9A-F]+):([0-9A-F]{4})$/i.exec(fields[1] ?? '') ?? [];
    if (port === '') return [];
    return [
      { address: readAddress(address), port: Number.parseInt(port, 16), inode: fields[9] ?? '' },
    ];
  });
}

/** Whether a listener on one address is in the way of one on the other. */
export function doAddressesMeet(one: string, other: string): boolean {
  return one === other || isAny(one) || isAny(other);
}

/** Nobody outside of the same network namespace reaches it. */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address === 'localhost';
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** `netsh int ipv4 show excludedportrange`: lines of two numbers, whatever language the headings are in. */
export function readExcludedRanges(text: string): readonly PortRange[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, from = '', to = ''] = /^\s*(\d{1,5})\s+(\d{1,5})\s*\*?\s*$/.exec(line) ?? [];
    return to === '' ? [] : [{ from: Number(from), to: Number(to) }];
  });
}

function isAny(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}

/** The kernel writes addresses as 32-bit numbers in the processor's own order, which is little-endian. */
function readAddress(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)).reverse(),
  );
  if (bytes.length === 4) return bytes.join('.');
  const [head, tail] = [bytes.slice(0, 12), bytes.slice(12)];
  if (head.every((byte) => byte === 0)) {
    if (tail.every((byte) => byte === 0)) return '::';
    if (tail.join('.') === '0.0.0.1') return '::1';
  }
  // An address of the fourth version inside one of the sixth: Go listens on both with one socket.
  const isMapped = head.slice(0, 10).every((byte) => byte === 0) && head[10] === 255;
  if (isMapped) return tail.join('.');
  const words = Array.from({ length: 8 }, (_, index) =>
    ((bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0)).toString(16),
  );
  return words.join(':');
}
