// Docker Desktop that is stuck starting: the gentlest way first. What stops more than was asked, such as shutting WSL
// down, is a fix of the finding and asks for itself.

export type DesktopControl = 'start' | 'stop' | 'restart';

/** Rungs to try in order; each is a list of actions, and the next is only tried when the engine still does not answer. */
export function listRungs(control: DesktopControl): readonly (readonly string[])[] {
  const afresh = ['docker-desktop-stop', 'docker-desktop-start-wait'];
  switch (control) {
    case 'start':
      return [['docker-desktop-start-wait'], ['docker-desktop-restart']];
    case 'restart':
      return [['docker-desktop-restart'], afresh];
    case 'stop':
      return [['docker-desktop-stop']];
  }
}
