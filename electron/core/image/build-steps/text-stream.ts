// Bytes to text, however they were cut: a character may come in two pieces.

export interface TextStream {
  push(bytes: Uint8Array): string;
  /** What was left of a character that never came whole. */
  end(): string;
}

/** UTF-8; what is none becomes U+FFFD. */
export function createTextStream(): TextStream {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    push: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

/** Both Node and browsers have it, under different types; this folder is built with neither. */
declare const TextDecoder: new (
  label: string,
  options: { readonly ignoreBOM: boolean },
) => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string };
