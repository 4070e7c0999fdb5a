// Which saved changes the running VM does not know: it read the file when it started, and not since.
import type { PendingChange } from '../../contract/config.ts';
import { nameKey } from '../../contract/wslconfig-keys/key.ts';
import type { ConfigDocument } from '../wslconfig/document.ts';
import { readWslconfig } from '../wslconfig/effective.ts';
import { listKeys, readSettings, type Setting } from '../wslconfig/settings.ts';
import { showControls } from '../wslconfig/show-line.ts';
import { type TuneHost, toWslconfigHost } from './tune-host.ts';

/**
 * Keys that are written otherwise and for which something else holds: `8GB` for `8192MB`, another comment or a new
 * order wait for nothing. Keys that only new distros see are not waiting either.
 */
export function listPending(
  applied: ConfigDocument,
  saved: ConfigDocument,
  host: TuneHost,
): readonly PendingChange[] {
  const before = readAll(applied, host);
  const after = readAll(saved, host);
  return listKeys(saved.dialect).flatMap((key) => {
    const name = nameKey(key);
    const old = before(name);
    const now = after(name);
    const from = old.written;
    const to = now.written;
    const isSame = from === to || JSON.stringify(old.effective) === JSON.stringify(now.effective);
    // Of what WSL itself chooses nobody can tell whether it is the same.
    const isChosen = old.effective === undefined && now.effective === undefined;
    if (key.restart === 'none' || (isSame && !(isChosen && from !== to))) return [];
    return [{ key: name, from, to }];
  });
}

interface Reading {
  readonly written: string | null;
  readonly effective: unknown;
}

function readAll(document: ConfigDocument, host: TuneHost): (name: string) => Reading {
  if (document.dialect === 'wslconfig') {
    const { settings } = readWslconfig(document, toWslconfigHost(host));
    return (name) => {
      const found = settings.get(name);
      return { written: showWritten(found?.setting), effective: found?.effective };
    };
  }
  const { byName } = readSettings(document);
  const defaults = new Map(listKeys(document.dialect).map((key) => [nameKey(key), key.default]));
  return (name) => {
    const setting = byName.get(name);
    const usual = defaults.get(name);
    const fallback = usual !== null && typeof usual === 'object' ? undefined : usual;
    return { written: showWritten(setting), effective: setting?.value ?? fallback };
  };
}

function showWritten(setting: Setting | undefined): string | null {
  return setting === undefined ? null : showControls(setting.line.value);
}
