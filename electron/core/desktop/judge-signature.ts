// Who signed a file, by Windows' word: the publisher that this app was built with, or nobody we know.

/** What `signature.ps1` answers of one file. */
export interface SignatureAnswer {
  /** Name of .NET's SignatureStatus, the same in every language; `Valid` alone is one. */
  readonly Status: string;
  /** Distinguished name of the certificate, such as `CN="Slipway, Inc.", C=DE`; null without a signature. */
  readonly Subject: string | null;
}

/**
 * Whether one of `publishers` signed it. A publisher is a common name or a whole distinguished name, as in
 * app-update.yml. What cannot be read is nobody's.
 */
export function isSignedBy(
  publishers: readonly string[],
  { Status, Subject }: SignatureAnswer,
): boolean {
  if (Status !== 'Valid' || Subject === null) return false;
  const names = [Subject, ...readCommonNames(Subject)];
  return publishers.some((publisher) => publisher !== '' && names.includes(publisher));
}

/** A value in quotes may hold commas, and a doubled quote stands for one. */
const part = /\s*([^=,+"]+)=("(?:[^"]|"")*"|[^,+"]*)\s*(?:[,+]|$)/gy;

/** None where the name is not written as .NET writes it. */
function readCommonNames(subject: string): readonly string[] {
  const parts = [...subject.matchAll(part)];
  const isWhole = parts.reduce((sum, [text]) => sum + text.length, 0) === subject.length;
  return isWhole
    ? parts.filter(([, key]) => key === 'CN').map(([, , value = '']) => unquote(value))
    : [];
}

function unquote(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value.trim();
}
