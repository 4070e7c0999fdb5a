// Opens the state folder by itself, for what needs to know no more of Slipway than its settings.
import type { StateStore } from '../platform/ports.ts';
import { findStateFolder } from '../platform/state/state-folder.ts';
import { createStateStore } from '../platform/state/state-store.ts';

/** The state folder of this user. Nothing is created before something is written. */
export function openState(): StateStore {
  const folder = findStateFolder({ platform: process.platform, environment: process.env });
  return createStateStore({ folder });
}
