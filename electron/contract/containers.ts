// Containers of the engine that answers: what runs, what it says, what it costs.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from './errors.ts';
import { containerRow, logChunk, statsSample } from './image/run.ts';

const container = z.object({ container: z.string().min(1).max(200) });

export const containersContract = {
  list: oc.errors(errors).output(z.array(containerRow)),
  /** Says when something started, stopped or went away. */
  watch: oc.errors(errors).output(eventIterator(z.array(containerRow))),
  logs: oc
    .errors(errors)
    .input(
      container.extend({
        tail: z.number().int().min(0).max(100_000).default(1_000),
        follow: z.boolean().default(true),
      }),
    )
    .output(eventIterator(logChunk)),
  stats: oc.errors(errors).input(container).output(eventIterator(statsSample)),
  inspect: oc.errors(errors).input(container).output(z.json()),
  stop: oc.errors(errors).input(container).output(containerRow.nullable()),
  start: oc.errors(errors).input(container).output(containerRow.nullable()),
  restart: oc.errors(errors).input(container).output(containerRow.nullable()),
  /** A running one is stopped first. Its anonymous volumes go with it; named ones stay. */
  remove: oc.errors(errors).input(container).output(z.null()),
  /** A shell in it where it has one. What is typed goes through `type`. */
  openTerminal: oc
    .errors(errors)
    .input(
      container.extend({
        columns: z.number().int().min(1).max(1_000),
        rows: z.number().int().min(1).max(1_000),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('opened'), terminal: z.string(), shell: z.string() }),
          /** Base64 of what the program wrote. */
          z.object({ kind: z.literal('output'), data: z.string() }),
          z.object({ kind: z.literal('ended'), exitCode: z.number().nullable() }),
        ]),
      ),
    ),
  type: oc
    .errors(errors)
    .input(z.object({ terminal: z.string().max(100), data: z.string().max(100_000) }))
    .output(z.null()),
  resize: oc
    .errors(errors)
    .input(
      z.object({
        terminal: z.string().max(100),
        columns: z.number().int().min(1).max(1_000),
        rows: z.number().int().min(1).max(1_000),
      }),
    )
    .output(z.null()),
};
