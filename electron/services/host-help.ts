// What a window asks of Slipway itself and only its host can do: folders in Explorer, diagnostics.
import type { AppInfo } from '../contract/app.ts';
import type { Report } from '../contract/doctor.ts';
import { writeDiagnostics } from './diagnostics.ts';
import { type Log, logFolder } from './log.ts';
import type { MachineRoom } from './machine-room.ts';
import type { SettingsService } from './settings.ts';
import type { UpdatesDependencies } from './updates.ts';

/** A host supplies what it has; what is absent is answered with "cannot" or "off". */
export interface HostHelp {
  readonly log?: Pick<Log, 'tail'>;
  /** Such as `node 24.1.0`, for diagnostics. */
  readonly versions?: readonly string[];
  /** Opens a folder by absolute path; false when the system refuses. */
  readonly reveal?: (folder: string) => Promise<boolean>;
  readonly askRelease?: UpdatesDependencies['askRelease'];
  readonly findUpdater?: UpdatesDependencies['findUpdater'];
}

export interface HostHelpDependencies {
  readonly help: HostHelp;
  readonly info: AppInfo;
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly settings: Pick<SettingsService, 'get'>;
  readonly latestReport: () => Promise<Report | null>;
}

export function createHostHelp({
  help,
  info,
  machines,
  settings,
  latestReport,
}: HostHelpDependencies) {
  return {
    diagnostics: async () => ({
      text: await writeDiagnostics({
        info,
        machine: machines.current(),
        settings: await settings.get(),
        report: await latestReport(),
        log: help.log,
        versions: help.versions ?? [],
      }),
    }),
    reveal: async (folder: 'state' | 'logs') => {
      const path = folder === 'logs' ? `${info.stateFolder}/${logFolder}` : info.stateFolder;
      return { shown: (await help.reveal?.(path)) ?? false };
    },
  };
}
