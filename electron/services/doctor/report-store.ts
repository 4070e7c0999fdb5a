// Keeps the last report of each PC, so that a window opened later, or the next process, has something to show.
import { AppError } from '../../contract/app-error.ts';
import { type MachineRef, type Report, report as reportSchema } from '../../contract/doctor.ts';
import type { StateStore } from '../../platform/ports.ts';

export interface ReportStore {
  /** The last whole report of that PC, whichever process made it; null when there is none. */
  latest(machine: MachineRef): Promise<Report | null>;
  /** Keeps it. A state folder that cannot be written costs the memory of it, never the report. */
  keep(report: Report): Promise<void>;
}

export function createReportStore(state: StateStore): ReportStore {
  // What the folder would not take is remembered as long as this process lives.
  const unsaved = new Map<string, Report>();
  return {
    latest: async (machine) => {
      const name = nameReport(machine);
      return unsaved.get(name) ?? parseReport(await state.read(name));
    },
    keep: async (report) => {
      const name = nameReport(report.machine);
      try {
        await state.write(name, `${JSON.stringify(report)}\n`);
        unsaved.delete(name);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        unsaved.set(name, report);
      }
    },
  };
}

/** The name of a described PC comes from a file: whatever a file name may not hold is spelled out. */
function nameReport({ kind, name }: MachineRef): string {
  if (kind === 'this') return 'reports/this-computer.json';
  const safe = name.replace(/[^a-z0-9-]/g, (character) => `_${character.codePointAt(0)}_`);
  return `reports/described-${safe}.json`;
}

/** A report of an older Slipway, or one that was cut, is no report. */
function parseReport(text: string | undefined): Report | null {
  if (text === undefined) return null;
  try {
    return reportSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
