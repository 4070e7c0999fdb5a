// The wire format of Protocol Buffers, as far as BuildKit's trace needs it: small enough to have no library for it.
// Source: protobuf.dev/programming-guides/encoding

export type ProtobufField =
  | { readonly number: number; readonly kind: 'number'; readonly value: number }
  | { readonly number: number; readonly kind: 'bytes'; readonly value: Uint8Array };

/**
 * The fields of one message in their order; undefined when the bytes are no message. Numbers beyond 2^53 lose their
 * last digits; fixed-width ones, which the trace does not have, are left out.
 */
export function readFields(bytes: Uint8Array): readonly ProtobufField[] | undefined {
  const fields: ProtobufField[] = [];
  const cursor = { at: 0 };
  while (cursor.at < bytes.length) {
    const tag = readVarint(bytes, cursor);
    if (tag === undefined) return undefined;
    const number = Math.floor(tag / 8);
    switch (tag % 8) {
      case 0: {
        const value = readVarint(bytes, cursor);
        if (value === undefined) return undefined;
        fields.push({ number, kind: 'number', value });
        break;
      }
      case 1:
        cursor.at += 8;
        break;
      case 2: {
        const length = readVarint(bytes, cursor);
        if (length === undefined || cursor.at + length > bytes.length) return undefined;
        const value = bytes.subarray(cursor.at, cursor.at + length);
        fields.push({ number, kind: 'bytes', value });
        cursor.at += length;
        break;
      }
      case 5:
        cursor.at += 4;
        break;
      default:
        return undefined;
    }
  }
  return cursor.at === bytes.length ? fields : undefined;
}

/** Seven bits a byte, lowest first. Negative numbers come as 2^64 less and are given back as they were. */
function readVarint(bytes: Uint8Array, cursor: { at: number }): number | undefined {
  let value = 0;
  for (let shift = 0; shift < 70; shift += 7) {
    const byte = bytes[cursor.at];
    if (byte === undefined) return undefined;
    cursor.at += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value >= 2 ** 63 ? value - 2 ** 64 : value;
  }
  return undefined;
}
