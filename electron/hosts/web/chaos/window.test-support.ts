// Test support: a window as the page is one. It is let in by an address, keeps its streams open, asks for the jobs every
// three seconds, and opens everything anew when its line was cut. See renderer/data.
import { get } from 'node:http';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '../../../contract/index.ts';
import type { Job, JobState } from '../../../contract/jobs.ts';
import type { SimulatedClock } from '../../../platform/fake/simulated-clock.test-support.ts';
import type { WebHost } from '../web-host.ts';

export type Client = ContractRouterClient<Contract>;

export interface TestWindow {
  /** Of the line as it is now. */
  client(): Client;
  /** What its streams have told it, without asking. */
  heard(): Heard;
  /** The person presses F5. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

export interface Heard {
  readonly settings: unknown;
  readonly machine: unknown;
  /** Of .wslconfig. */
  readonly revision: string | null | undefined;
  readonly jobs: Readonly<Record<string, JobState['state']>>;
}

const jobsEveryMs = 3_000;

export async function openWindow(host: WebHost, clock: SimulatedClock): Promise<TestWindow> {
  const cookie = await enter(host.createAddress());
  const heard = createHeard();
  let line = await openLine({ host, cookie, clock, heard });
  let isClosed = false;
  const follow = () => {
    void line.ended.then(async () => {
      if (isClosed) return;
      line = await openLine({ host, cookie, clock, heard });
      follow();
    });
  };
  follow();
  return {
    client: () => line.client,
    heard: () => heard.show(),
    reload: async () => {
      const before = line;
      heard.forget();
      before.cut();
      await before.ended;
    },
    close: async () => {
      isClosed = true;
      line.cut();
      await line.ended;
    },
  };
}

/** What a window remembers; a reload forgets it. */
function createHeard() {
  let memory = createMemory();
  return {
    get: () => memory,
    forget: () => {
      memory = createMemory();
    },
    show: (): Heard => ({
      settings: memory.settings,
      machine: memory.machine,
      revision: memory.revision,
      jobs: Object.fromEntries([...memory.jobs].map(([id, { state }]) => [id, state])),
    }),
  };
}

interface Memory {
  settings: unknown;
  machine: unknown;
  revision: string | null | undefined;
  readonly jobs: Map<string, { readonly state: JobState['state']; readonly seq: number }>;
}

const createMemory = (): Memory => ({
  settings: undefined,
  machine: undefined,
  revision: undefined,
  jobs: new Map(),
});

interface LineOptions {
  readonly host: WebHost;
  readonly cookie: string;
  readonly clock: SimulatedClock;
  readonly heard: ReturnType<typeof createHeard>;
}

interface Line {
  readonly client: Client;
  readonly ended: Promise<void>;
  cut(): void;
}

async function openLine({ host, cookie, clock, heard }: LineOptions): Promise<Line> {
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/rpc`, {
    headers: { cookie, origin: host.origin },
  });
  socket.on('error', () => {});
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('open', () => resolve()));
  const client: Client = createORPCClient(new RPCLink({ websocket: socket as never }));
  const stop = new AbortController();
  void ended.then(() => stop.abort());
  const memory = heard.get();
  void watchApp(client, memory).catch(() => {});
  void watchFile(client, memory).catch(() => {});
  void watchJobs(client, { memory, clock, signal: stop.signal }).catch(() => {});
  return { client, ended, cut: () => socket.terminate() };
}

async function watchApp(client: Client, memory: Memory): Promise<void> {
  for await (const event of await client.app.watch()) {
    if (event.kind === 'hello' || event.kind === 'settings') memory.settings = event.settings;
    if (event.kind === 'hello' || event.kind === 'machine') memory.machine = event.machine;
  }
}

async function watchFile(client: Client, memory: Memory): Promise<void> {
  const target = { kind: 'wslconfig' } as const;
  for await (const { revision } of await client.config.watch({ target })) {
    memory.revision = revision;
  }
}

/** Every job that runs is followed from the number that was heard last. */
async function watchJobs(
  client: Client,
  { memory, clock, signal }: { memory: Memory; clock: SimulatedClock; signal: AbortSignal },
): Promise<void> {
  const followed = new Set<string>();
  const follow = async ({ id, seq }: Job) => {
    followed.add(id);
    for await (const event of await client.jobs.watch({ id, from: seq })) {
      if (event.kind === 'state') {
        memory.jobs.set(id, { state: event.state.state, seq: event.seq });
      }
    }
  };
  while (!signal.aborted) {
    for (const job of await client.jobs.list()) {
      const known = memory.jobs.get(job.id);
      if (!known || known.seq <= job.seq) {
        memory.jobs.set(job.id, { state: job.state.state, seq: job.seq });
      }
      if (job.endedAt === null && !followed.has(job.id)) follow(job).catch(() => {});
    }
    await clock.sleep(jobsEveryMs, signal);
  }
}

/** The cookie that an address is traded for; the connection ends with the answer. */
function enter(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { agent: false }, (response) => {
      response.resume();
      resolve(response.headers['set-cookie']?.[0]?.split(';')[0] ?? '');
    }).once('error', reject);
  });
}
