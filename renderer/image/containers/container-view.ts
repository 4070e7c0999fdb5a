// Containers as the page lists them: by project, with the one word that says what went wrong.
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import type { ShownStatus } from '../../parts/status-icon.tsx';

export type StateFilter = 'all' | 'running' | 'stopped';

export interface ContainerGroup {
  /** Compose project; null: none. */
  readonly project: string | null;
  readonly rows: readonly ContainerRow[];
  readonly running: number;
}

export type Trouble =
  | { readonly kind: 'restarting' }
  | { readonly kind: 'unhealthy' }
  | { readonly kind: 'exit'; readonly code: number };

/** Docker's own words, in English whatever the language of the PC: `Exited (137) 6 minutes ago`. */
export function readExitCode({ status }: Pick<ContainerRow, 'status'>): number | null {
  const match = /^(?:Exited|Restarting) \((\d+)\)/.exec(status);
  return match ? Number(match[1]) : null;
}

/** 143 and 130 are what a program ends with when it was asked to stop: nothing went wrong. */
const quietCodes = [0, 130, 143];

export function findTrouble(row: ContainerRow): Trouble | undefined {
  if (row.state === 'restarting') return { kind: 'restarting' };
  if (row.state === 'running') {
    return /\(unhealthy\)/.test(row.status) ? { kind: 'unhealthy' } : undefined;
  }
  const code = readExitCode(row);
  return code === null || quietCodes.includes(code) ? undefined : { kind: 'exit', code };
}

export function rateContainer(row: ContainerRow): ShownStatus {
  const trouble = findTrouble(row);
  if (trouble) return trouble.kind === 'unhealthy' ? 'advice' : 'problem';
  switch (row.state) {
    case 'running':
      return 'ok';
    case 'paused':
      return 'advice';
    case 'dead':
      return 'problem';
    default:
      return 'waiting';
  }
}

export function matches(
  row: ContainerRow,
  { text, states }: { readonly text: string; readonly states: StateFilter },
): boolean {
  const runs = row.state === 'running' || row.state === 'restarting' || row.state === 'paused';
  if (states !== 'all' && runs !== (states === 'running')) return false;
  const wanted = text.trim().toLowerCase();
  const hay = [row.name, row.image, ...row.ports.map(({ published }) => String(published))];
  return wanted === '' || hay.some((one) => one.toLowerCase().includes(wanted));
}

/** Projects in the order of their names, what has none at the end; running ones first in each. */
export function groupRows(rows: readonly ContainerRow[]): readonly ContainerGroup[] {
  const byProject = new Map<string | null, ContainerRow[]>();
  for (const row of rows) {
    byProject.set(row.project, [...(byProject.get(row.project) ?? []), row]);
  }
  return [...byProject]
    .sort(([one], [other]) => compareProjects(one, other))
    .map(([project, some]) => ({
      project,
      rows: some.sort(compareRows),
      running: some.filter(({ state }) => state === 'running').length,
    }));
}

function compareProjects(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.localeCompare(other);
}

function compareRows(one: ContainerRow, other: ContainerRow): number {
  const rank = ({ state }: ContainerRow) => Number(state !== 'running');
  return rank(one) - rank(other) || one.name.localeCompare(other.name);
}
