// Logs and terminals of a real engine, whose address the lane hands over.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFrameParser, type EngineOutput } from '../../core/docker/engine-frames.ts';
import type { JsonValue } from '../ports.ts';
import { baseImage, importBaseImage } from './base-image.test-support.ts';
import { createDockerEngine } from './docker-engine.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const docker = createDockerEngine({});
const soon = { deadlineMs: 30_000 };
const containers: string[] = [];

async function send(method: 'POST' | 'DELETE' | 'GET', path: string, body?: JsonValue) {
  const request = { method, path, ...(body === undefined ? {} : { body }) };
  const answer = await docker.send(address, request, soon);
  if (answer.outcome !== 'answered' || answer.status >= 400)
    throw new Error(JSON.stringify(answer));
  return answer.body === '' ? {} : (JSON.parse(answer.body) as { readonly Id?: string });
}

async function start(command: string): Promise<string> {
  const body = { Image: baseImage, Cmd: ['/bin/sh', '-c', command], NetworkDisabled: true };
  const { Id = '' } = await send('POST', '/containers/create', body);
  containers.push(Id);
  await send('POST', `/containers/${Id}/start`);
  return Id;
}

describe.skipIf(address === '')('a real engine', { timeout: 60_000 }, () => {
  beforeAll(() => importBaseImage(address), 60_000);
  afterAll(() => Promise.all(containers.map((id) => send('DELETE', `/containers/${id}?force=1`))));

  test('sends all lines of both outputs, in good order, and ends', async () => {
    const id = await start('seq 1 20000; echo oh >&2');
    const path = `/containers/${id}/logs?stdout=1&stderr=1&follow=1`;
    const logs = await docker.stream(address, { method: 'GET', path }, {});
    if (logs.outcome !== 'open') throw new Error(logs.outcome);
    const parser = createFrameParser();
    const events: EngineOutput[] = [];
    for await (const chunk of logs.chunks) events.push(...parser.push(chunk));
    events.push(...parser.end('complete'));
    const count = (stream: string) =>
      events.filter((event) => event.kind === 'line' && event.stream === stream).length;
    expect([logs.status, count('stdout'), count('stderr'), events.at(-1)]).toEqual([
      200,
      20_000,
      1,
      { kind: 'complete' },
    ]);
  });

  test('goes on until somebody leaves', async () => {
    const id = await start('while true; do echo tick; sleep 1; done');
    const leave = new AbortController();
    const path = `/containers/${id}/logs?stdout=1&follow=1`;
    const logs = await docker.stream(address, { method: 'GET', path }, { signal: leave.signal });
    if (logs.outcome !== 'open') throw new Error(logs.outcome);
    const read = async () => {
      for await (const _ of logs.chunks) leave.abort();
    };
    await expect(read()).rejects.toMatchObject({ name: 'EngineCut', code: 'ABORT_ERR' });
  });

  test('opens a shell that hears what is typed', async () => {
    const id = await start('sleep 600');
    const exec = await send('POST', `/containers/${id}/exec`, {
      Cmd: ['/bin/sh'],
      AttachStdin: true,
      AttachStdout: true,
      AttachStderr: true,
      Tty: true,
    });
    const terminal = await docker.terminal(address, exec.Id ?? '', {});
    if (terminal.outcome !== 'open') throw new Error(terminal.outcome);
    let seen = '';
    terminal.write(Buffer.from('echo $((6*7)); exit\r'));
    for await (const chunk of terminal.output) seen += Buffer.from(chunk).toString();
    expect(seen).toContain('\r\n42\r\n');
  });

  test('says which exec is not there', async () => {
    expect(await docker.terminal(address, 'nobody', {})).toEqual({
      outcome: 'unreachable',
      code: 'HTTP_404',
    });
  });
});
