// The error catalogue: a permanent code and the parameters its words need. Texts: `words/*/errors.ts`.
import { z } from 'zod';
import { flawFields } from './flaws.ts';

/** Every expected failure that reaches a person. Codes never change; a new one gets its words in both languages. */
export const errors = {
  /** A described PC of that name does not exist. */
  MACHINE_NOT_FOUND: { data: z.object({ name: z.string(), known: z.string() }) },
  /** A machine file could not be read from disk. */
  MACHINE_UNREADABLE: { data: z.object({ file: z.string(), reason: z.string() }) },
  /** A machine file is not JSON; line and column count from 1. */
  MACHINE_NOT_JSON: {
    data: z.object({ file: z.string(), line: z.number(), column: z.number(), reason: z.string() }),
  },
  /** A machine file is of a version this Slipway does not read. */
  MACHINE_VERSION: {
    data: z.object({ file: z.string(), version: z.string(), supported: z.string() }),
  },
  /** A field of a machine file is wrong. */
  MACHINE_FIELD: { data: z.object({ file: z.string(), ...flawFields }) },
  /** `--only` names no layer and no check. */
  CHECK_NOT_FOUND: { data: z.object({ name: z.string(), known: z.string() }) },
  /** The state folder was written by a newer Slipway. */
  STATE_TOO_NEW: {
    data: z.object({ folder: z.string(), version: z.number(), supported: z.number() }),
  },
  /** The state folder cannot be read or written; nothing was changed. */
  STATE_UNUSABLE: { data: z.object({ folder: z.string(), reason: z.string() }) },
  /** Another Slipway holds the state folder's lock for too long; nothing was written. */
  STATE_LOCKED: { data: z.object({ folder: z.string(), seconds: z.number() }) },
  /** None of the named findings was found at the last check, or none has a fix: there is nothing to plan. */
  NOTHING_TO_FIX: { data: z.object({ checks: z.string() }) },
  /** The plan does not exist any more, or never did. */
  PLAN_NOT_FOUND: { data: z.object({ plan: z.string() }) },
  /** The confirmation is not the one the plan was shown with, or it was used. Nothing was run. */
  CONFIRMATION_INVALID: { data: z.object({}) },
  /** Something is lost for good, and its name was not typed. Nothing was run. */
  NAME_NOT_TYPED: { data: z.object({ name: z.string() }) },
  /** The browser's window may not ask for administrator; `command` is what to type instead. Nothing was run. */
  ELEVATION_NOT_HERE: { data: z.object({ command: z.string() }) },
  /** Another change of this PC is running. Nothing was run. */
  CHANGE_RUNNING: { data: z.object({ job: z.string() }) },
  /** No job of that id is known. */
  JOB_NOT_FOUND: { data: z.object({ job: z.string() }) },
  /** No journal entry of that id, or it cannot be undone. Nothing was changed. */
  CANNOT_UNDO: { data: z.object({ entry: z.string() }) },
  /** This PC cannot switch: `reason` is a found check's id or `no-switcher`. Nothing was run. */
  CANNOT_SWITCH: { data: z.object({ to: z.string(), reason: z.string() }) },
  /** docker knows no context of that name. Nothing was changed. */
  CONTEXT_NOT_FOUND: { data: z.object({ name: z.string() }) },
  /** There is no such folder. */
  PROJECT_NOT_FOUND: { data: z.object({ folder: z.string() }) },
  /** The folder is there and cannot be read. */
  PROJECT_UNREADABLE: { data: z.object({ folder: z.string(), reason: z.string() }) },
  /** The sample project goes into an empty or new folder only. Nothing was written. */
  FOLDER_NOT_EMPTY: { data: z.object({ folder: z.string() }) },
  /** slipway.yaml has a value that cannot be; line and column count from 1. */
  CHOICES_INVALID: {
    data: z.object({ file: z.string(), line: z.number(), column: z.number(), ...flawFields }),
  },
  /** slipway.yaml has a form that cannot be edited without losing something. It is what it was. */
  CHOICES_NOT_EDITABLE: { data: z.object({ file: z.string() }) },
  /** A file is no longer what was shown. Nothing was written. */
  FILE_CHANGED: { data: z.object({ file: z.string() }) },
  /** A file of the project cannot be written. It is what it was. */
  FILE_NOT_WRITTEN: { data: z.object({ file: z.string(), reason: z.string() }) },
  /** No engine answers where docker goes, so nothing was built or run. `reason` is its code or state. */
  ENGINE_NOT_READY: { data: z.object({ reason: z.string() }) },
  /** The engine answered and did not do it; `message` is its own. */
  ENGINE_REFUSED: { data: z.object({ status: z.number(), message: z.string() }) },
  /** The engine has no such container. */
  CONTAINER_NOT_FOUND: { data: z.object({ container: z.string() }) },
  /** A port mapping that docker does not understand. */
  PUBLISH_INVALID: { data: z.object({ publish: z.string() }) },
  /** Neither an image reference nor a registry that docker understands. Nothing was sent. */
  REFERENCE_INVALID: { data: z.object({ reference: z.string() }) },
  /** The container has no shell that Slipway knows. */
  NO_SHELL: { data: z.object({ container: z.string() }) },
  /** The terminal has ended. */
  TERMINAL_NOT_FOUND: { data: z.object({ terminal: z.string() }) },
  /** No new version is there that this app can fetch or install itself. Nothing was changed. */
  NO_UPDATE: { data: z.object({}) },
  /** A proxy that is none; nothing was stored. `proxy` is what was given. */
  PROXY_INVALID: { data: z.object({ proxy: z.string() }) },
  /** A proxy with a password in its address, which settings do not keep. Nothing was stored. */
  PROXY_PASSWORD: { data: z.object({}) },
} as const;

export type ErrorCode = keyof typeof errors;
export type ErrorData<Code extends ErrorCode> = z.infer<(typeof errors)[Code]['data']>;
