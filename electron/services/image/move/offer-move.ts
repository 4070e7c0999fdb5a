// What a copy of a project into a distro would be: measured where it is now, with every command that would run.
import { AppError } from '../../../contract/app-error.ts';
import type { MoveOffer, MoveWish } from '../../../contract/image/move.ts';
import type { Text } from '../../../contract/text.ts';
import {
  type MoveStep,
  namePart,
  nameShare,
  planMove,
  resolveTarget,
  showGuestCommand,
} from '../../../core/image/move/plan-move.ts';
import type { Machine } from '../../../platform/ports.ts';
import { chooseDistro, lookAtDistros } from '../../config/look-at-pc.ts';
import { locateFolder, nameFolder, type ProjectPlace } from '../project/locate-folder.ts';
import { type Guest, type GuestLimits, isDone, measureTree, openGuest } from './guest.ts';

/** What runs when the offer is taken. */
export interface MovePlan {
  readonly name: string;
  readonly distro: string;
  readonly source: string;
  readonly target: string;
  readonly steps: readonly MoveStep[];
  readonly files: number;
  readonly bytes: number;
  readonly distroMs: number | null;
}

export interface OfferedMove {
  readonly offer: Omit<MoveOffer, 'confirmation'>;
  /** Undefined: there is nothing that Slipway could run, and the obstacle says why. */
  readonly plan: MovePlan | undefined;
}

/** Starts the distro if it is stopped. Throws `AppError` PROJECT_NOT_FOUND, PROJECT_UNREADABLE. */
export async function offerMove(
  machine: Machine,
  wish: MoveWish,
  signal?: AbortSignal,
): Promise<OfferedMove> {
  const place = await locateFolder(machine, wish.folder, signal);
  const sight = await lookAtFolder(machine, place.folder, signal);
  const written = wish.to ?? `~/src/${nameFolder(place.folder)}`;
  const start = { machine, place, sight, written };
  if (place.location === 'windows-drive') return offerByHand(start);
  if (machine.platform !== 'win32' || !/^[A-Za-z]:\\/.test(place.folder)) {
    return refuse(start, { key: 'imageWork.move.notOnDrive' });
  }
  const distros = await lookAtDistros(machine, signal);
  const distro =
    wish.distro === undefined
      ? chooseDistro(distros)
      : chooseDistro(distros.filter(({ name }) => name === wish.distro));
  return distro === undefined
    ? refuse(start, { key: 'imageWork.move.noDistro' })
    : offerInDistro(start, openGuest(machine, distro.name), signal);
}

interface Start {
  readonly machine: Machine;
  readonly place: ProjectPlace;
  readonly sight: Sight;
  readonly written: string;
}

interface Sight {
  readonly files: number;
  readonly bytes: number;
  readonly hereMs: number;
}

