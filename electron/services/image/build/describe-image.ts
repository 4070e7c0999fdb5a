// The image that came out, as the engine itself knows it, and whether it is what was asked for.
import type { BuiltImage } from '../../../contract/image/build.ts';
import type { Text } from '../../../contract/text.ts';
import { isObject, parseObject, readText } from '../../../core/docker/read-json.ts';
import { findRelease } from '../../../core/image/bases/windows-releases.ts';
import type { Engine } from '../../containers/open-engine.ts';

export interface FoundImage {
  readonly image: BuiltImage;
  /** Of Windows images; empty otherwise. */
  readonly osVersion: string;
}

/** Undefined: the engine has no such image. Throws `AppError` ENGINE_…. */
export async function describeImage(
  engine: Engine,
  reference: string,
): Promise<FoundImage | undefined> {
  const path = `/images/${encodeURI(reference)}`;
  const expected = [404];
  const found = await engine.ask({ method: 'GET', path: `${path}/json` }, { expected });
  if (found.status === 404) return undefined;
  const history = await engine.ask({ method: 'GET', path: `${path}/history` }, { expected });
  const told = parseObject(found.body);
  const size = told?.Size;
  return {
    image: {
      id: readText(told, 'Id'),
      reference,
      platform: `${readText(told, 'Os')}/${readText(told, 'Architecture')}`,
      size: typeof size === 'number' ? size : 0,
      layers: readLayers(history.body),
    },
    osVersion: readText(told, 'OsVersion'),
  };
}

/** What is wrong with it; undefined: nothing. */
export function findMismatch(
  { image, osVersion }: FoundImage,
  asked: { readonly platform: string; readonly windowsRelease: string | null },
): Text | undefined {
  if (image.platform !== toShort(asked.platform)) {
    const params = { asked: asked.platform, found: image.platform };
    return { key: 'image.build.failed.wrongPlatform', params };
  }
  const release = asked.windowsRelease === null ? undefined : findRelease(asked.windowsRelease);
  if (release === undefined || osVersion === '' || !image.platform.startsWith('windows/')) return;
  // 10.0.20348.3807: the third number is the build that a host has to match.
  if (osVersion.split('.')[2] === String(release.build)) return;
  const params = { asked: `10.0.${release.build}`, found: osVersion };
  return { key: 'image.build.failed.wrongWindows', params };
}

/** Docker leaves the variant out of the architecture. */
function toShort(platform: string): string {
  return platform.split('/').slice(0, 2).join('/');
}

/** Oldest first, those that add nothing left out. */
function readLayers(body: string): BuiltImage['layers'] {
  try {
    const history: unknown = JSON.parse(body);
    if (!Array.isArray(history)) return [];
    return history
      .filter(isObject)
      .flatMap((layer) => {
        const bytes = typeof layer.Size === 'number' ? layer.Size : 0;
        return bytes === 0 ? [] : [{ created: readText(layer, 'CreatedBy').slice(0, 500), bytes }];
      })
      .reverse();
  } catch {
    return [];
  }
}
