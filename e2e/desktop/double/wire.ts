// How values travel between the main process and a page's isolated world: JSON, with bytes marked as such.
// The isolated world knows the same mark.
const mark = '\u0000bytes';

export function toWire(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Uint8Array ? { [mark]: Buffer.from(inner).toString('base64') } : inner,
  );
}

export function fromWire(text: string): unknown {
  return JSON.parse(text, (_, inner: unknown) => {
    const bytes = (inner as Record<string, unknown> | null)?.[mark];
    return typeof bytes === 'string' ? Uint8Array.from(Buffer.from(bytes, 'base64')) : inner;
  });
}
