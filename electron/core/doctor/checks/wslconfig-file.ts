// The .wslconfig as the checks look at it: what WSL makes of it on this PC, its lines as evidence, its edits as steps.
import type { Evidence, Fix, FixStep } from '../../../contract/doctor.ts';
import type { Text } from '../../../contract/text.ts';
import { detectEncoding } from '../../wslconfig/detect-encoding.ts';
import type { ConfigDocument, ConfigLine } from '../../wslconfig/document.ts';
import { type EffectiveSetting, readWslconfig } from '../../wslconfig/effective.ts';
import { createLocator } from '../../wslconfig/locate.ts';
import { parseConfig } from '../../wslconfig/parse.ts';
import { showLine } from '../../wslconfig/show-line.ts';
import type { LineChange } from '../../wslconfig/suggest-line.ts';
import { readFact, saw } from '../check.ts';
import type { DockerDesktopFact, Fact, FileFact, SystemFact } from '../facts.ts';
import { hasDesktopCommand } from './docker-contexts.ts';
import { createCommand } from './fix-steps.ts';

export interface WslconfigReading {
  readonly document: ConfigDocument;
  /** By full name, such as `wsl2.memory`. */
  readonly get: (name: string) => EffectiveSetting | undefined;
  readonly diagnostics: ReturnType<typeof readWslconfig>['diagnostics'];
  /** Saved so that WSL reads nothing but noise. */
  readonly isUnreadable: boolean;
}

/** What WSL takes from the file, on a PC of which more or less is known. */
export function readWslconfigFile(
  file: FileFact,
  system: SystemFact | undefined,
): WslconfigReading {
  const document = parseConfig(file.bytes, 'wslconfig');
  const { settings, diagnostics } = readWslconfig(
    document,
    system === undefined
      ? {}
      : {
          memoryBytes: system.memoryBytes,
          processors: system.logicalProcessors,
          windowsBuild: system.build,
          // 0 is a revision that was not read.
          ...(system.revision > 0 ? { windowsRevision: system.revision } : {}),
          architecture: system.architecture,
        },
  );
  return {
    document,
    get: (name) => settings.get(name),
    diagnostics,
    isUnreadable: detectEncoding(file.bytes) === 'utf-16',
  };
}

/** `C:\Users\dev\.wslconfig:3` and what stands there. */
export function sawLine(
  file: FileFact,
  document: ConfigDocument,
  place: { readonly line: ConfigLine; readonly deciding?: boolean },
): Evidence {
  const number = locateLine(document, place.line);
  return saw(`${file.path}:${number}`, showLine(place.line), place.deciding ?? true);
}

/** The line's number as an editor counts, from 1. */
export function locateLine(document: ConfigDocument, line: ConfigLine): number {
  return createLocator(document.text)(line.start).line;
}

/** One change of one line, said as before and after. */
export function createLineEdit(file: FileFact, change: LineChange): FixStep {
  const { change: kind, ...params } = change;
  return { kind: 'edit', file: file.path, text: { key: `wslconfig.edits.${kind}`, params } };
}

/** Takes a line out. */
export function createLineRemoval(
  file: FileFact,
  document: ConfigDocument,
  line: ConfigLine,
): FixStep {
  const params = { line: locateLine(document, line), before: showLine(line) };
  return { kind: 'edit', file: file.path, text: { key: 'wslconfig.edits.remove', params } };
}

/** Settings are read when the VM starts. Docker Desktop calls it a crash unless it is stopped first. */
export function createRestart(dockerDesktop: Fact<DockerDesktopFact>): readonly FixStep[] {
  const desktop = readFact(dockerDesktop);
  const shutdown = createCommand('wsl', ['--shutdown']);
  if (!desktop?.running || !hasDesktopCommand(desktop)) return [shutdown];
  return [
    createCommand('docker', ['desktop', 'stop']),
    shutdown,
    createCommand('docker', ['desktop', 'start', '--timeout', '120']),
  ];
}

export const stopsWsl: Text = { key: 'wslconfig.destroys.shutdown' };

/** What every fix with a restart of WSL has in common. */
export const restartsWsl = {
  automatable: 'confirm',
  elevation: false,
  restart: 'wsl',
  destroys: stopsWsl,
} as const satisfies Partial<Fix>;
