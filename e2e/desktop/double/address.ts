// Chromium knows no app://, so its pages live at https addresses that nobody can own; both sides see their own.
const suffix = '.app.invalid';

/** `app://slipway/x` → `https://slipway.app.invalid/x`; anything else as it is. */
export function toBrowserAddress(address: string): string {
  const own = /^app:\/\/([\w-]+)(\/.*)?$/.exec(address);
  return own ? `https://${own[1]}${suffix}${own[2] ?? '/'}` : address;
}

export function toAppAddress(address: string): string {
  const own = /^https:\/\/([\w-]+)\.app\.invalid(\/.*)?$/.exec(address);
  return own ? `app://${own[1]}${own[2] ?? '/'}` : address;
}
