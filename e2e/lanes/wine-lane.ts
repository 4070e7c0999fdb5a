// What the Wine lane needs of a machine.
import { which } from './processes.ts';

/** Why Windows processes cannot be had here, or undefined when they can. */
export async function missingWine(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'Wine stands in for Windows on Linux only';
  // The processor decides: the programs are made for x64.
  if (process.arch !== 'x64') return 'Wine runs the x64 programs on an x64 machine only';
  for (const program of ['wine', 'wineserver', 'go', 'npm']) {
    if (!(await which(program))) return `${program} is not installed`;
  }
  return undefined;
}
