// Saves the report as a file. Nothing leaves this computer.
import type { Report } from '../../electron/contract/doctor.ts';
import type { Words } from '../language/use-words.ts';
import { writeMarkdown } from './report-markdown.ts';

export type ReportFormat = 'markdown' | 'json';

export function exportReport(words: Words, report: Report, format: ReportFormat): void {
  const day = report.startedAt.slice(0, 10);
  const [text, ending, type] =
    format === 'json'
      ? [`${JSON.stringify(report, null, 2)}\n`, 'json', 'application/json']
      : [writeMarkdown(words, report), 'md', 'text/markdown'];
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `slipway-${report.machine.name}-${day}.${ending}`;
  link.click();
  // Firefox and Chromium start the download in this task; the address may go right after.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
