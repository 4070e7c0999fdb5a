// What a build is made from, as digests: the next build says by them why it did work again.
import { z } from 'zod';
import type { BuildInputs } from '../../../core/image/build-steps/find-rebuilt.ts';
import type { Machine, StateStore } from '../../../platform/ports.ts';
import { hashBytes } from '../../changes/identity.ts';
import { joinPath } from '../../probes/profile-paths.ts';
import type { BuilderCall } from './call-builder.ts';
import type { BuildPlan } from './plan-build.ts';

/** Beyond these a folder is not compared: reading it again would cost more than it tells. */
const mostFiles = 5_000;
const mostBytes = 128 * 1024 * 1024;
/** Of one file; what is longer is told apart by its size. */
const longestFile = 16 * 1024 * 1024;
const sideBySide = 32;

interface Inputs extends Pick<BuilderCall, 'machine' | 'signal'> {
  readonly extra?: BuilderCall['extra'] | undefined;
}

/** Never throws: null when it is stopped. A file that cannot be read is the builder's to name. */
export async function gatherInputs(inputs: Inputs, plan: BuildPlan): Promise<BuildInputs | null> {
  try {
    return await hashInputs(inputs, plan);
  } catch {
    return null;
  }
}

async function hashInputs(
  { machine, extra = [], signal }: Inputs,
  plan: BuildPlan,
): Promise<BuildInputs> {
  const texts = plan.passes.map(({ dockerfile, target }) => `${target} ${dockerfile.text}`);
  const [dockerfile, built, files] = await Promise.all([
    hashBytes(texts.join('\0')),
    hashBytes(JSON.stringify(plan.buildArguments)),
    hashFiles(machine, plan, signal),
  ]);
  for (const { path, bytes } of extra) if (files) files[path] = await hashBytes(bytes);
  return { dockerfile, arguments: built, files };
}

async function hashFiles(
  machine: Machine,
  { folder, ignore }: BuildPlan,
  signal: AbortSignal,
): Promise<Record<string, string> | null> {
  const found: { readonly path: string; readonly size: number }[] = [];
  let bytes = 0;
  for await (const { path, kind, size } of machine.files.walk(folder, {
    enters: ignore.enters,
    signal,
  })) {
    if (kind !== 'file' || !ignore.includes(path)) continue;
    bytes += Math.min(size, longestFile);
    found.push({ path, size });
    if (found.length > mostFiles || bytes > mostBytes) return null;
  }
  const files: Record<string, string> = {};
  for (let at = 0; at < found.length; at += sideBySide) {
    signal.throwIfAborted();
    const group = found.slice(at, at + sideBySide);
    await Promise.all(
      group.map(async ({ path, size }) => {
        const place = joinPath(machine, folder, ...path.split('/'));
        const read = await machine.files.read(place, longestFile);
        const isWhole = read.outcome === 'read' && !read.truncated;
        files[path] = isWhole ? (await hashBytes(read.bytes)).slice(0, 16) : `${size} bytes`;
      }),
    );
  }
  return files;
}

/** Of one project, by the key of its folder. */
export interface InputMemory {
  /** Null: nothing is known of an earlier build. */
  read(): Promise<BuildInputs | null>;
  keep(inputs: BuildInputs): Promise<void>;
}

const stored = z.object({
  dockerfile: z.string(),
  arguments: z.string(),
  files: z.record(z.string(), z.string()).nullable(),
});

export function createInputMemory(state: StateStore, key: string): InputMemory {
  const name = `builds/${key}.inputs.json`;
  return {
    read: async () => {
      try {
        return stored.safeParse(JSON.parse((await state.read(name)) ?? '')).data ?? null;
      } catch {
        return null;
      }
    },
    keep: (inputs) => state.write(name, `${JSON.stringify(inputs)}\n`),
  };
}
