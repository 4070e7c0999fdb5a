// Reads `wsl --list --verbose`, the one listing of wsl.exe that is never translated.
import type { DistroFact } from '../doctor/facts.ts';
import { findMarks, hasCode } from './error-codes.ts';

const states = [
  'Running',
  'Stopped',
  'Installing',
  'Uninstalling',
  'Converting',
  'Exporting',
] as const satisfies readonly DistroFact['state'][];

/**
 * The distributions that `wsl -l -v` lists. Empty when it says in an untranslated way that there is none;
 * undefined when its output is neither, so that nothing is concluded from a failure.
 */
export function parseDistroList(text: string): readonly DistroFact[] | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const header = lines.findIndex((line) => /^\s*NAME\s+STATE\s+VERSION\s*$/.test(line));
  if (header === -1) return saysNoDistro(text) ? [] : undefined;
  return lines.slice(header + 1).flatMap(readRow);
}

function readRow(line: string): DistroFact[] {
  const match = /^(\*?)\s*(\S.*?)\s+([A-Za-z]+)\s+([12])\s*$/.exec(line);
  if (!match) return [];
  const [, star, name = '', state, version] = match;
  return [
    {
      name,
      state: states.find((known) => known === state) ?? 'Unknown',
      version: Number(version),
      isDefault: star === '*',
    },
  ];
}

/**
 * Without a distribution `wsl -l -v` fails with a sentence. What is not translated in it: the error code (store WSL
 * before 2.4), the link to the store (inbox), or the two commands it recommends and no code at all (since 2.4).
 */
function saysNoDistro(text: string): boolean {
  const marks = findMarks(text);
  if (hasCode(marks, 'WSL_E_DEFAULT_DISTRO_NOT_FOUND')) return true;
  if (marks.some((mark) => !mark.startsWith('aka.ms/'))) return false;
  if (marks.includes('aka.ms/wslstore')) return true;
  const isUsage = text.includes('--exec');
  return !isUsage && text.includes('--list --online') && text.includes('--install');
}
