// All checks, in the order of the ladder within each area.
import type { Check } from '../check.ts';
import { dockerChecks } from './docker-checks.ts';
import { windowsChecks } from './windows-checks.ts';
import { wslconfigChecks } from './wslconfig-checks.ts';

export const checks: readonly Check[] = [...windowsChecks, ...wslconfigChecks, ...dockerChecks];
