// What a person may hand on when something is wrong with Slipway itself: shown first, sent nowhere.
import type { AppInfo } from '../contract/app.ts';
import type { Report } from '../contract/doctor.ts';
import type { Settings } from '../contract/settings.ts';
import { redact } from '../core/desktop/redact.ts';
import type { Machine } from '../platform/ports.ts';
import type { Log } from './log.ts';

export interface DiagnosticsSources {
  readonly info: AppInfo;
  readonly machine: Machine;
  readonly settings: Settings;
  /** The last report of that PC; null: never checked. */
  readonly report: Report | null;
  readonly log: Pick<Log, 'tail'> | undefined;
  /** Such as `node 24.1.0`. */
  readonly versions: readonly string[];
}

const logLines = 200;

/** One text a person can read through. Without secrets, and without the names of person, home and computer. */
export async function writeDiagnostics(sources: DiagnosticsSources): Promise<string> {
  const { info, machine, settings, report, log, versions } = sources;
  const lines = await log?.tail(logLines);
  const parts = [
    '# Slipway diagnostics',
    `Slipway ${info.version}, ${info.host}, ${info.platform}`,
    versions.join(', '),
    `State folder: ${info.stateFolder}`,
    `PC: ${machine.kind === 'this' ? 'this computer' : `described, ${machine.name}`}`,
    '',
    '## Settings',
    JSON.stringify(settings, null, 2),
    '',
    '## Last report',
    ...(report === null ? ['none'] : describeReport(report)),
    '',
    '## Log',
    ...(lines === undefined || lines.length === 0 ? ['none'] : lines),
    '',
  ];
  return redactFor(machine)(parts.join('\n'));
}

/** Takes out secrets and what this computer calls itself and its person. */
export function redactFor({ environment }: Pick<Machine, 'environment'>): (text: string) => string {
  const names = {
    home: environment.USERPROFILE ?? environment.HOME,
    user: environment.USERNAME ?? environment.USER,
    computer: environment.COMPUTERNAME ?? environment.HOSTNAME,
  };
  return (text) => redact(text, names);
}

function describeReport({ startedAt, checks, roots }: Report): string[] {
  const count = (status: string) => checks.filter((check) => check.status === status).length;
  return [
    `${startedAt}: ${checks.length} checks, ${count('ok')} passed, ${count('unknown')} could not tell`,
    `Root causes: ${JSON.stringify(roots)}`,
    ...checks
      .filter(({ status }) => status !== 'ok' && status !== 'skipped')
      .map((check) => JSON.stringify(check)),
  ];
}
