// Two or three reasons for and against a base, the ones that matter for this project first.
import type { Text } from '../../../contract/text.ts';
import type { BaseImage } from '../bases/base-images.ts';
import type { BaseCandidate } from './advice.ts';
import type { Needs } from './advise-base.ts';

export function listReasons(base: BaseImage, needs: Needs): BaseCandidate['reasons'] {
  const good = (id: string) => ({ isGood: true, text: reason(id) });
  const bad = (id: string, params?: Text['params']) => ({
    isGood: false,
    text: reason(id, params),
  });
  const crossed = base.os === 'windows' && needs.engineOs === 'linux' ? [bad('linuxEngine')] : [];
  switch (base.id) {
    case 'distroless-static':
      return [good('hasAll'), good('noShell')];
    case 'scratch':
      return [good('nothingToPatch'), ...listCopies(needs), bad('noUsers', { user: base.user })];
    case 'distroless-base':
      return [good('glibcNoShell'), ...(needs.isYes.cgo ? [] : [bad('glibcUnused')])];
    case 'alpine':
      return [good('shellAndApk'), bad(needs.isYes.cgo ? 'muslUsed' : 'muslUnused')];
    case 'debian-slim':
      return [good(needs.isYes.cgo ? 'glibcUsed' : 'shellAndApt'), bad('manyPackages')];
    case 'nanoserver':
      return [good('smallestWindows'), bad('noPowershell'), ...crossed];
    case 'servercore':
      return [good('powershellDotnet'), bad('gigabytes'), ...crossed];
    case 'windows-server':
      return [good('wholeApi'), bad('manyGigabytes'), ...crossed];
  }
}

function listCopies({ isYes }: Needs): BaseCandidate['reasons'] {
  const id = isYes.tls ? (isYes.zones ? 'copiesBoth' : 'copiesRoots') : 'copiesZones';
  return isYes.tls || isYes.zones ? [{ isGood: false, text: reason(id) }] : [];
}

const reason = (id: string, params?: Text['params']): Text => ({
  key: `image.advice.reasons.${id}`,
  ...(params === undefined ? {} : { params }),
});
