// Hooks for what the host knows. Every page reads the same answer, so that a count and its list cannot differ.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Settings } from '../../electron/contract/settings.ts';
import type { ConnectionState, SlipwayClient } from '../connection/connection.ts';
import type { DoctorRunState } from './doctor-run.ts';
import { queryKeys, type Session } from './session.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session around this component');
  return session;
}

export function useConnectionState(): ConnectionState {
  const { connection } = useSession();
  return useSyncExternalStore(connection.subscribe, connection.getState);
}

export function useDoctorRun(): DoctorRunState {
  const { run } = useSession();
  return useSyncExternalStore(run.subscribe, run.getState);
}

/** The last report of the PC looked at: undefined while unknown, null when there is none. */
export function useReport() {
  const client = useClient();
  return useQuery({ queryKey: queryKeys.report, queryFn: () => client.doctor.latest() });
}

/** Asked again every 15 seconds, since engines come and go without telling anybody. */
export function useEngine() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.engine,
    queryFn: () => client.engine.status(),
    refetchInterval: 15_000,
  });
}

export function useAppInfo() {
  const client = useClient();
  return useQuery({ queryKey: queryKeys.info, queryFn: () => client.app.info() });
}

export function useMachines() {
  const client = useClient();
  return useQuery({ queryKey: queryKeys.machines, queryFn: () => client.machines.list() });
}

export function useMachine() {
  const client = useClient();
  return useQuery({ queryKey: queryKeys.machine, queryFn: () => client.machines.current() });
}

/** Looks at another PC; null is this computer. What the old one said goes away at once. */
export function useChooseMachine() {
  const { run, queries, jobs } = useSession();
  const client = useClient();
  return useMutation({
    mutationFn: (name: string | null) => client.machines.use({ name }),
    onMutate: () => run.stop(),
    onSuccess: (machine) => {
      jobs.clear();
      void jobs.refresh();
      queries.setQueryData(queryKeys.machine, machine);
      void queries.resetQueries({ queryKey: ['of-machine'] });
    },
  });
}

export function useResetMachine() {
  const { queries } = useSession();
  const client = useClient();
  return useMutation({
    mutationFn: (name: string) => client.machines.reset({ name }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: queryKeys.machines });
      void queries.resetQueries({ queryKey: ['of-machine'] });
    },
  });
}

const defaults: Settings = {
  language: 'system',
  theme: 'system',
  muted: [],
  startAtSignIn: false,
  lookForUpdates: true,
  proxy: { use: 'system' },
  goProxy: null,
  registryMirror: null,
};

/** The settings, with their defaults until the host has answered. */
export function useSettings(): Settings {
  const client = useClient();
  const { data } = useQuery({
    queryKey: queryKeys.settings,
    queryFn: () => client.settings.get(),
  });
  return data ?? defaults;
}

/** Shows the choice at once and puts it back when the host refuses. */
export function useChangeSettings() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Settings>) => client.settings.set(change),
    onMutate: (change) => {
      const before = queries.getQueryData<Settings>(queryKeys.settings);
      queries.setQueryData(queryKeys.settings, { ...defaults, ...before, ...change });
      return before;
    },
    onSuccess: (settings) => queries.setQueryData(queryKeys.settings, settings),
    onError: (_error, _change, before) => queries.setQueryData(queryKeys.settings, before),
  });
}

function useClient(): SlipwayClient {
  return useSession().connection.client;
}
