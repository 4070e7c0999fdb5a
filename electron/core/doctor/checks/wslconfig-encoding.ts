// A .wslconfig saved so that WSL reads noise, or with letters that do not reach it.
import type { Fix } from '../../../contract/doctor.ts';
import { detectEncoding } from '../../wslconfig/detect-encoding.ts';
import { defineCheck, type Found, saw } from '../check.ts';
import type { FileFact } from '../facts.ts';
import { createGuide } from './fix-steps.ts';
import { readWslconfigFile, sawLine } from './wslconfig-file.ts';

export const wslconfigEncoding = defineCheck({
  id: 'wslconfig-encoding',
  layer: 'wslconfig',
  severity: 'warning',
  causedBy: [],
  needs: ['wslconfig'],
  judge: ({ wslconfig: { file } }) => {
    if (!file.exists) return { verdict: 'ok' };
    const encoding = detectEncoding(file.bytes);
    if (encoding === 'utf-16') return createFound(file);
    if (encoding === 'utf-16le-bom') {
      return { ...createFound(file), variant: 'marked', severity: 'info', standsAlone: true };
    }
    const { document, diagnostics } = readWslconfigFile(file, undefined);
    const letters = diagnostics.find(({ code }) => code === 'not-ascii');
    const line = letters && document.lines.findLast(({ start }) => start <= letters.start);
    if (line === undefined) return { verdict: 'ok', evidence: [sawBytes(file, false)] };
    return {
      verdict: 'found',
      variant: 'letters',
      params: { line: letters?.line ?? 0, read: String(letters?.params.value ?? '') },
      evidence: [sawLine(file, document, { line })],
      fixes: [otherPath],
      verify: [{ command: 'wsl --shutdown; wsl -- true', expect: 'stderr empty' }],
    };
  },
});

function createFound(file: FileFact): Found {
  return {
    verdict: 'found',
    evidence: [sawBytes(file, true)],
    fixes: [
      {
        id: 'save-as-utf8',
        automatable: 'confirm',
        elevation: false,
        restart: 'wsl',
        steps: [{ kind: 'edit', file: file.path, text: { key: 'wslconfig.edits.rewrite' } }],
      },
    ],
    verify: [{ command: showCommand(file), expect: '91 119 115 108 50 93' }],
  };
}

function sawBytes(file: FileFact, deciding: boolean) {
  return saw(showCommand(file), file.bytes.subarray(0, 6).join(' '), deciding);
}

/** As in Windows PowerShell 5.1; PowerShell 7 calls it -AsByteStream. */
function showCommand(file: FileFact): string {
  return `Get-Content -Encoding Byte -TotalCount 6 ${file.path}`;
}

/** WSL's parser cuts every character above U+007F, in any encoding: saving it differently does not help. */
const otherPath: Fix = {
  id: 'use-other-path',
  automatable: 'guide',
  elevation: false,
  restart: 'wsl',
  steps: [createGuide('findings.wslconfig-encoding.fixes.use-other-path.steps.choose')],
};
