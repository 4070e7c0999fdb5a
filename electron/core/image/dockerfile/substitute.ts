// `$NAME`, `${NAME:-default}` and `${NAME:+other}` in a Dockerfile, as far as they can be known before a build.

const reference =
  /(\\|`)?\$(?:([a-zA-Z_]\w*)|\{([a-zA-Z_]\w*)(?:(:?[-+])((?:[^{}]|\$\{[^{}]*\})*))?\})/gu;

/** What is not among the values stays as it is written. */
export function substitute(text: string, values: ReadonlyMap<string, string>, depth = 0): string {
  return text.replace(
    reference,
    (whole: string, escaped?: string, bare?: string, braced?: string, operator = '', word = '') => {
      if (escaped !== undefined) return whole.slice(1);
      const value = values.get(bare ?? braced ?? '');
      const inner = () => (depth > 5 ? word : substitute(word, values, depth + 1));
      const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
      if (operator.endsWith('-')) return isSet ? value : inner();
      if (operator.endsWith('+')) return isSet ? inner() : '';
      return value ?? whole;
    },
  );
}

/** Names and values of one ENV, ARG or LABEL, quotes taken off; null: an ARG without a default. */
export function readPairs(text: string): readonly { name: string; value: string | null }[] {
  const words = splitWords(text);
  const first = words[0];
  // ENV's old form, `ENV NAME the rest of the line`.
  if (first !== undefined && words.length > 1 && !first.includes('=')) {
    const isOldForm = !words.slice(1).some((word) => /^[\w.-]+=/u.test(word));
    if (isOldForm) return [{ name: first, value: text.trim().slice(first.length).trim() }];
  }
  return words.map((word) => {
    const equals = word.indexOf('=');
    return equals < 0
      ? { name: word, value: null }
      : { name: word.slice(0, equals), value: word.slice(equals + 1) };
  });
}

/** Words parted by space, quotes taken off. */
export function splitWords(text: string): readonly string[] {
  return [...text.matchAll(/(?:"(?:\\.|[^"\\])*"?|'[^']*'?|\\.|[^\s"'\\]|\\)+/gsu)].map(([word]) =>
    word.replaceAll(/"((?:\\.|[^"\\])*)"?|'([^']*)'?/gsu, (_, double?: string, single?: string) =>
      (double ?? single ?? '').replaceAll(/\\(["$\\])/gu, '$1'),
    ),
  );
}
