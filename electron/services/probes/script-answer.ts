// Reads what a PowerShell script answered: each key holds one query's rows, and a query that failed is named in `errors`.
import { z } from 'zod';
import type { Fact } from '../../core/doctor/facts.ts';
import type { PowerShellResult } from '../../platform/ports.ts';
import { known, notAnswered, notUnderstood } from './reasons.ts';

/** The schema of one query's rows. */
export function rowsOf<Row extends z.ZodType>(row: Row) {
  return z.array(row).optional();
}

/** The schema of a script's answer, from the rows of its queries. */
export function answerOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ ...shape, errors: z.record(z.string(), z.string()).default({}) });
}

/** The script's answer if it has that form. `source` names it to a person. */
export function readAnswer<Schema extends z.ZodType>(
  result: PowerShellResult,
  schema: Schema,
  source: string,
): Fact<z.output<Schema>> {
  if (result.outcome !== 'answered') return notAnswered(result, source);
  const parsed = schema.safeParse(result.value);
  return parsed.success ? known(parsed.data) : notUnderstood(source);
}

/** One query's rows: unknown when the query failed, or when a described PC leaves it out. */
export function takeRows<Row>(
  rows: readonly Row[] | undefined,
  error: string | undefined,
  source: string,
): Fact<readonly Row[]> {
  if (error !== undefined) {
    return notAnswered({ outcome: 'refused', message: error, ms: 0 }, source);
  }
  return rows === undefined ? notAnswered({ outcome: 'not-recorded' }, source) : known(rows);
}
