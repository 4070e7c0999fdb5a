// Whether this app updates itself: only where its installer put it, and only with a publisher whose signature counts.
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Updater } from '../../services/updates.ts';
import type { UpdaterOptions } from './updater.ts';

/** As electron-builder's installer names it. A zip or a portable program has none: nothing would replace it. */
const uninstaller = 'Uninstall Slipway.exe';

/** Looks once; the updater is loaded where there is one. */
export function createUpdaterFinder(
  options: Omit<UpdaterOptions, 'publishers'>,
): () => Promise<Updater | undefined> {
  let updater: Promise<Updater | undefined> | undefined;
  const open = async () => {
    const publishers = await findPublishers(process.resourcesPath);
    if (publishers.length === 0) return undefined;
    const { createUpdater } = await import('./updater.ts');
    return createUpdater({ ...options, publishers });
  };
  return () => {
    updater ??= open();
    return updater;
  };
}

/** Whose signature a new version has to have; nobody's: a person installs it. */
async function findPublishers(resources: string): Promise<readonly string[]> {
  if (process.env.PORTABLE_EXECUTABLE_DIR !== undefined) return [];
  const isInstalled = await access(join(resources, '..', uninstaller)).then(
    () => true,
    () => false,
  );
  if (!isInstalled) return [];
  const text = await readFile(join(resources, 'app-update.yml'), 'utf8').catch(() => '');
  if (!text.includes('publisherName')) return [];
  const { parse } = await import('yaml');
  const { publisherName } = Object(parse(text)) as { readonly publisherName?: unknown };
  const names: readonly unknown[] = [publisherName].flat();
  return names.filter((name) => typeof name === 'string' && name !== '') as string[];
}
