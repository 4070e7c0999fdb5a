// `slipway image lint`: what is to be said of a Dockerfile and its .dockerignore, one line a finding.
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ORPCError } from '@orpc/server';
import type { LintFinding } from '../../../contract/image/files.ts';
import type { Call, ExitCode } from '../command.ts';
import type { Line, Style } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Words } from '../words.ts';
import { readFolder } from './project.ts';

/** 0 nothing but notes · 1 an error or a warning. Throws `AppError` PROJECT_…. */
export async function lint(call: Call): Promise<ExitCode> {
  const { terminal, words, signal } = call;
  const { folder, dockerfile } = await choosePlace(call);
  const { client } = await call.assemble();
  const request = dockerfile === undefined ? { folder } : { folder, dockerfile };
  const findings = await client.image.lint(request, { signal }).catch((error: unknown) => {
    throw isAbsent(error)
      ? new UsageError('imageNoDockerfile', { file: dockerfile ?? 'Dockerfile', folder })
      : error;
  });
  if (call.has('json')) {
    const all = findings.map(({ what, fix, ...finding }) => ({
      ...finding,
      text: words.tell(what),
      fix: words.tell(fix),
      textKey: what.key,
      params: what.params ?? {},
    }));
    terminal.write(`${JSON.stringify(all, null, 2)}\n`);
  } else {
    terminal.print([
      ...findings.flatMap((finding) => viewFinding(finding, words)),
      [summarize(findings, dockerfile ?? 'Dockerfile', words)],
    ]);
  }
  return findings.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

function isAbsent(error: unknown): boolean {
  return (
    error instanceof ORPCError &&
    error.code === 'PROJECT_UNREADABLE' &&
    error.data?.reason === 'ENOENT'
  );
}

/** Also a Dockerfile itself may be named in the place of its folder. */
async function choosePlace(
  call: Call,
): Promise<{ readonly folder: string; readonly dockerfile: string | undefined }> {
  const folder = readFolder(call);
  const dockerfile = call.get('file')?.replaceAll('\\', '/');
  if (dockerfile !== undefined || call.has('machine')) return { folder, dockerfile };
  const found = await stat(folder).catch(() => undefined);
  return found?.isFile() === true
    ? { folder: dirname(folder), dockerfile: basename(folder) }
    : { folder, dockerfile };
}

/** `path:line: severity rule: text`: never wrapped, for programs read it as well. */
export function viewFinding(finding: LintFinding, { say, tell }: Words): Line[] {
  const { file, line, severity, rule, what, fix } = finding;
  const name = say(`config.severities.${severity}`);
  return [
    [`${file}:${line}: `, { text: name, style: styles[severity] }, ` ${rule}: ${tell(what)}`],
    [{ text: `    ${tell(fix)}`, style: 'dim' }],
  ];
}

const styles: Readonly<Record<LintFinding['severity'], Style>> = {
  error: 'bad',
  warning: 'warn',
  info: 'dim',
};

function summarize(findings: readonly LintFinding[], path: string, { say }: Words): string {
  const count = (wanted: LintFinding['severity']) =>
    findings.filter(({ severity }) => severity === wanted).length;
  if (count('error') + count('warning') === 0) return say('config.clean', { path });
  return say('config.foundCount', {
    path,
    errors: say('config.errors', { count: count('error') }),
    warnings: say('config.warnings', { count: count('warning') }),
  });
}
