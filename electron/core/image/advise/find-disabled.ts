// Why a base cannot be chosen for a project; null: it can.
import type { Text } from '../../../contract/text.ts';
import { type BaseImage, isPublished } from '../bases/base-images.ts';
import type { Needs } from './advise-base.ts';

export function findDisabled(base: BaseImage, needs: Needs): Text | null {
  const because = (id: string, params?: Text['params']): Text => ({
    key: `image.advice.disabled.${id}`,
    ...(params === undefined ? {} : { params }),
  });
  const { isYes, release } = needs;
  if (base.os === 'linux') {
    if (isYes.gui) return because('guiOnLinux');
    if (isYes.dotnet) return because('dotnetOnLinux');
    if (needs.isWindowsOnly) return because('windowsOnly');
    return isYes.cgo && base.libc === 'none' ? because('noLibc') : null;
  }
  if (release === null) return because('noRelease');
  if (!isPublished(base, release.tag)) return because('notPublished', { release: release.tag });
  if (isYes.gui && base.id !== 'windows-server') return because('guiNeedsServer');
  if (isYes.dotnet && base.id === 'nanoserver') return because('dotnetOnNano');
  return null;
}
