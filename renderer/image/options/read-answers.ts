// What is typed into the options, read into answers; a text that is none says what it should be.
import type { UiKey } from '../../language/use-words.ts';

export type Reading<Value> =
  | { readonly isRead: true; readonly value: Value }
  | { readonly isRead: false; readonly reason: UiKey };

const read = <Value>(value: Value): Reading<Value> => ({ isRead: true, value });
const refuse = (reason: UiKey): Reading<never> => ({ isRead: false, reason });

const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repository = new RegExp(
  `^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\\d{1,5})?/)?${part}(?:/${part})*$`,
);

/** A repository as Docker takes it, with or without a registry before it. */
export function readName(text: string): Reading<string> {
  const name = text.trim();
  return name.length <= 250 && repository.test(name)
    ? read(name)
    : refuse('imagePage.options.wrongName');
}

export function readTag(text: string): Reading<string> {
  const tag = text.trim();
  return /^\w[\w.-]{0,127}$/.test(tag) ? read(tag) : refuse('imagePage.options.wrongTag');
}

/** `8080, 9090`. */
export function readPorts(text: string): Reading<number[]> {
  const ports = splitWords(text).map((word) => (/^\d{1,5}$/.test(word) ? Number(word) : 0));
  return ports.every((port) => port >= 1 && port <= 65_535)
    ? read([...new Set(ports)])
    : refuse('imagePage.options.wrongPorts');
}

/** One port; nothing is none. */
export function readPort(text: string): Reading<number> {
  const ports = readPorts(text);
  const [port] = ports.isRead ? ports.value : [];
  return port === undefined ? refuse('imagePage.options.wrongPorts') : read(port);
}

export function readStatus(text: string): Reading<number> {
  const status = /^\d{3}$/.test(text.trim()) ? Number(text) : 0;
  return status >= 100 && status <= 599 ? read(status) : refuse('imagePage.options.wrongStatus');
}

/** Words between commas or spaces. */
export function readWords(text: string): Reading<string[]> {
  return read([...new Set(splitWords(text))]);
}

/** A line each: `NAME=value`. Everything behind the first sign is the value. */
export function readPairs(text: string): Reading<Record<string, string>> {
  const pairs: [string, string][] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const at = line.indexOf('=');
    const name = line.slice(0, at).trim();
    if (at < 0 || name === '' || /\s/.test(name)) return refuse('imagePage.options.wrongPairs');
    pairs.push([name, line.slice(at + 1)]);
  }
  return read(Object.fromEntries(pairs));
}

export function showPairs(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

/** Nothing typed is no answer. */
export function readOptional(text: string): Reading<string | null> {
  return read(text.trim() === '' ? null : text.trim());
}

export function readPath(text: string): Reading<string> {
  const path = text.trim();
  return path.startsWith('/') ? read(path) : refuse('imagePage.options.wrongPath');
}

function splitWords(text: string): readonly string[] {
  return text.split(/[\s,，]+/).filter((word) => word !== '');
}
