// The app's end of the two pipes to the launcher: one byte for the kind, four for the length (little endian), data.
// The launcher's own end is resources/launcher/frames.go.

/** From the launcher: input, the end of it, Ctrl+C. To the launcher: standard output, standard error, "read once". */
const kinds = {
  input: 'd',
  end: 'e',
  interrupt: 'i',
  output: 'o',
  errors: 'r',
  request: 'q',
} as const;
export type FrameKind = keyof typeof kinds;

/** The launcher takes no frame that is larger, in bytes. */
export const longestFrame = 1 << 20;

export function writeFrame(kind: FrameKind, data: Uint8Array = new Uint8Array()): Uint8Array {
  const frame = new Uint8Array(5 + data.length);
  frame[0] = kinds[kind].charCodeAt(0);
  new DataView(frame.buffer).setUint32(1, data.length, true);
  frame.set(data, 5);
  return frame;
}

/** Takes bytes as they come and calls back for each whole frame. Frames of a kind it does not know are left out. */
export function createFrameReader(
  onFrame: (kind: FrameKind, data: Uint8Array) => void,
): (bytes: Uint8Array) => void {
  let rest: Uint8Array = new Uint8Array();
  return (bytes) => {
    const joined = new Uint8Array(rest.length + bytes.length);
    joined.set(rest);
    joined.set(bytes, rest.length);
    rest = joined;
    for (;;) {
      if (rest.length < 5) return;
      const length = new DataView(rest.buffer, rest.byteOffset).getUint32(1, true);
      if (rest.length < 5 + length) return;
      const letter = String.fromCharCode(rest[0] ?? 0);
      const kind = Object.entries(kinds).find(([, code]) => code === letter)?.[0];
      if (kind !== undefined) onFrame(kind as FrameKind, rest.slice(5, 5 + length));
      rest = rest.subarray(5 + length);
    }
  };
}
