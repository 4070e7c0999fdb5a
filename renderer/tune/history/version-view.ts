// What a saved version can show of itself: both texts where they are kept, else the lines that went and came.
import type { ConfigVersion } from '../../../electron/contract/config.ts';
import { decodeConfig } from '../../../electron/core/wslconfig/encoding.ts';
import { decodeBase64 } from '../bytes.ts';
import { findDialect } from '../editing.ts';
import type { PageTarget } from '../target.ts';

export type VersionView =
  | {
      readonly kind: 'texts';
      readonly before: string;
      readonly after: string;
      readonly happened: 'created' | 'deleted' | null;
    }
  | { readonly kind: 'lines'; readonly removed: string; readonly added: string };

type Saved = Pick<ConfigVersion, 'before' | 'after' | 'removed' | 'added'>;

export function viewVersion(version: Saved, target: PageTarget): VersionView {
  const { before, after, removed, added } = version;
  // No bytes are no file only where no line came from it, or went to it.
  const wasCreated = before === null && removed.length === 0;
  const wasDeleted = after === null && added.length === 0;
  const isKept = (before !== null || wasCreated) && (after !== null || wasDeleted);
  if (!isKept) return { kind: 'lines', removed: joinLines(removed), added: joinLines(added) };
  const decode = (bytes: string | null) =>
    bytes === null ? '' : decodeConfig(decodeBase64(bytes), findDialect(target)).text;
  return {
    kind: 'texts',
    before: decode(before),
    after: decode(after),
    happened: wasCreated ? 'created' : wasDeleted ? 'deleted' : null,
  };
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
