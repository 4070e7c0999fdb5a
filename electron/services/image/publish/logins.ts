// Who one is at a registry while this process lives: what docker knows, and what nobody but us was told.
import type { Machine } from '../../../platform/ports.ts';
import { findHelper, findLogin, type Login, nameServer, runHelper } from '../credentials.ts';

export type KeepResult =
  | { readonly outcome: 'kept'; readonly source: string }
  /** docker uses none here, and would write the password into a file: it is known until Slipway ends. */
  | { readonly outcome: 'no-helper' }
  | { readonly outcome: 'helper-missing' | 'helper-failed'; readonly helper: string };

export type NamePair = Pick<Login, 'username' | 'secret'>;

export interface Logins {
  /** Null: none is known, and the registry is asked without. `memory` is the source of what only we know. */
  find(machine: Machine, host: string, signal?: AbortSignal): Promise<Login | null>;
  /** Hands it to docker's helper for that registry; what cannot be kept there stays in memory. */
  keep(machine: Machine, host: string, login: NamePair): Promise<KeepResult>;
}

export function createLogins(): Logins {
  const memory = new Map<string, Login>();
  const nameEntry = (machine: Machine, host: string) => `${machine.kind} ${machine.name} ${host}`;
  return {
    find: async (machine, host, signal) =>
      memory.get(nameEntry(machine, host)) ?? findLogin(machine, host, signal),
    keep: async (machine, host, login) => {
      const result = await store(machine, host, login);
      if (result.outcome === 'kept') memory.delete(nameEntry(machine, host));
      else memory.set(nameEntry(machine, host), { ...login, source: 'memory' });
      return result;
    },
  };
}

async function store(machine: Machine, host: string, login: NamePair): Promise<KeepResult> {
  const helper = await findHelper(machine, host);
  if (helper === null) return { outcome: 'no-helper' };
  const { username, secret } = login;
  const input = JSON.stringify({ ServerURL: nameServer(host), Username: username, Secret: secret });
  const result = await runHelper(machine, { helper, verb: 'store', input });
  if (result === undefined || result.outcome === 'not-found') {
    return { outcome: 'helper-missing', helper };
  }
  return result.outcome === 'exited' && result.exitCode === 0
    ? { outcome: 'kept', source: helper }
    : { outcome: 'helper-failed', helper };
}
