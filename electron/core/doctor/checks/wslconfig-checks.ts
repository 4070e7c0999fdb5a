// The checks of the layer wslconfig: what the file says, and whether it is in force.
import type { Check } from '../check.ts';
import { localhostForwardingNoEffect } from './localhost-forwarding-no-effect.ts';
import { wslconfigBackslashPath } from './wslconfig-backslash-path.ts';
import { wslconfigEncoding } from './wslconfig-encoding.ts';
import { wslconfigMemoryOverHost } from './wslconfig-memory-over-host.ts';
import { wslconfigNotApplied } from './wslconfig-not-applied.ts';
import { wslconfigProcessorsOverHost } from './wslconfig-processors-over-host.ts';
import { wslconfigSwapPathInvalid } from './wslconfig-swap-path-invalid.ts';
import { wslconfigUnknownKey } from './wslconfig-unknown-key.ts';
import { wslconfigWrongFilename } from './wslconfig-wrong-filename.ts';

export const wslconfigChecks: readonly Check[] = [
  wslconfigWrongFilename,
  wslconfigEncoding,
  wslconfigUnknownKey,
  wslconfigBackslashPath,
  wslconfigSwapPathInvalid,
  wslconfigMemoryOverHost,
  wslconfigProcessorsOverHost,
  localhostForwardingNoEffect,
  wslconfigNotApplied,
];
