// Another target, with a base and platforms that belong to it; what still fits stays as it was chosen.
import type { BaseId, ImageChoices } from '../../../electron/contract/image/choices.ts';
import type { Advice } from '../../../electron/core/image/advise/advice.ts';
import { findBase } from '../../../electron/core/image/bases/base-images.ts';

type Os = 'linux' | 'windows';

/** `advice` is that of the new target. `arch` is the engine's, as Go names it. */
export function chooseTarget(
  choices: ImageChoices,
  target: ImageChoices['target'],
  { advice, arch }: { readonly advice: Advice; readonly arch: string },
): ImageChoices {
  const linux = keepBase(choices, 'linux') ?? advice.best.linux ?? 'distroless-static';
  const windows = keepBase(choices, 'windows') ?? advice.best.windows ?? 'nanoserver';
  const systems: readonly Os[] = target === 'both' ? ['linux', 'windows'] : [target];
  return {
    ...choices,
    target,
    platforms: systems.flatMap((os) => keepPlatforms(choices, os, arch)),
    base: target === 'windows' ? windows : linux,
    windowsBase: target === 'both' ? windows : null,
    windowsRelease:
      target === 'linux' ? null : (choices.windowsRelease ?? advice.windows?.release ?? null),
    // It stood for one base only.
    baseImage: target === choices.target ? choices.baseImage : null,
  };
}

function keepBase({ base, windowsBase }: ImageChoices, os: Os): BaseId | undefined {
  return [base, windowsBase].find((id) => id !== null && findBase(id).os === os) ?? undefined;
}

function keepPlatforms(choices: ImageChoices, os: Os, arch: string): readonly string[] {
  const own = choices.platforms.filter((platform) => platform.startsWith(`${os}/`));
  return own.length > 0 ? own : [`${os}/${os === 'windows' ? 'amd64' : arch}`];
}

/** A base of one system, beside what is chosen for the other. */
export function chooseBase(choices: ImageChoices, base: BaseId): ImageChoices {
  const isOther = choices.target === 'both' && findBase(base).os === 'windows';
  return isOther ? { ...choices, windowsBase: base } : { ...choices, base, baseImage: null };
}

/** What is chosen for a system; undefined where the target leaves it out. */
export function findChosen(choices: ImageChoices, os: Os): BaseId | undefined {
  const { target, base, windowsBase } = choices;
  if (target !== 'both') return target === os ? base : undefined;
  return os === 'linux' ? base : (windowsBase ?? 'nanoserver');
}

/** The platforms an image of a system can have. */
export const platformsOf = {
  linux: ['linux/amd64', 'linux/arm64'],
  windows: ['windows/amd64', 'windows/arm64'],
} as const satisfies Record<Os, readonly string[]>;

/** One platform more or less; each system keeps one. */
export function togglePlatform(choices: ImageChoices, platform: string): ImageChoices {
  const os = platform.split('/')[0];
  const { platforms } = choices;
  if (!platforms.includes(platform)) return { ...choices, platforms: [...platforms, platform] };
  const rest = platforms.filter((one) => one !== platform);
  return rest.some((one) => one.startsWith(`${os}/`)) ? { ...choices, platforms: rest } : choices;
}
