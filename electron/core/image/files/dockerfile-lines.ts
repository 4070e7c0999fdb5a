// Small parts that all stages are written from: commands over several lines, lists, quoted values.

/** `RUN` with its mounts one a line. */
export function writeRun(mounts: readonly string[], command: readonly string[]): string {
  return `RUN ${[...mounts, command.join(' \\\n    ')].join(' \\\n    ')}`;
}

/** `["a", "b"]`, the exec form. */
export function writeList(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

/** A value of ENV or LABEL, quoted so that nothing of it is put in or joined. */
export function quoteValue(value: string, joiner: '\\' | '`'): string {
  if (/^[\w./:@,+=-]+$/u.test(value)) return value;
  const marked = value.replaceAll(/["$\\`]/gu, (char) =>
    char === '"' || char === '$' || char === joiner ? `${joiner}${char}` : char,
  );
  return `"${marked.replaceAll(/\s*[\r\n]+\s*/gu, ' ')}"`;
}
