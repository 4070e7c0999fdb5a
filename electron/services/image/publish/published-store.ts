// What was published from which folder, newest first.
import { z } from 'zod';
import { type Published, published } from '../../../contract/image/publish.ts';
import type { StateStore } from '../../../platform/ports.ts';

const fileName = 'published.json';
const mostKept = 200;
const schema = z.array(z.object({ folder: z.string(), published }));

export async function readPublished(state: StateStore, folder: string): Promise<Published[]> {
  const entries = parse(await state.read(fileName));
  return entries.filter((entry) => entry.folder === folder).map((entry) => entry.published);
}

/** The same reference pushed again takes the place of the older one. */
export async function notePublished(
  state: StateStore,
  folder: string,
  image: Published,
): Promise<void> {
  await state.update(fileName, (text) => {
    const others = parse(text).filter(
      (entry) => entry.folder !== folder || entry.published.reference !== image.reference,
    );
    const entries = [{ folder, published: image }, ...others].slice(0, mostKept);
    return { text: `${JSON.stringify(entries, undefined, 2)}\n`, value: undefined };
  });
}

/** A file that somebody broke is an empty one: nothing but this list is lost with it. */
function parse(text: string | undefined): z.infer<typeof schema> {
  try {
    return schema.safeParse(JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}
