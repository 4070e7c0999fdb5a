// Lines that WSL skips: unknown keys, wrong sections, invalid values, broken lines. It goes on with its defaults.
import type { ConfigDocument, Diagnostic } from '../../wslconfig/document.ts';
import { type LineChange, suggestChanges } from '../../wslconfig/suggest-line.ts';
import { defineCheck, readFact } from '../check.ts';
import { isPathTrouble } from './wslconfig-backslash-path.ts';
import {
  createLineEdit,
  createRestart,
  readWslconfigFile,
  restartsWsl,
  sawLine,
} from './wslconfig-file.ts';

export const wslconfigUnknownKey = defineCheck({
  id: 'wslconfig-unknown-key',
  layer: 'wslconfig',
  severity: 'warning',
  causedBy: ['wslconfig-encoding'],
  needs: ['wslconfig'],
  uses: ['system', 'dockerDesktop'],
  judge: ({ wslconfig: { file } }, asked) => {
    if (!file.exists) return { verdict: 'ok' };
    const reading = readWslconfigFile(file, readFact(asked.system));
    const { document } = reading;
    if (reading.isUnreadable) {
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    const skipped = reading.diagnostics.filter(
      (diagnostic) => isSkipped(diagnostic) && !isPathTrouble(document, diagnostic),
    );
    const [first] = skipped;
    if (first === undefined) return { verdict: 'ok' };
    const lines = document.lines.filter(({ start, text }) =>
      skipped.some((one) => one.start >= start && one.start < start + Math.max(text.length, 1)),
    );
    const changes = listChanges(document, skipped);
    const [firstLine] = lines.map((line) => sawLine(file, document, { line }).says);
    return {
      verdict: 'found',
      ...(lines.length > 1 ? { variant: 'several' } : {}),
      params: { count: lines.length, line: first.line, text: firstLine ?? '' },
      evidence: lines.slice(0, shownLines).map((line) => sawLine(file, document, { line })),
      fixes: [
        {
          ...restartsWsl,
          id: 'correct-lines',
          steps: [
            ...changes.map((change) => createLineEdit(file, change)),
            ...createRestart(asked.dockerDesktop),
          ],
        },
      ],
      verify: [{ command: 'wsl --shutdown; wsl -- true', expect: 'stderr empty' }],
    };
  },
});

/** Several keys below one wrong header ask for the same change of it. */
function listChanges(
  document: ConfigDocument,
  diagnostics: readonly Diagnostic[],
): readonly LineChange[] {
  const changes = diagnostics.flatMap((one) => suggestChanges(document, one));
  return changes.filter(
    ({ line, change }, index) =>
      changes.findIndex((other) => other.line === line && other.change === change) === index,
  );
}

/** A file of noise has thousands; the first ones tell what kind it is. */
const shownLines = 12;

/** What WSL itself warns of, and lines that make the wrong thing work. */
function isSkipped({ code }: Diagnostic): boolean {
  return skippedCodes.has(code);
}

const skippedCodes: ReadonlySet<Diagnostic['code']> = new Set([
  'invalid-section-name',
  'expected-bracket',
  'expected-line-end',
  'invalid-key-name',
  'expected-equals',
  'invalid-escape',
  'expected-quote',
  'unknown-key',
  'duplicate-key',
  'invalid-boolean',
  'invalid-integer',
  'invalid-size',
  'invalid-choice',
  'invalid-port',
  'invalid-ip',
  'invalid-mac',
]);
