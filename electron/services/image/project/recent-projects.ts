// Projects that were looked at, newest first, kept in the state folder.
import { z } from 'zod';
import type { RecentProject } from '../../../contract/image/index.ts';
import type { StateStore } from '../../../platform/ports.ts';

const fileName = 'projects.json';
const mostKept = 20;

const stored = z.array(
  z.object({
    folder: z.string(),
    name: z.string(),
    openedAt: z.string(),
    image: z.string().nullable(),
  }),
);

/** Throws `AppError` STATE_…. */
export async function readRecent(state: StateStore): Promise<RecentProject[]> {
  return parse(await state.read(fileName));
}

/** Puts a project first. `image` null keeps the one that is known. */
export async function noteProject(state: StateStore, project: RecentProject): Promise<void> {
  await state.update(fileName, (text) => {
    const known = parse(text);
    const before = known.find(({ folder }) => folder === project.folder);
    const first = { ...project, image: project.image ?? before?.image ?? null };
    const others = known.filter(({ folder }) => folder !== project.folder);
    const next = [first, ...others].slice(0, mostKept);
    return { text: `${JSON.stringify(next, null, 2)}\n`, value: undefined };
  });
}

/** A file that somebody broke is an empty list: it is only a help. */
function parse(text: string | undefined): RecentProject[] {
  try {
    return stored.parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}
