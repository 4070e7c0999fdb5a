// The mark in the title bar; the same drawing as resources/icon.svg, without a request of its own.
import icon from '../../resources/icon.svg';

export function Logo() {
  return <img src={icon} alt="" width={20} height={20} />;
}
