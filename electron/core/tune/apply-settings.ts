// Several keys at once as one text: a preset, a remedy and `slipway config set` are all lists of keys and values.
import type { ConfigDocument } from '../wslconfig/document.ts';
import { applyEdits, planSet, planUnset } from '../wslconfig/edit.ts';
import { findKey } from '../wslconfig/settings.ts';

export interface WantedSetting {
  /** Full name, such as `wsl2.memory`. One that the table does not have is left alone. */
  readonly key: string;
  /** As it stands in the file (`formatValue`, `parseInput`); null takes the key out. */
  readonly written: string | null;
}

/** The document with these keys set or taken out, one after another, and nothing else changed. */
export function applySettings(
  document: ConfigDocument,
  settings: readonly WantedSetting[],
): ConfigDocument {
  return settings.reduce((result, { key: name, written }) => {
    const key = findKey(result.dialect, name);
    if (key === undefined) return result;
    const edits = written === null ? planUnset(result, key) : [planSet(result, key, written)];
    return applyEdits(result, edits);
  }, document);
}
