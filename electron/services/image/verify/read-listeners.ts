// Which ports a program inside a container listens on: asked of the kernel, since nothing else tells the truth.
import {
  type ListeningSocket,
  readListeningSockets,
} from '../../../core/containers/read-sockets.ts';
import { createFrameParser } from '../../../core/docker/engine-frames.ts';
import type { Machine } from '../../../platform/ports.ts';
import type { Engine } from '../../containers/open-engine.ts';
import { createExec } from '../../containers/terminals.ts';
import type { InspectedRun } from './inspect-run.ts';

/** Null: nobody could look. An image from nothing has no program that could. */
export async function readListeners(
  machine: Machine,
  engine: Engine,
  run: Pick<InspectedRun, 'id' | 'pid' | 'os'>,
): Promise<readonly ListeningSocket[] | null> {
  if (run.os === 'windows' || run.pid === 0) return null;
  const text = (await readHere(machine, run)) ?? (await readInside(engine, run.id));
  return text === null ? null : readListeningSockets(text);
}

/** Where the engine runs on this computer itself. Its process ids mean nothing elsewhere: the cgroup tells. */
async function readHere(
  { files, platform }: Machine,
  { id, pid }: Pick<InspectedRun, 'id' | 'pid'>,
): Promise<string | null> {
  if (platform !== 'linux') return null;
  const read = async (path: string) => {
    const found = await files.read(`/proc/${pid}/${path}`, 4 * 1024 * 1024);
    return found.outcome === 'read' ? new TextDecoder().decode(found.bytes) : null;
  };
  if (!(await read('cgroup'))?.includes(id)) return null;
  const texts = await Promise.all([read('net/tcp'), read('net/tcp6')]);
  return texts[0] === null ? null : texts.join('\n');
}

const longestAnswer = 4 * 1024 * 1024;

async function readInside(engine: Engine, id: string): Promise<string | null> {
  try {
    const exec = await createExec(engine, id, {
      AttachStdout: true,
      Cmd: ['cat', '/proc/net/tcp', '/proc/net/tcp6'],
    });
    const body = { Detach: false, Tty: false };
    const chunks = await engine.stream({ method: 'POST', path: `/exec/${exec}/start`, body });
    const parser = createFrameParser();
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of chunks) {
      for (const output of parser.push(chunk)) {
        if (output.kind === 'line') text += `${decoder.decode(output.bytes)}\n`;
      }
      if (text.length > longestAnswer) break;
    }
    return text.includes('local_address') ? text : null;
  } catch {
    return null;
  }
}
