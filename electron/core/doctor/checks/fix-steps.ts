// Steps of a fix as data: what to run, or what only a person can do.
import type { FixStep } from '../../../contract/doctor.ts';
import type { TextParams } from '../../../contract/text.ts';

export function createCommand(program: string, args: readonly string[]): FixStep {
  return { kind: 'command', program, args: [...args], elevated: false };
}

/** A command that Windows only runs for an administrator. */
export function createElevatedCommand(program: string, args: readonly string[]): FixStep {
  return { kind: 'command', program, args: [...args], elevated: true };
}

export function createGuide(key: string, params?: TextParams): FixStep {
  return { kind: 'guide', text: params === undefined ? { key } : { key, params } };
}

/** Enables an optional feature; exit 0 and 3010 (restart needed) are success, and no network is needed. */
export function createEnableFeature(feature: string): FixStep {
  return createElevatedCommand('dism', [
    '/online',
    '/enable-feature',
    `/featurename:${feature}`,
    '/all',
    '/norestart',
  ]);
}

/** The command that takes `createEnableFeature` back, as typed. */
export function describeDisableFeature(feature: string): string {
  return `dism /online /disable-feature /featurename:${feature} /norestart`;
}
