// What a person has to read of a failed build: the lines that matter, their place, and what explains them.
import type { SourcePlace } from '../../../contract/image/project.ts';
import { type FailureId, failureRules } from './failure-rules.ts';

export interface FoundFailure {
  readonly id: FailureId;
  /** Id of the step it failed in; null: it came to none. */
  readonly step: string | null;
  /** First error first, without colours; the builder's own message where no line tells more. */
  readonly lines: readonly string[];
  /** In the project; null: none is told, or it lies elsewhere. */
  readonly place: SourcePlace | null;
  /** Id of the doctor's finding that explains it. */
  readonly cause: string | null;
  /** Of the command in the step; null: no command failed. */
  readonly exitCode: number | null;
  /** What the builder itself says. */
  readonly message: string;
}

/** Most lines that are shown: what comes after them follows from them. */
const mostLines = 12;

export function findFailure(from: {
  readonly step: string | null;
  /** The last lines of the step, oldest first. */
  readonly lines: readonly string[];
  readonly message: string;
}): FoundFailure {
  const message = removeColours(from.message);
  const printed = from.lines.map(removeColours).filter((line) => line.trim() !== '');
  const exitCode = readExitCode(message);
  const told = { step: from.step, exitCode, message };
  // Its command line is in the builder's message and may hold any words: it is asked only when no program failed.
  const texts = exitCode === null ? [...printed, message] : printed;
  for (const rule of failureRules) {
    const at = texts.findIndex((line) => rule.pattern.test(line));
    if (at < 0) continue;
    const matching = texts.filter((line) => rule.pattern.test(line));
    const lines = rule.after > 0 ? texts.slice(at, at + 1 + rule.after) : matching;
    const place = findPlace(lines);
    return { id: rule.id, ...told, lines: lines.slice(0, mostLines), place, cause: rule.cause };
  }
  const lines = printed.length === 0 ? [message] : printed.slice(-mostLines);
  const id = exitCode === null ? 'builder' : 'command';
  return { id, ...told, lines, place: findPlace(lines), cause: null };
}

/** Both builders' words, old and new: `returned a non-zero code: 2`, `exit code: 2`. */
function readExitCode(message: string): number | null {
  const [, digits] = /(?:non-zero code|exit code): (\d+)\s*$/.exec(message) ?? [];
  return digits === undefined ? null : Number(digits);
}

function findPlace(lines: readonly string[]): SourcePlace | null {
  for (const line of lines) {
    const place = readPlace(line);
    if (place) return place;
  }
  return null;
}

function readPlace(line: string): SourcePlace | null {
  const [, dockerfileLine] = /dockerfile parse error (?:on )?line (\d+)/i.exec(line) ?? [];
  if (dockerfileLine) return { file: 'Dockerfile', line: Number(dockerfileLine) };
  const [, file = '', number] = /^(?:vet: )?(\S+?\.go|\S*go\.(?:mod|work)):(\d+):/.exec(line) ?? [];
  if (number === undefined) return null;
  // Below the folder that the step works in; of an absolute path only go.mod says where it is in the project.
  const name = file.replace(/^\.\//, '').replaceAll('\\', '/');
  if (/^(?:\/|[A-Za-z]:\/)/.test(name)) {
    const isModule = /\/go\.(?:mod|work)$/.test(name);
    return isModule ? { file: name.slice(name.lastIndexOf('/') + 1), line: Number(number) } : null;
  }
  return name.startsWith('../') ? null : { file: name, line: Number(number) };
}

/** Colours and the like (ECMA-48 control sequences), which the classic builder puts around errors. */
function removeColours(text: string): string {
  return text.replaceAll(controlSequence, '');
}

const controlSequence = new RegExp(`${String.fromCharCode(27)}\\[[0-?]*[ -/]*[@-~]`, 'g');
