// The value somebody probably meant: `8 gb` is 8GB, `yes` is true.
import type { ConfigKey } from '../../contract/wslconfig-keys/key.ts';
import { findNearest } from './nearest-name.ts';
import { listChoices, readValue } from './read-value.ts';

/** Text WSL accepts for the key, or undefined where nobody can tell what was meant. */
export function suggestValue(key: ConfigKey, written: string): string | undefined {
  const bare = written.replace(/^['"]+|['"]+$/g, '').trim();
  const guess = guessValue(key, bare);
  if (guess === undefined) return undefined;
  const read = readValue(key, guess);
  return read.outcome === 'valid' && read.skipped === 0 ? guess : undefined;
}

function guessValue(key: ConfigKey, text: string): string | undefined {
  switch (key.kind) {
    case 'boolean':
      if (/^(yes|y|on|t|true\.?|enabled?)$/i.test(text)) return 'true';
      return /^(no|n|off|f|false\.?|disabled?)$/i.test(text) ? 'false' : undefined;
    case 'integer':
      return /^0*([0-9]+)(\.0+)?([ \t]*[A-Za-z]+)?$/.exec(text)?.[1];
    case 'size':
      return guessSize(text);
    case 'choice':
      return findNearest(text, listChoices(key));
    case 'ports': {
      const ports = text.split(',').map((item) => item.trim());
      return ports.filter((port) => /^[0-9]+$/.test(port) && Number(port) <= 65_535).join(',');
    }
    default:
      return undefined;
  }
}

function guessSize(text: string): string | undefined {
  const match = /^([0-9]+)(?:[.,]([0-9]+))?[ \t]*([bkmgt])?i?b?$/i.exec(text);
  if (match?.[1] === undefined) return undefined;
  const unit = (match[3] ?? 'b').toUpperCase();
  const suffix = unit === 'B' ? '' : `${unit}B`;
  if (match[2] === undefined) return `${Number(match[1])}${suffix}`;
  // There are no fractions: the next smaller unit says the same.
  const smaller = 'BKMGT'['BKMGT'.indexOf(unit) - 1];
  const amount = Math.round(Number(`${match[1]}.${match[2]}`) * 1024);
  return smaller === undefined || smaller === 'B' ? undefined : `${amount}${smaller}B`;
}
