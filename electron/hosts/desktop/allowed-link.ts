// Where Slipway may send a browser: its own project and the makers' documentation. Everything else is refused, since
// opening an address may start any program that has registered its scheme.

const makers = [
  'https://learn.microsoft.com/',
  'https://docs.docker.com/',
  'https://go.dev/',
] as const;

/**
 * Whether an address may be handed to the system. Judged as a parsed address, never as text.
 * `homepage` is the project's own.
 */
export function isAllowedLink(address: string, homepage: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, pathname, username, password } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return false;
  return [homepage, ...makers].some((place) => {
    const allowed = new URL(place);
    const path = allowed.pathname.replace(/\/$/, '');
    return host === allowed.host && (pathname === path || pathname.startsWith(`${path}/`));
  });
}
