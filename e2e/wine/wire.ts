// The frames between a test and the programs it plays in Wine: one letter, four bytes of length, then that many bytes.
import type { Socket } from 'node:net';

export type SendFrame = (kind: string, payload?: string | Uint8Array) => void;

/** Calls `take` for every whole frame that arrives. Returns how to send; what no longer arrives is dropped. */
export function openWire(socket: Socket, take: (kind: string, payload: Buffer) => void): SendFrame {
  let waiting: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    for (;;) {
      if (waiting.length < 5) return;
      const end = 5 + waiting.readUInt32BE(1);
      if (waiting.length < end) return;
      const kind = String.fromCharCode(waiting[0] ?? 0);
      const payload = waiting.subarray(5, end);
      waiting = waiting.subarray(end);
      take(kind, payload);
    }
  });
  // A program that was killed takes its connection along.
  socket.on('error', () => {});
  return (kind, payload = '') => {
    if (socket.destroyed) return;
    const bytes = Buffer.from(payload);
    const header = Buffer.alloc(5);
    header.write(kind, 0, 'latin1');
    header.writeUInt32BE(bytes.length, 1);
    socket.write(Buffer.concat([header, bytes]));
  };
}
