// One check as lines below its area: what it is, what to do, and with `verbose` what was read.
import type { CheckResult, Evidence, Fix, FixStep, Report } from '../../contract/doctor.ts';
import { showCommandLine } from '../../core/format/command-line.ts';
import { layText } from './lay-text.ts';
import type { ReportView } from './report-view.ts';
import type { Line, Style } from './terminal.ts';
import type { Words } from './words.ts';

const indent = '    ';

/** A root in full: cause, way out, what it explains. */
export function describeFinding(check: CheckResult, report: Report, view: ReportView): Line[] {
  const { words, verbose } = view;
  const say = words.say;
  const told = [words.finding(check, 'what'), words.finding(check, 'why')];
  const style: Style = check.status === 'problem' ? 'bad' : 'warn';
  return [
    ...lay(words.finding(check, 'title'), view, { style }),
    ...lay(words.join(told), view),
    ...layLabelled(say('doctor.todo'), words.finding(check, 'todo'), view),
    ...(check.mayComeFrom.length > 0
      ? lay(say('doctor.mayComeFrom', { causes: nameAll(check.mayComeFrom, report, words) }), view)
      : []),
    ...(check.explains.length > 0
      ? lay(
          say('doctor.explains', {
            count: check.explains.length,
            names: nameAll(check.explains, report, words),
          }),
          view,
        )
      : []),
    ...check.fixes.flatMap((fix) => viewFix(check, fix, view)),
    ...(verbose ? viewProof(check, view) : []),
  ];
}

/** Any other check: its name, and why it says nothing, or what it comes from. */
export function describeUnsaid(check: CheckResult, report: Report, view: ReportView): Line[] {
  const { words, verbose } = view;
  const title = describeStatus(check, report, words);
  const style: Style = check.status === 'ok' ? 'good' : 'dim';
  return [
    ...lay(`${words.status(check.status)}  ${title}`, view, { style }),
    ...(verbose ? check.evidence.flatMap((one) => viewEvidence(one, view)) : []),
  ];
}

function describeStatus(check: CheckResult, report: Report, words: Words): string {
  const name = words.finding(check, 'name');
  const causes = nameAll(check.explainedBy, report, words);
  const label = (before: string, after: string) =>
    words.say('doctor.labelled', { label: before, text: after });
  switch (check.status) {
    case 'ok':
      return label(name, words.finding(check, 'ok'));
    case 'unknown':
    case 'skipped':
      return check.reason ? label(name, words.tell(check.reason)) : name;
    case 'blocked':
      return label(name, words.say('doctor.blockedBy', { cause: causes }));
    case 'problem':
    case 'advice':
      return label(words.finding(check, 'title'), words.say('doctor.comesFrom', { causes }));
  }
}

function nameAll(ids: readonly string[], report: Report, words: Words): string {
  return ids
    .map((id) => {
      const check = report.checks.find((candidate) => candidate.id === id);
      const isFound = check?.status === 'problem' || check?.status === 'advice';
      return check ? words.finding(check, isFound ? 'title' : 'name') : id;
    })
    .join(words.say('doctor.listJoin'));
}

function viewFix(check: CheckResult, fix: Fix, view: ReportView): Line[] {
  const { words, verbose } = view;
  const { say } = words;
  const badges = [
    ...(fix.elevation ? [say('doctor.administrator')] : []),
    ...(fix.restart === 'none' ? [] : [say(`doctor.restart.${fix.restart}`)]),
  ];
  const label = words.fix(check, fix.id, 'label');
  const title =
    badges.length === 0
      ? label
      : say('doctor.noted', { text: label, note: badges.join(say('doctor.listJoin')) });
  return [
    ...layLabelled(say('doctor.fix'), title, view),
    ...fix.steps.flatMap((step) => viewStep(step, view)),
    ...(fix.destroys ? lay(words.tell(fix.destroys), view, { deeper: 2 }) : []),
    ...(verbose && fix.undo
      ? [[`${indent}  ${say('doctor.labelled', { label: say('doctor.undo'), text: fix.undo })}`]]
      : []),
  ];
}

function viewStep(step: FixStep, view: ReportView): Line[] {
  const { say, tell } = view.words;
  switch (step.kind) {
    case 'command':
      // Never wrapped: it is there to be copied.
      return [[`${indent}  ${showCommandLine(step.program, step.args)}`]];
    case 'edit':
      return lay(say('doctor.edit', { file: step.file, change: tell(step.text) }), view, {
        deeper: 2,
      });
    case 'guide':
      return lay(tell(step.text), view, { deeper: 2 });
  }
}

function viewProof(check: CheckResult, view: ReportView): Line[] {
  const { say } = view.words;
  const verify = check.verify.map(
    ({ command, expect }): Line => [
      `${indent}  ${say('doctor.verifyExpect', { command, expect })}`,
    ],
  );
  return [
    [`${indent}${say('doctor.evidence')}`],
    ...check.evidence.flatMap((one) => viewEvidence(one, view)),
    ...(verify.length > 0 ? [[`${indent}${say('doctor.verify')}`], ...verify] : []),
  ];
}

function viewEvidence({ source, says, deciding, elevated }: Evidence, view: ReportView): Line[] {
  const { say } = view.words;
  const text = says === '' ? source : say('doctor.labelled', { label: source, text: says });
  const note = elevated ? say('doctor.prove') : deciding ? say('doctor.decides') : '';
  const line = note === '' ? text : say('doctor.noted', { text, note });
  return lay(line, view, { deeper: 2, style: 'dim' });
}

function layLabelled(label: string, text: string, view: ReportView): Line[] {
  return text === '' ? [] : lay(view.words.say('doctor.labelled', { label, text }), view);
}

function lay(
  text: string,
  { width }: ReportView,
  { deeper = 0, style }: { readonly deeper?: number; readonly style?: Style } = {},
): Line[] {
  const lay = { width, indent: indent.length + deeper };
  return layText(text, style === undefined ? lay : { ...lay, style });
}
