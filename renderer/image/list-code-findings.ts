// Everything the analysis found in the code, in one order: what the image needs first, then what it opens.
import type { ProjectAnalysis } from '../../electron/contract/image/project.ts';
import type { Words } from '../language/use-words.ts';
import type { CodeFinding } from './code-findings.tsx';

export function listCodeFindings(
  { say }: Words,
  analysis: ProjectAnalysis,
): readonly CodeFinding[] {
  return [
    ...analysis.cgo.map((found) => ({
      ...found,
      follows: say(`imagePage.evidence.cgo.${found.because}`),
    })),
    ...analysis.needs.map((found) => ({
      ...found,
      follows: say(`imagePage.evidence.needs.${found.need}`),
    })),
    ...analysis.ports.map((found) => ({
      ...found,
      follows: say(
        found.isLoopback ? 'imagePage.evidence.portLoopback' : 'imagePage.evidence.port',
        { port: found.port },
      ),
    })),
    ...analysis.windowsHints.map((found) => ({
      ...found,
      follows: say(`imagePage.evidence.hints.${found.hint}`),
    })),
    ...analysis.embeds.map((found) => ({
      ...found,
      follows: say(
        found.isMissing ? 'imagePage.evidence.embedMissing' : 'imagePage.evidence.embed',
      ),
    })),
  ].map(({ place, excerpt, follows }) => ({ place, excerpt, follows }));
}
