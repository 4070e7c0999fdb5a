// A BuildKit session of our own: the engine asks back through it for credentials and secrets while it builds. Ours,
// because dockerode's answers every registry with one credential, knows no secrets and leaks when a build is cut.
import { randomUUID } from 'node:crypto';
import type { Server, ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import type { EngineBuild } from '../engine-ports.ts';
import { dial } from './dial.ts';
import type { ModemOptions } from './load-modem.ts';
import type { Messages } from './session-messages.ts';

type Answers = NonNullable<EngineBuild['session']>;

export type Session =
  | { readonly outcome: 'open'; readonly id: string; close(): void }
  /** The engine knows no sessions: it is older than BuildKit. */
  | { readonly outcome: 'refused'; readonly status: number };

const paths = {
  credentials: '/moby.filesync.v1.Auth/Credentials',
  secret: '/moby.buildkit.secrets.v1.Secrets/GetSecret',
  health: '/grpc.health.v1.Health/Check',
} as const;

/**
 * Opens it; rejects with Node's error when the engine cannot be reached. Methods that are not served here, such as
 * those for registry tokens, are refused as unimplemented, and BuildKit then asks for credentials instead.
 */
export async function openSession(
  connection: ModemOptions,
  answers: Answers,
  signal: AbortSignal,
): Promise<Session> {
  const server = await createSessionServer(answers);
  const id = randomUUID();
  const call = {
    method: 'POST',
    path: '/session',
    upgrade: 'h2c',
    headers: {
      'X-Docker-Expose-Session-Uuid': id,
      'X-Docker-Expose-Session-Name': 'slipway',
      'X-Docker-Expose-Session-Grpc-Method': Object.values(paths),
    },
  };
  const answer = await dial(connection, call, signal);
  if (answer.kind === 'response') {
    answer.response.destroy();
    return { outcome: 'refused', status: answer.response.statusCode ?? 0 };
  }
  const { socket } = answer;
  socket.on('error', () => {});
  const { ServerCredentials } = await import('@grpc/grpc-js');
  server.createConnectionInjector(ServerCredentials.createInsecure()).injectConnection(socket);
  return {
    outcome: 'open',
    id,
    close: () => {
      server.forceShutdown();
      socket.destroy();
    },
  };
}

async function createSessionServer(answers: Answers): Promise<Server> {
  const [grpc, { describeMethod }] = await Promise.all([
    import('@grpc/grpc-js'),
    import('./session-messages.ts'),
  ]);
  const server = new grpc.Server();
  server.addService(
    { credentials: describeMethod(paths.credentials, 'CredentialsRequest', 'CredentialsResponse') },
    {
      credentials: answer<'CredentialsRequest', 'CredentialsResponse'>(async ({ host }) => {
        const found = await answers.credentials(host);
        return found ? { username: found.username, secret: found.secret } : {};
      }),
    },
  );
  server.addService(
    { secret: describeMethod(paths.secret, 'GetSecretRequest', 'GetSecretResponse') },
    {
      secret: answer<'GetSecretRequest', 'GetSecretResponse'>(async ({ name }) => {
        const data = answers.secrets.get(name);
        if (data === undefined) throw { code: grpc.status.NOT_FOUND, details: `no secret ${name}` };
        return { data };
      }),
    },
  );
  server.addService(
    { health: describeMethod(paths.health, 'HealthCheckRequest', 'HealthCheckResponse') },
    { health: answer<'HealthCheckRequest', 'HealthCheckResponse'>(async () => ({ status: 1 })) },
  );
  return server;
}

/** Turns an async function into the callback form of grpc-js. */
function answer<Asked extends keyof Messages, Told extends keyof Messages>(
  work: (question: Messages[Asked]) => Promise<Messages[Told]>,
): (
  call: ServerUnaryCall<Messages[Asked], Messages[Told]>,
  callback: sendUnaryData<Messages[Told]>,
) => void {
  return ({ request }, callback) => {
    work(request).then(
      (value) => callback(null, value),
      (error: unknown) => callback(isStatus(error) ? error : { details: String(error) }),
    );
  };
}

function isStatus(error: unknown): error is { readonly code: number; readonly details: string } {
  return typeof error === 'object' && error !== null && 'code' in error && 'details' in error;
}
