// What is typed on the page Run, and what docker would make of it.
import type { ImageChoices, RunChoices } from '../../../electron/contract/image/choices.ts';
import { showCommandLine } from '../../../electron/core/format/command-line.ts';
import { parsePublish, writePublish } from '../../../electron/core/image/publish-ports.ts';

/** The container's name: the last word of the image's. */
export function nameContainer({ name }: Pick<ImageChoices, 'name'>): string {
  return (name.split('/').at(-1) ?? name).replace(/[^\w.-]/gu, '-') || 'app';
}

/** Rows that are empty are still being typed. */
export function withoutBlanks(rows: readonly string[]): string[] {
  return rows.map((row) => row.trim()).filter((row) => row !== '');
}

/** Those docker would take. */
export function listValidPorts(rows: readonly string[]): readonly string[] {
  return withoutBlanks(rows).filter((row) => parsePublish(row) !== undefined);
}

/** Whether a port can be reached from other computers. */
export function isReachable(rows: readonly string[]): boolean {
  return rows
    .flatMap((row) => parsePublish(row) ?? [])
    .some(({ address }) => !/^(?:127\.|localhost$|::1$)/.test(address));
}

/** The rows with one published port in place of another; ranges stay as they are. */
export function replacePort(
  rows: readonly string[],
  conflict: { readonly port: number; readonly next: number },
): readonly string[] {
  return rows.map((row) => {
    const [mapping, more] = parsePublish(row) ?? [];
    if (!mapping || more || mapping.published !== conflict.port) return row;
    const isPlain = !/^(?:\[|[^:]*:[^:]*:)/.test(row);
    const changed = { ...mapping, published: conflict.next };
    return isPlain
      ? `${conflict.next}:${mapping.container}${mapping.protocol === 'tcp' ? '' : `/${mapping.protocol}`}`
      : writePublish(changed);
  });
}

/** What a port of the image is published as where nobody has said anything yet. */
export function suggestPorts(choices: ImageChoices): readonly string[] {
  const { publish, publishAll } = choices.run;
  if (publish.length > 0 || publishAll) return publish;
  return choices.ports.map((port) => `${port < 1_024 ? port + 8_000 : port}:${port}`);
}

/** The same as a docker command, for those who want to see it. */
export function showRunCommand(given: {
  readonly name: string;
  readonly reference: string;
  readonly run: RunChoices;
}): string {
  const { name, reference, run } = given;
  const mappings = run.publish.flatMap((row) => parsePublish(row) ?? []);
  return showCommandLine('docker', [
    ...['run', '--detach', '--name', name],
    ...mappings.flatMap((mapping) => ['--publish', writePublish(mapping)]),
    ...(run.publishAll ? ['--publish-all'] : []),
    ...Object.entries(run.environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    ...(run.environmentFile === null ? [] : ['--env-file', run.environmentFile]),
    ...run.volumes.flatMap((volume) => ['--volume', volume]),
    ...(run.network === null ? [] : ['--network', run.network]),
    ...(run.memoryBytes === null ? [] : ['--memory', `${Math.round(run.memoryBytes / 2 ** 20)}m`]),
    ...(run.cpus === null ? [] : ['--cpus', String(run.cpus)]),
    ...(run.restart === 'no' ? [] : ['--restart', run.restart]),
    ...(run.readOnly ? ['--read-only'] : []),
    ...(run.noNewPrivileges ? ['--security-opt', 'no-new-privileges'] : []),
    reference,
  ]);
}
