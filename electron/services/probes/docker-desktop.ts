// Whether Docker Desktop is installed, for whom, whether it runs, and the settings that decide what it offers.
import { z } from 'zod';
import type { DockerDesktopFact } from '../../core/doctor/facts.ts';
import { decodeOutput } from '../../core/text/decode.ts';
import type { Machine } from '../../platform/ports.ts';
import { askDockerScript, type DockerRows } from './docker-script.ts';
import type { Probe } from './probe.ts';
import { joinPath } from './profile-paths.ts';
import { known, windowsOnly } from './reasons.ts';

export const dockerDesktopProbe: Probe<'dockerDesktop'> = {
  fact: 'dockerDesktop',
  deadlineMs: 40_000,
  ask: async (context) => {
    const { machine } = context;
    if (machine.platform !== 'win32') return windowsOnly;
    const [script, settings] = await Promise.all([
      askDockerScript(context, ['allUsers', 'perUser', 'programs', 'processes']),
      readSettings(machine),
    ]);
    if (script.state !== 'known') return script;
    const { processes } = script.value;
    const seconds = findRunningSeconds(processes, machine.clock.now());
    return known({
      ...findInstallation(script.value),
      running: processes.length > 0,
      ...(seconds === undefined ? {} : { runningSeconds: seconds }),
      ...(settings === undefined ? {} : { settings }),
    });
  },
};

function findInstallation(
  rows: Pick<DockerRows, 'allUsers' | 'perUser' | 'programs'>,
): Pick<DockerDesktopFact, 'installed' | 'version'> {
  // The program decides; its entry may be left over from an installation that was deleted by hand.
  const isPerUser = (path: string) => /\\Programs\\DockerDesktop\\/i.test(path);
  const paths = rows.programs.map(({ FullName }) => FullName);
  const installed = paths.some((path) => !isPerUser(path))
    ? 'all-users'
    : paths.some(isPerUser)
      ? 'user'
      : null;
  const entries = installed === 'user' ? rows.perUser : rows.allUsers;
  return { installed, version: (installed && entries[0]?.DisplayVersion) || null };
}

/** Since the first of its processes was started; undefined when Windows does not say. */
function findRunningSeconds(processes: DockerRows['processes'], now: number): number | undefined {
  const starts = processes
    .map(({ Started }) => Date.parse(Started ?? ''))
    .filter((start) => !Number.isNaN(start));
  if (starts.length === 0) return undefined;
  return Math.max(0, Math.round((now - Math.min(...starts)) / 1000));
}

// Docker Desktop 4.35 and later write names with a capital, earlier ones without. Only what differs from the default
// is stored as a rule, so a missing name is the default.
const newSettings = z.object({
  UseWindowsContainers: z.boolean().default(false),
  EnableIntegrationWithDefaultWslDistro: z.boolean().default(true),
  IntegratedWslDistros: z.array(z.string()).nullish(),
});
const oldSettings = z.object({
  useWindowsContainers: z.boolean().default(false),
  enableIntegrationWithDefaultWslDistro: z.boolean().default(true),
  integratedWslDistros: z.array(z.string()).nullish(),
});

async function readSettings(machine: Machine): Promise<DockerDesktopFact['settings']> {
  const data = machine.environment.APPDATA;
  if (!data) return undefined;
  const read = async (name: string): Promise<unknown> => {
    const result = await machine.files.read(joinPath(machine, data, 'Docker', name));
    return result.outcome === 'read' ? parseJson(decodeOutput(result.bytes)) : undefined;
  };
  const current = newSettings.safeParse(await read('settings-store.json'));
  if (current.success) {
    return {
      windowsContainers: current.data.UseWindowsContainers,
      integratesDefaultDistro: current.data.EnableIntegrationWithDefaultWslDistro,
      integratedDistros: current.data.IntegratedWslDistros ?? [],
    };
  }
  const older = oldSettings.safeParse(await read('settings.json'));
  if (!older.success) return undefined;
  return {
    windowsContainers: older.data.useWindowsContainers,
    integratesDefaultDistro: older.data.enableIntegrationWithDefaultWslDistro,
    integratedDistros: older.data.integratedWslDistros ?? [],
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
