// An error as a person can use it: what happened and why, what to do, and where. Also which exit code it means.
import { ORPCError } from '@orpc/server';
import { AppError } from '../../contract/app-error.ts';
import type { TextParams } from '../../contract/text.ts';
import type { ExitCode } from './command.ts';
import type { Line } from './terminal.ts';
import { wrapText } from './text-width.ts';
import { UsageError } from './usage-error.ts';
import type { ErrorWords, Words } from './words.ts';

/** Lines for standard error. */
export function viewError(error: unknown, words: Words, width: number): Line[] {
  const told = tellError(error, words);
  const rest = [told.why, told.todo].filter((text) => text !== '');
  return [
    ...wrapText(told.what, width).map((text): Line => [{ text, style: 'bad' }]),
    ...rest.flatMap((text) => wrapText(text, width)).map((line): Line => [line]),
    ...(told.place === '' ? [] : [[`${words.say('errors.place')}: ${told.place}`]]),
  ];
}

/** 64 for what was typed or handed in, 2 for what Slipway could not do. */
export function chooseExitCode(error: unknown): ExitCode {
  if (error instanceof UsageError) return error.id === 'unexpected' ? 2 : 64;
  const code = codeOf(error);
  return code !== undefined && badInput.test(code) ? 64 : 2;
}

const badInput =
  /^(?:MACHINE_|CHECK_|BAD_REQUEST|PROJECT_NOT_FOUND|CHOICES_|PUBLISH_|REFERENCE_|PROXY_)/;

function tellError(error: unknown, words: Words): ErrorWords {
  const params = paramsOf(error);
  const key = error instanceof UsageError ? `cli.errors.${error.id}` : `errors.${codeOf(error)}`;
  const told = words.error(key, params);
  if (told) return told;
  const reason = error instanceof Error ? error.message : String(error);
  return words.error('cli.errors.unexpected', { reason }) as ErrorWords;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof AppError || error instanceof ORPCError ? error.code : undefined;
}

function paramsOf(error: unknown): TextParams {
  if (error instanceof UsageError) return error.params;
  if (error instanceof AppError) return error.data;
  return error instanceof ORPCError ? (error.data as TextParams) : {};
}
