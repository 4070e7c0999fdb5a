// What bases turned out to weigh on this PC, from the images that were built on them: better than what they are
// expected to weigh.
import { z } from 'zod';
import type { BuiltImage } from '../../contract/image/build.ts';
import type { BaseId } from '../../contract/image/choices.ts';
import type { ImageSurroundings } from '../../contract/image/index.ts';
import { parseDockerfile } from '../../core/image/dockerfile/parse-dockerfile.ts';
import type { StateStore } from '../../platform/ports.ts';

type MeasuredBase = ImageSurroundings['measuredBases'][number];

const fileName = 'builds/measured-bases.json';
const rows = z.array(z.object({ base: z.string(), platform: z.string(), bytes: z.number() }));

/** `dockerfile`: the one it was built from. */
export interface MeasuredImage {
  readonly image: Pick<BuiltImage, 'platform' | 'layers'>;
  readonly dockerfile: string;
}

/** Never throws: what somebody broke is as if it had never been. */
export async function readMeasuredBases(state: StateStore): Promise<MeasuredBase[]> {
  return parseRows(await state.read(fileName).catch(() => undefined));
}

/** Keeps what the base of an image weighs: everything below the layers that its last stage adds. */
export async function noteMeasuredBase(
  state: StateStore,
  base: BaseId,
  { image, dockerfile }: MeasuredImage,
): Promise<void> {
  const added = countAddedLayers(dockerfile);
  if (image.layers.length < added) return;
  const bytes = image.layers
    .slice(0, image.layers.length - added)
    .reduce((sum, layer) => sum + layer.bytes, 0);
  const row = { base, platform: image.platform, bytes };
  await state.update(fileName, (text) => {
    const others = parseRows(text).filter(
      (one) => one.base !== base || one.platform !== image.platform,
    );
    return { text: `${JSON.stringify([...others, row])}\n`, value: undefined };
  });
}

function countAddedLayers(dockerfile: string): number {
  const last = parseDockerfile(dockerfile).stages.at(-1);
  return last?.instructions.filter(({ keyword }) => /^(?:COPY|ADD|RUN)$/.test(keyword)).length ?? 0;
}

function parseRows(text: string | undefined): MeasuredBase[] {
  try {
    return (rows.safeParse(JSON.parse(text ?? '')).data ?? []) as MeasuredBase[];
  } catch {
    return [];
  }
}
