// The mark in the title bar; the same drawing as the window's icon.

const address = new URL('../../resources/icon.svg', import.meta.url).href;

export function Logo() {
  return <img src={address} alt="" width={20} height={20} />;
}
