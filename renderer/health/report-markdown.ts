// The report as Markdown, for a ticket or a chat: cause first, then the rest, then every check.
import type { CheckResult, Report } from '../../electron/contract/doctor.ts';
import { showCommandLine } from '../../electron/core/format/command-line.ts';
import type { Words } from '../language/use-words.ts';
import { statusWords } from '../parts/status-words.ts';
import { describeReport } from './summary-sentence.ts';

export function writeMarkdown(words: Words, report: Report): string {
  const { say } = words;
  const roots = report.roots.flatMap((id) => report.checks.filter((check) => check.id === id));
  const rows = report.checks.map((check) => {
    const outcome = check.reason ? words.tell(check.reason) : describeOutcome(words, check);
    const name = words.finding(check, 'name') || check.id;
    const head = `- ${say(statusWords[check.status])}: ${words.layer(check.layer, 'names')}, ${name}`;
    return outcome === '' ? head : `${head}: ${outcome}`;
  });
  return [
    `# ${say('app.name')} ${report.slipway}: ${say('health.title')}`,
    `${report.machine.name}, ${report.startedAt}`,
    describeReport(words, report, []),
    ...roots.flatMap((root) => writeRoot(words, root)),
    `## ${say('health.tabChecks')}`,
    rows.join('\n'),
    '',
  ].join('\n\n');
}

function writeRoot(words: Words, root: CheckResult): string[] {
  const code = (lines: readonly string[]) => ['```', ...lines, '```'].join('\n');
  const evidence = root.evidence
    .filter(({ elevated }) => !elevated)
    .map(({ source, says }) => `${source}: ${says}`);
  const commands = (root.fixes[0]?.steps ?? []).flatMap((step) =>
    step.kind === 'command' ? [showCommandLine(step.program, step.args)] : [],
  );
  return [
    `## ${words.finding(root, 'title')}`,
    words.join([words.finding(root, 'what'), words.finding(root, 'why')]),
    ...(evidence.length > 0 ? [`${words.say('health.evidence')}:`, code(evidence)] : []),
    words.finding(root, 'todo'),
    ...(commands.length > 0 ? [`${words.say('fix.title')}:`, code(commands)] : []),
  ].filter((part) => part !== '');
}

function describeOutcome(words: Words, check: CheckResult): string {
  return words.finding(check, check.status === 'ok' ? 'ok' : 'title');
}
