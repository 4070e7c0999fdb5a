// Words travel as a key and its parameters, never as a sentence: every window and command picks its own language.
import { z } from 'zod';

export const textParams = z.record(z.string(), z.union([z.string(), z.number()]));

/** A text of `electron/words`: its key (`domain.id.part`) and what goes into its gaps. */
export const text = z.object({ key: z.string(), params: textParams.optional() });

export type TextParams = z.infer<typeof textParams>;
export type Text = z.infer<typeof text>;
