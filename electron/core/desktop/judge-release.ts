// Whether what GitHub calls the newest version is newer than this one. Says so only when both can be read.
import type { UpdateState } from '../../contract/app.ts';
import type { Links } from './links.ts';

/** `answer` is the JSON of GitHub's "latest release", from the network and so anything at all. */
export function judgeRelease(
  current: string,
  answer: unknown,
  { releases }: Pick<Links, 'releases'>,
): UpdateState {
  const { tag_name: tag, html_url: page } = asObject(answer);
  const ours = readVersion(current);
  const theirs = typeof tag === 'string' ? readVersion(tag) : undefined;
  if (ours === undefined || theirs === undefined) return { state: 'unknown' };
  const place = ours.findIndex((part, index) => part !== theirs[index]);
  if (place === -1 || (theirs[place] ?? 0) < (ours[place] ?? 0)) return { state: 'current' };
  const link = isOurRelease(page, releases) ? page : releases;
  return { state: 'newer', version: theirs.join('.'), link, installs: false };
}

/** The same for what the publisher's own server offers: never an older version, whatever it says. */
export function judgeOffer(
  current: string,
  version: string | undefined,
  links: Pick<Links, 'releases'>,
): UpdateState {
  if (version === undefined) return { state: 'current' };
  const page = `${links.releases}/tag/v${version}`;
  const state = judgeRelease(current, { tag_name: version, html_url: page }, links);
  return state.state === 'newer' ? { ...state, installs: true } : state;
}

/** Of a release, not of something on the way to one. */
function readVersion(text: string): readonly number[] | undefined {
  const parts = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(text)?.slice(1);
  return parts?.map(Number);
}

function isOurRelease(page: unknown, releases: string): page is string {
  const start = `${releases}/tag/`;
  return (
    typeof page === 'string' && page.startsWith(start) && /^[\w.-]+$/.test(page.slice(start.length))
  );
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
