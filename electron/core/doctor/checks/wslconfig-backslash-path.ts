// Backslash is an escape character in .wslconfig: a path with single ones is dropped, or silently becomes another path.

import type { ConfigDocument, ConfigLine, Diagnostic } from '../../wslconfig/document.ts';
import { doubleBackslashes } from '../../wslconfig/format-value.ts';
import { findKey } from '../../wslconfig/settings.ts';
import { showLine } from '../../wslconfig/show-line.ts';
import { defineCheck, readFact } from '../check.ts';
import {
  createLineEdit,
  createRestart,
  locateLine,
  readWslconfigFile,
  restartsWsl,
  sawLine,
} from './wslconfig-file.ts';

export const wslconfigBackslashPath = defineCheck({
  id: 'wslconfig-backslash-path',
  layer: 'wslconfig',
  severity: 'warning',
  causedBy: ['wslconfig-encoding'],
  needs: ['wslconfig'],
  uses: ['system', 'dockerDesktop'],
  judge: ({ wslconfig: { file } }, asked) => {
    if (!file.exists) return { verdict: 'ok' };
    const { document, diagnostics, isUnreadable } = readWslconfigFile(file, readFact(asked.system));
    if (isUnreadable) return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    const trouble = diagnostics.filter((one) => isPathTrouble(document, one));
    const lines = document.lines.filter((line) =>
      trouble.some((one) => findLine(document, one) === line),
    );
    const [first] = lines;
    if (first === undefined) return { verdict: 'ok' };
    const isDropped = first.kind === 'invalid';
    const read = first.kind === 'entry' ? first.value : '';
    return {
      verdict: 'found',
      ...(isDropped ? {} : { variant: 'silent' }),
      params: {
        line: locateLine(document, first),
        text: showLine(first),
        read: showEscapes(read),
      },
      evidence: lines.map((line) => sawLine(file, document, { line })),
      fixes: [
        {
          ...restartsWsl,
          id: 'double-backslashes',
          steps: [
            ...lines.map((line) => createLineEdit(file, createDoubling(document, line))),
            ...createRestart(asked.dockerDesktop),
          ],
        },
      ],
      verify: [{ command: 'wsl --shutdown; wsl -- true', expect: 'stderr empty' }],
    };
  },
});

/** True of what single backslashes do to the value of a path. */
export function isPathTrouble(document: ConfigDocument, diagnostic: Diagnostic): boolean {
  const { code } = diagnostic;
  if (code === 'path-escape') return true;
  if (code !== 'invalid-escape' && code !== 'swallowed-line') return false;
  const line = findLine(document, diagnostic);
  const fullName = line?.kind === 'entry' || line?.kind === 'invalid' ? line.fullName : undefined;
  return fullName !== undefined && findKey('wslconfig', fullName)?.kind === 'path';
}

function findLine(document: ConfigDocument, { start }: Diagnostic): ConfigLine | undefined {
  return document.lines.findLast((line) => line.start <= start);
}

/** Of a line with a continuation only the first row: what it swallowed stands on its own again. */
function createDoubling(document: ConfigDocument, line: ConfigLine) {
  const [row = ''] = line.text.split(/\r\n|\r|\n/, 1);
  const before = showLine({ text: row });
  const after = doubleBackslashes(before);
  return { line: locateLine(document, line), before, change: 'replace', after } as const;
}

/** What WSL makes of the path, with what cannot be seen by name. */
function showEscapes(path: string): string {
  return path.replace(/[\t\n\b]/g, (char) => names[char] ?? char);
}

const names: Readonly<Record<string, string>> = { '\t': '<TAB>', '\n': '<LF>', '\b': '<BS>' };
