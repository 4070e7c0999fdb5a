// How a script gets into a running PowerShell and its answer out. Nothing here needs more than Constrained Language
// Mode allows: cmdlets, operators and conversions to core types, no method call.
// https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_language_modes
//
// In (standard input, ASCII): one block, a blank line, and one bare string literal.
//     & {                                      open: PowerShell reads on until it is complete …
//     $data = '{"json":"ascii only"}' | ConvertFrom-Json
//     $answer = & {
//     … the script …
//     }
//     … 'TOKEN:answer', then the JSON
//     }
//     (blank line)                             … and a blank line ends it, see ConsoleHost's InputLoop
//     'TOKEN:done'
// Out (standard output, ASCII): anything, a line `TOKEN:answer`, one line of JSON, a line `TOKEN:done`.
// TOKEN is new for every script, so that no earlier or stray output passes for an answer. The JSON is
// {"answer":…} or {"error":"…"}. Standard error is read and dropped. A script that does not even parse
// prints `TOKEN:done` alone. `-Command -` keeps the session for the next script.
import type { JsonValue } from '../ports.ts';

/** The text for standard input that runs a script once. `data` is the script's `$data`. */
export function wrapScript(token: string, script: string, data: JsonValue): string {
  return [
    '& {',
    // Whatever a script complains of ends up in its answer, not between the lines of it.
    "$ErrorActionPreference = 'Stop'",
    "$ProgressPreference = 'SilentlyContinue'",
    "$WarningPreference = 'SilentlyContinue'",
    'try {',
    `$data = ${quoteData(data)} | ConvertFrom-Json`,
    '$answer = & {',
    script.trimEnd(),
    '}',
    `$text = @{ answer = $answer } | ConvertTo-Json -Compress -Depth ${answerDepth + 1}`,
    '} catch {',
    '$text = @{ error = "$_" } | ConvertTo-Json -Compress',
    '}',
    // Windows PowerShell prints in the console's code page, so the JSON has to be ASCII. Splitting at what is not
    // keeps those characters as pieces of their own.
    "$pieces = foreach ($piece in $text -csplit '([^ -~])') {",
    "if ($piece -cmatch '^[^ -~]$') { '\\u{0:x4}' -f [int][char]$piece } else { $piece }",
    '}',
    `'${token}:answer'`,
    "$pieces -join ''",
    '}',
    '',
    `'${token}:done'`,
    '',
  ].join('\n');
}

/** How deep an answer's JSON may be nested. */
export const answerDepth = 6;

export type Answer =
  | { readonly outcome: 'answered'; readonly value: JsonValue }
  | { readonly outcome: 'refused'; readonly message: string }
  | { readonly outcome: 'not-json' };

/** The answer in what a session printed since the script went in, or undefined while it is not complete. */
export function readAnswer(token: string, printed: string): Answer | undefined {
  const end = printed.indexOf(`${token}:done`);
  if (end === -1) return undefined;
  const mark = `${token}:answer`;
  const start = printed.indexOf(mark);
  if (start === -1 || start > end) return { outcome: 'not-json' };
  // The JSON has no line ends of its own; a console may have wrapped it.
  const json = printed.slice(start + mark.length, end).replaceAll(/[\r\n]/g, '');
  try {
    return readDocument(JSON.parse(json));
  } catch {
    return { outcome: 'not-json' };
  }
}

/** One single-quoted literal, ASCII only. Typographic quotes end a literal too, so everything else is escaped. */
export function quoteData(data: JsonValue): string {
  const json = JSON.stringify(data).replaceAll(/[^ -~]|'/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `'${json}'`;
}

function readDocument(document: JsonValue): Answer {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { outcome: 'not-json' };
  }
  if ('error' in document) return { outcome: 'refused', message: String(document.error) };
  if (!('answer' in document)) return { outcome: 'not-json' };
  return { outcome: 'answered', value: unwrapLists(document.answer ?? null) };
}

/**
 * Windows PowerShell 5.1 writes some arrays as `{"value":[…],"Count":n}`, because its own type data adds a Count:
 * https://stackoverflow.com/questions/20848507
 */
function unwrapLists(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(unwrapLists);
  const keys = Object.keys(value);
  const list = value.value;
  if (keys.length === 2 && 'Count' in value && list !== undefined && isList(list)) {
    return unwrapLists(list);
  }
  return Object.fromEntries(keys.map((key) => [key, unwrapLists(value[key] ?? null)]));
}

/** Array.isArray does not narrow readonly arrays: https://github.com/microsoft/TypeScript/issues/17002 */
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
