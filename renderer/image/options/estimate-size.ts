// What the image will weigh with these options, until one is built and measured.
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import type { Advice } from '../../../electron/core/image/advise/advice.ts';
import { findChosen } from '../base/choose-target.ts';

export interface SizeEstimate {
  readonly os: 'linux' | 'windows';
  readonly base: number;
  readonly binary: number;
  /** Certificates and time zones that are brought along. */
  readonly extra: number;
  readonly whole: number;
}

/** Of a program about a third is its debug information. */
const unstripped = 1.5;

/** One for each system of the target; bytes on disk. */
export function estimateSizes(choices: ImageChoices, advice: Advice): readonly SizeEstimate[] {
  return (['linux', 'windows'] as const).flatMap((os) => {
    const chosen = findChosen(choices, os);
    const found = advice.candidates.find(({ base }) => base === chosen);
    if (!found) return [];
    const { base, extra } = found.sizes;
    const binary = Math.round(found.sizes.binary * (choices.strip ? 1 : unstripped));
    return [{ os, base, binary, extra, whole: base + binary + extra }];
  });
}
