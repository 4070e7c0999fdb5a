// What is kept of builds: the newest of every project, and the log of its last one.
import { z } from 'zod';
import { type BuildRecord, buildRecord } from '../../../contract/image/build.ts';
import type { BuildLine } from '../../../core/image/build-steps/step-log.ts';
import type { StateStore } from '../../../platform/ports.ts';
import { hashBytes } from '../../changes/identity.ts';

export interface BuildRecords {
  /** Newest first. */
  list(folder: string): Promise<BuildRecord[]>;
  /** Keeps the record and, in the place of the one before, its log. */
  keep(record: BuildRecord, lines: readonly BuildLine[]): Promise<void>;
  /** Of any project, with its log while it is the last one there. */
  find(
    id: string,
  ): Promise<{ readonly record: BuildRecord; readonly lines: readonly BuildLine[] } | undefined>;
}

const mostKept = 50;
/** Ids by which a record is found again: of many projects together. */
const mostIds = 500;
/** Of the log on disk, in characters; the newest lines stay. */
const longestLog = 2 * 1024 * 1024;

const idsName = 'builds/ids.json';
const listName = (key: string) => `builds/${key}.json`;
const logName = (key: string) => `builds/${key}.log.json`;

export function createBuildRecords(state: StateStore): BuildRecords {
  const list = async (key: string) => parseList(await state.read(listName(key)));
  return {
    list: async (folder) => list(await nameFolder(folder)),
    keep: async (record, lines) => {
      const key = await nameFolder(record.folder);
      await state.update(listName(key), (text) => {
        const all = [record, ...parseList(text)].slice(0, mostKept);
        return { text: `${JSON.stringify(all)}\n`, value: undefined };
      });
      await state.update(idsName, (text) => {
        const ids = [[record.id, key] as const, ...parseIds(text)].slice(0, mostIds);
        return { text: `${JSON.stringify(ids)}\n`, value: undefined };
      });
      await state.write(logName(key), writeLog(record.id, lines));
    },
    find: async (id) => {
      const key = parseIds(await state.read(idsName)).find(([one]) => one === id)?.[1];
      const record = key && (await list(key)).find((one) => one.id === id);
      if (!key || !record) return undefined;
      return { record, lines: readLog(id, await state.read(logName(key))) };
    },
  };
}

/** Of a project, in the names of what is kept of it. */
export async function nameFolder(folder: string): Promise<string> {
  return (await hashBytes(folder)).slice(0, 16);
}

function writeLog(id: string, lines: readonly BuildLine[]): string {
  let first = lines.length;
  for (let length = 0; first > 0; first -= 1) {
    length += (lines[first - 1]?.line.length ?? 0) + 40;
    if (length > longestLog) break;
  }
  return `${JSON.stringify({ id, lines: lines.slice(first) })}\n`;
}

const storedLog = z.object({
  id: z.string(),
  lines: z.array(z.object({ step: z.string(), ms: z.number(), line: z.string() })),
});

function readLog(id: string, text: string | undefined): readonly BuildLine[] {
  const log = storedLog.safeParse(parseJson(text)).data;
  return log?.id === id ? log.lines : [];
}

/** What somebody broke is as if it had never been: it is only a memory. */
function parseList(text: string | undefined): BuildRecord[] {
  return z.array(buildRecord).safeParse(parseJson(text)).data ?? [];
}

function parseIds(text: string | undefined): (readonly [string, string])[] {
  return z.array(z.tuple([z.string(), z.string()])).safeParse(parseJson(text)).data ?? [];
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