async function lookAtFolder(
  { files, clock }: Machine,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Sight> {
  const listed = await files.list(folder);
  if (listed.outcome === 'absent') throw new AppError('PROJECT_NOT_FOUND', { folder });
  if (listed.outcome !== 'listed') {
    const reason = listed.outcome === 'failed' ? listed.code : listed.outcome;
    throw new AppError('PROJECT_UNREADABLE', { folder, reason });
  }
  const started = clock.elapsed();
  let count = 0;
  let bytes = 0;
  const walk = files.walk(folder, { enters: () => true, ...(signal && { signal }) });
  for await (const { kind, size } of walk) {
    if (kind === 'file') count += 1;
    bytes += size;
  }
  signal?.throwIfAborted();
  return { files: count, bytes, hereMs: clock.elapsed() - started };
}

function openOffer({ place, sight, written }: Start): OfferedMove['offer'] {
  return {
    from: { folder: place.folder, inDistro: null, distroMs: null, ...sight },
    distro: null,
    to: written,
    folder: place.folder,
    commands: [],
    warnings: [],
    obstacle: null,
  };
}

function refuse(start: Start, obstacle: Text, known: Partial<MoveOffer> = {}): OfferedMove {
  return { plan: undefined, offer: { ...openOffer(start), ...known, obstacle } };
}

/** Slipway runs inside the distro itself: the copy is a person's own few commands there. */
function offerByHand(start: Start): OfferedMove {
  const { machine, place, written } = start;
  const { HOME: home = '/root', WSL_DISTRO_NAME: distro = '' } = machine.environment;
  const resolved = resolveTarget(written, home);
  if ('problem' in resolved) return refuseTarget(start, resolved.problem);
  const { target } = resolved;
  const steps = planMove({ source: place.folder, target }, { hasLeftover: false });
  const commands = steps.map(({ args }) => showGuestCommand(null, args));
  const known = { distro, to: target, folder: target, commands };
  return refuse(start, { key: 'imageWork.move.byHand' }, known);
}

function refuseTarget(start: Start, problem: string, known?: Partial<MoveOffer>): OfferedMove {
  return refuse(start, { key: `imageWork.move.targets.${problem}` }, known);
}

/** A tree that takes longer is slow enough. */
const measureDeadlineMs = 120_000;

async function offerInDistro(
  start: Start,
  guest: Guest,
  signal: AbortSignal | undefined,
): Promise<OfferedMove> {
  const limits = { signal };
  const { distro } = guest;
  // What comes after it is measured without the start of the distro.
  const woken = await guest.run(['true'], limits);
  const home = isDone(woken) ? await guest.ask(['printenv', 'HOME'], limits) : undefined;
  if (home === undefined || !home.startsWith('/')) {
    return refuse(start, { key: 'imageWork.move.silent', params: { distro } }, { distro });
  }
  const resolved = resolveTarget(start.written, home);
  if ('problem' in resolved) return refuseTarget(start, resolved.problem, { distro });
  const { target } = resolved;
  const known = { distro, to: target, folder: nameShare(distro, target) };
  const source = await guest.ask(['wslpath', '-a', '-u', start.place.folder], limits);
  if (source === undefined || !source.startsWith('/')) {
    return refuse(start, { key: 'imageWork.move.notReached', params: { distro } }, known);
  }
  const obstacle = await findObstacle(guest, { ...start, home, target }, limits);
  if (obstacle) return refuse(start, obstacle, known);
  const distroMs = await timeTree(guest, source, limits);
  const hasLeftover = (await guest.isThere(namePart(target), limits)) === true;
  const steps = planMove({ source, target }, { hasLeftover });
  const { files, bytes } = start.sight;
  const offer = openOffer(start);
  return {
    plan: {
      ...{ name: nameFolder(start.place.folder), distro, source, target, steps },
      ...{ files, bytes, distroMs },
    },
    offer: {
      ...offer,
      ...known,
      from: { ...offer.from, inDistro: source, distroMs },
      commands: steps.map(({ args }) => showGuestCommand(distro, args)),
      warnings: [
        { key: 'imageWork.move.share' },
        ...(hasLeftover ? [{ key: 'imageWork.move.leftover' }] : []),
      ],
    },
  };
}

/** Without what starting any command at all takes. */
async function timeTree(guest: Guest, path: string, limits: GuestLimits): Promise<number | null> {
  const nothing = await guest.run(['true'], limits);
  const tree = await measureTree(guest, path, { ...limits, deadlineMs: measureDeadlineMs });
  if (tree === undefined || !isDone(nothing)) return null;
  return Math.max(0, tree.ms - nothing.ms);
}

async function findObstacle(
  guest: Guest,
  { sight, home, target }: Start & { readonly home: string; readonly target: string },
  limits: GuestLimits,
): Promise<Text | undefined> {
  if (await guest.isThere(target, limits)) {
    return { key: 'imageWork.move.exists', params: { path: target } };
  }
  // Two lines, the second is the number; a df without these options says nothing.
  const result = await guest.run(['df', '-B1', '--output=avail', home], limits);
  const free = isDone(result)
    ? Number(new TextDecoder().decode(result.stdout).trim().split(/\s+/).at(-1))
    : Number.NaN;
  if (Number.isNaN(free) || free > sight.bytes) return undefined;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  const params = { needed: megabytes(sight.bytes), free: Math.floor(free / 1_000_000) };
  return { key: 'imageWork.move.noSpace', params };
}
