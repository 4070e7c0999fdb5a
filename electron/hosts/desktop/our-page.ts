// Which addresses are our own page. Everything that trusts a sender asks here.
export const pageScheme = 'app';
export const pageAddress = `${pageScheme}://slipway/`;
/** Says that the window stopped working. It has no script and gets no message port. */
export const stoppedAddress = `${pageAddress}stopped`;

/** The page itself, wherever in it the window is: what follows `#` stays in the window. */
export function isOurPage(address: string): boolean {
  return withoutHash(address) === pageAddress;
}

export function withoutHash(address: string): string {
  return address.replace(/#.*$/s, '');
}
