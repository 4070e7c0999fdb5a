// What the parts of a described PC share: the description, its clock, its speed and its state.
import type {
  DescribedCondition,
  MachineDescription,
  VariableValues,
} from '../../contract/machine-description.ts';
import { holds, type StateVariables } from './state-variables.ts';

export interface Described {
  readonly description: MachineDescription;
  /** Real milliseconds for a described one. */
  readonly timeScale: number;
  /** The PC's clock, milliseconds since 1970. */
  now(): number;
  /** The entries whose condition holds at this moment, in their order. */
  selectNow<Entry extends { readonly when?: DescribedCondition | undefined }>(
    entries: readonly Entry[],
  ): Promise<readonly Entry[]>;
  /** Changes state variables; nothing to change is fine. */
  change(values: VariableValues | undefined): Promise<void>;
}

export interface DescribedOptions {
  readonly description: MachineDescription;
  readonly variables: StateVariables;
  readonly timeScale: number;
  /** This computer's clock; the described one's unless the file gives its own. */
  readonly now: () => number;
}

export function createDescribed(options: DescribedOptions): Described {
  const { description, variables, timeScale } = options;
  const instant = description.clock === undefined ? undefined : Date.parse(description.clock);
  const isStateless = Object.keys(description.state).length === 0;
  const readVariables = async (): Promise<VariableValues> =>
    // Asked anew each time, since another process may have changed the PC.
    isStateless ? {} : { ...description.state, ...(await variables.load()) };
  return {
    description,
    timeScale,
    now: () => instant ?? options.now(),
    selectNow: async (entries) => {
      const values = await readVariables();
      return entries.filter(({ when }) => holds(when, values));
    },
    change: async (values) => {
      if (values !== undefined && Object.keys(values).length > 0) await variables.save(values);
    },
  };
}
