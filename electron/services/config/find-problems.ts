// What would keep WSL or Docker from starting, with its place: such a text is not saved.
import type { ConfigTarget, SavedConfig } from '../../contract/config.ts';
import { readDaemonFile } from '../../core/docker/daemon-file.ts';
import { parseConfig } from '../../core/wslconfig/parse.ts';
import { readSettings } from '../../core/wslconfig/settings.ts';

type Problems = Extract<SavedConfig, { state: 'refused' }>['problems'];

export function findProblems(target: ConfigTarget, bytes: Uint8Array): Problems {
  const dialect = target.kind === 'file' ? target.dialect : target.kind;
  if (dialect === 'daemon') {
    return readDaemonFile(bytes, target.kind === 'daemon' ? target.containers : 'linux')
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ line, column, text }) => ({ line, column, what: text }));
  }
  return readSettings(parseConfig(bytes, dialect))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ line, column, code, params }) => ({
      line,
      column,
      what: { key: `wslconfig.diagnostics.${code}`, params: { ...params } },
    }));
}
