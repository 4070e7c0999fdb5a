// Which engine answers `docker` right now, and how it feels: the chip in the title bar.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from './errors.ts';
import { text } from './text.ts';

/** Who owns the endpoint that docker would use. Several products may own the same pipe. */
export const engineOwner = z.enum([
  'docker-desktop',
  'rancher-desktop',
  'podman',
  'docker-engine',
  'unknown',
]);

/** Where docker would go, and who said so, resolved as the docker CLI does. */
export const endpoint = z.object({
  /** `npipe:////./pipe/…`, `unix:///…`, `tcp://host:port`. */
  address: z.string(),
  source: z.enum(['DOCKER_CONTEXT', 'DOCKER_HOST', 'current-context', 'default']),
  context: z.string(),
});

/**
 * not-installed: no docker and no endpoint · absent: installed, nobody listens · denied: may not open it ·
 * no-answer: open but silent · starting: answers that it is not ready · failing: answers with an error ·
 * ready: answers; `os` says which containers it runs.
 */
export const engineStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-installed') }),
  z.object({ state: z.literal('absent'), endpoint }),
  z.object({ state: z.literal('denied'), endpoint }),
  z.object({ state: z.literal('no-answer'), endpoint }),
  z.object({ state: z.literal('starting'), endpoint, owner: engineOwner, detail: z.string() }),
  z.object({
    state: z.literal('failing'),
    endpoint,
    owner: engineOwner,
    statusCode: z.number(),
    detail: z.string(),
  }),
  z.object({
    state: z.literal('ready'),
    endpoint,
    owner: engineOwner,
    os: z.enum(['linux', 'windows']),
    arch: z.string(),
    version: z.string(),
    apiVersion: z.string(),
    minApiVersion: z.string(),
    /** Product name as the engine reports it, such as `Docker Desktop 4.52.0 (210994)`. */
    platform: z.string(),
  }),
  /** `text` says in words why it could not be told; `reason` is for logs. */
  z.object({ state: z.literal('unknown'), reason: z.string(), text: text.optional() }),
]);

export const engineContract = {
  status: oc.errors(errors).output(engineStatus),
};

export type EngineStatus = z.infer<typeof engineStatus>;
export type Endpoint = z.infer<typeof endpoint>;
export type EngineOwner = z.infer<typeof engineOwner>;
