// What the parts of a described PC share: the description, its clock, its speed and its state.
import type {
  DescribedCondition,
  MachineDescription,
  VariableValues,
} from '../../contract/machine-description.ts';
import type { Clock } from '../ports.ts';
import { followFiles } from './follow-files.ts';
import { fillStateIn, fillTimesIn } from './placeholders.ts';
import { holds, type StateVariables } from './state-variables.ts';

export interface Described {
  readonly description: MachineDescription;
  /** Real milliseconds for a described one. */
  readonly timeScale: number;
  /** What the described times are played on. */
  readonly clock: Pick<Clock, 'elapsed' | 'sleep'>;
  /** The PC's clock, milliseconds since 1970. */
  now(): number;
  /** The entries whose condition holds at this moment, in their order. */
  selectNow<Entry extends { readonly when?: DescribedCondition | undefined }>(
    entries: readonly Entry[],
  ): Promise<readonly Entry[]>;
  /** Fills the times and state variables of this moment into every string of a JSON document. */
  fill<Value>(value: Value): Promise<Value>;
  /** Changes state variables; nothing to change is fine. `{now:iso}` in a value is the moment of the change. */
  change(values: VariableValues | undefined): Promise<void>;
  /** Restarts the PC: what the description says of it, judged by the variables before. */
  restart(): Promise<void>;
  /** What was written to the PC's files since the described start, by path key; null: taken away. */
  written(): Promise<ReadonlyMap<string, WrittenFile | null>>;
  /** Keeps a file as written; null takes it away. */
  write(key: string, file: Omit<WrittenFile, 'modifiedMs'> | null): Promise<void>;
}

export interface WrittenFile {
  /** As it was named. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly modifiedMs: number;
}

export interface DescribedOptions {
  readonly description: MachineDescription;
  readonly variables: StateVariables;
  readonly timeScale: number;
  /** This computer's; the file may give the time of day itself. */
  readonly clock: Clock;
}

export function createDescribed(options: DescribedOptions): Described {
  const { description, variables, timeScale, clock } = options;
  const instant = description.clock === undefined ? undefined : Date.parse(description.clock);
  // Asked anew each time, since another process may have changed the PC.
  const readVariables = async (): Promise<VariableValues> => {
    const changed = await variables.load();
    const values = { ...description.state, ...changed };
    return description.follows.length === 0
      ? values
      : { ...values, ...followFiles(description, { values, written: readWritten(changed) }) };
  };
  const now = () => instant ?? clock.now();
  return {
    description,
    timeScale,
    clock,
    now,
    selectNow: async (entries) => {
      const values = await readVariables();
      return entries.filter(({ when }) => holds(when, values));
    },
    fill: async (value) => fillTimesIn(fillStateIn(value, await readVariables()), now()),
    change: async (values) => {
      if (values === undefined || Object.keys(values).length === 0) return;
      await variables.save(fillTimesIn(fillStateIn(values, await readVariables()), now()));
    },
    restart: async () => {
      const before = await readVariables();
      const changes = description.restart.filter(({ when }) => holds(when, before));
      const values = Object.assign({}, ...changes.map(({ set }) => set));
      await variables.save(fillTimesIn(values, now()));
    },
    written: async () => readWritten(await variables.load()),
    write: async (key, file) => {
      const value =
        file === null ? null : { ...file, bytes: toBase64(file.bytes), modifiedMs: now() };
      await variables.save({ [`${writtenPrefix}${key}`]: JSON.stringify(value) });
    },
  };
}

/** Written files are kept among the variables, so that a reset takes them back with everything else. */
const writtenPrefix = 'file:';

function readWritten(values: VariableValues): Map<string, WrittenFile | null> {
  return new Map(
    Object.entries(values)
      .filter(([name]) => name.startsWith(writtenPrefix))
      .map(([name, value]) => [name.slice(writtenPrefix.length), parseWritten(String(value))]),
  );
}

function parseWritten(text: string): WrittenFile | null {
  const value = JSON.parse(text) as { path: string; bytes: string; modifiedMs: number } | null;
  return value === null
    ? null
    : { ...value, bytes: new Uint8Array(Buffer.from(value.bytes, 'base64')) };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
