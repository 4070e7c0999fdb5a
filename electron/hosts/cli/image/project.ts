// The project a verb works on: its folder, what is in it, and what its image is to be.
import { resolve } from 'node:path';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { ImageSurroundings } from '../../../contract/image/index.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { choicesFrom } from '../../../core/go-project/choices-from.ts';
import type { Slipway } from '../../assemble.ts';
import type { Call } from '../command.ts';
import { applyOptions } from './apply-options.ts';

export type Client = Slipway['client'];

export interface Project {
  readonly client: Client;
  readonly folder: string;
  readonly analysis: ProjectAnalysis;
  readonly surroundings: ImageSurroundings;
  /** Of slipway.yaml, else as the analysis suggests; with what was typed on top. */
  readonly choices: ImageChoices;
  /** slipway.yaml has some. */
  readonly isKept: boolean;
}

/**
 * The one folder that was named, or the current one. A described PC has folders of its own, so that one is written as
 * that PC writes it.
 */
export function readFolder(call: Call): string {
  const [given, ...rest] = call.arguments.slice(1);
  if (rest.length > 0) call.refuseArguments();
  if (call.has('machine')) return given ?? call.refuseArguments();
  // A path of Windows or of a distro is meant as it is, whichever side reads it.
  return given !== undefined && /^(?:[\\/]|[A-Za-z]:)/.test(given) ? given : resolve(given ?? '.');
}

/** Throws `AppError` PROJECT_…, CHOICES_INVALID, and `UsageError`. */
export async function openProject(call: Call): Promise<Project> {
  const folder = readFolder(call);
  const { client } = await call.assemble();
  const { signal } = call;
  const [analysis, surroundings, kept, { goProxy, registryMirror }] = await Promise.all([
    client.image.analyse({ folder }, { signal }),
    client.image.surroundings(undefined, { signal }),
    client.image.choices({ folder }),
    client.settings.get(),
  ]);
  const arch = surroundings.engine?.arch;
  const usual = { goProxy, registryMirror, ...(arch === undefined ? {} : { arch }) };
  const start = kept ?? choicesFrom(analysis, usual);
  const today = new Date().toISOString().slice(0, 10);
  const choices = applyOptions(start, call, { analysis, surroundings, today });
  return { client, folder, analysis, surroundings, choices, isKept: kept !== null };
}

/** What docker calls the image. */
export function nameImage({ name, tag }: Pick<ImageChoices, 'name' | 'tag'>): string {
  return `${name}:${tag}`;
}

/** `--name`, else the last word of the image's name. */
export function nameContainer(call: Pick<Call, 'get'>, { name }: ImageChoices): string {
  return call.get('name') ?? name.split('/').at(-1) ?? name;
}
