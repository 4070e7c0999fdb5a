// Where Slipway may send a browser: its own project and the makers' documentation. Everything else is refused, since
// opening an address may start any program that has registered its scheme.
import { links } from '../../core/desktop/links.ts';

const places = [
  links.project,
  'https://learn.microsoft.com/',
  'https://docs.docker.com/',
  'https://go.dev/',
] as const;

/** Whether an address may be handed to the system. Judged as a parsed address, never as text. */
export function isAllowedLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, pathname, username, password } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return false;
  return places.some((place) => {
    const allowed = new URL(place);
    const path = allowed.pathname.replace(/\/$/, '');
    return host === allowed.host && (pathname === path || pathname.startsWith(`${path}/`));
  });
}
