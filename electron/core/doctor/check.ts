// What a health check is: data and one pure function. It reads like a paragraph and fits on a screen.
import type { Evidence, Fix, LayerId, Severity, Verification } from '../../contract/doctor.ts';
import type { Text, TextParams } from '../../contract/text.ts';
import type { Fact, FactName, FactValues } from './facts.ts';

/** What a check concludes. `found` becomes a problem or an advice by the check's severity. */
export type Judgement =
  | {
      readonly verdict: 'ok';
      readonly params?: TextParams;
      readonly evidence?: readonly Evidence[];
    }
  | Found
  | { readonly verdict: 'unknown'; readonly reason: Text; readonly evidence?: readonly Evidence[] }
  | { readonly verdict: 'skipped'; readonly reason: Text };

export interface Found {
  readonly verdict: 'found';
  /** Which wording, where one finding has several: `findings.<id>.<variant>`. */
  readonly variant?: string;
  /** Only where one finding weighs differently by what was found. */
  readonly severity?: Severity;
  /** True of this PC, but no cause of anything else, such as a restart that an unrelated update waits for. */
  readonly standsAlone?: boolean;
  readonly params?: TextParams;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
  readonly verify: readonly Verification[];
}

type Known<Names extends FactName> = { readonly [Name in Names]: FactValues[Name] };
type Asked<Names extends FactName> = { readonly [Name in Names]: Fact<FactValues[Name]> };

export interface CheckDefinition<Needs extends FactName, Uses extends FactName> {
  /** Permanent, kebab-case; the id of the scenario where there is one. */
  readonly id: string;
  readonly layer: LayerId;
  readonly severity: Severity;
  /** Ids of the checks that explain this one when they are found. */
  readonly causedBy: readonly string[];
  /** Facts without which nothing can be said: an unknown one makes the check unknown, a skipped one skipped. */
  readonly needs: readonly Needs[];
  /** Facts that help; the check copes without them. */
  readonly uses?: readonly Uses[];
  readonly judge: (known: Known<Needs>, asked: Asked<Uses>) => Judgement;
}

/** A check whose fact names were forgotten, so that all of them fit one list. */
export interface Check {
  readonly id: string;
  readonly layer: LayerId;
  readonly severity: Severity;
  readonly causedBy: readonly string[];
  readonly needs: readonly FactName[];
  readonly uses: readonly FactName[];
  readonly judge: (known: Known<FactName>, asked: Asked<FactName>) => Judgement;
}

/** Defines a check; `judge` sees exactly the facts it named. */
export function defineCheck<Needs extends FactName, Uses extends FactName = never>(
  definition: CheckDefinition<Needs, Uses>,
): Check {
  return { ...definition, uses: definition.uses ?? [] } as Check;
}

/** A line of evidence; `deciding` marks the one the judgement hangs on. */
export function saw(source: string, says: string, deciding = false): Evidence {
  return { source, says, deciding, elevated: false };
}

/** A proof that would need administrator: offered, not taken. */
export function couldProve(source: string): Evidence {
  return { source, says: '', deciding: false, elevated: true };
}

/** The value of a fact that is known; undefined where it is not. */
export function readFact<Value>(fact: Fact<Value>): Value | undefined {
  return fact.state === 'known' ? fact.value : undefined;
}
