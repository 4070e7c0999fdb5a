// Tells which wsl.exe this PC has from what it answered to `--version` and `--status`, without reading a sentence.
import type { WslFact } from '../doctor/facts.ts';
import { findMarks, hasCode, pickCode } from './error-codes.ts';
import { findInboxKernel, parseWslVersion } from './parse-version.ts';

/** What wsl.exe answered to one question: its exit code and its decoded standard output. */
interface WslAnswer {
  readonly exitCode: number;
  readonly text: string;
}

/**
 * Which WSL answered. Undefined when the answers allow no conclusion, such as two failures without any code.
 * A missing wsl.exe is the caller's to notice (`absent`); `status` may be missing when it did not answer in time.
 */
export function classifyWsl(version: WslAnswer, status?: WslAnswer): WslFact | undefined {
  const store = readStoreVersion(version, status);
  if (store) return { kind: 'store', ...store };

  const marks = findMarks(`${version.text}\n${status?.text ?? ''}`);
  if (isStub(marks, version, status)) return { kind: 'stub' };
  if (isInbox(version)) return { kind: 'inbox', kernelMissing: lacksKernel(status) };
  const code = pickCode(findMarks(version.text)) ?? pickCode(marks);
  return code === undefined ? undefined : { kind: 'failing', code };
}

/** The first store previews (0.50) have no `--version`: they print the same lines in `--status`. */
function readStoreVersion(version: WslAnswer, status: WslAnswer | undefined) {
  return [version, status]
    .filter((answer) => answer?.exitCode === 0)
    .map((answer) => parseWslVersion(answer?.text ?? ''))
    .find((parsed) => parsed !== undefined);
}

/**
 * The stub that new Windows 11 carries in place of WSL: `--status` exits 50 and everything else 1, always with
 * the message of ERROR_LINUX_SUBSYSTEM_NOT_PRESENT, whose link stands in every language.
 */
function isStub(marks: readonly string[], version: WslAnswer, status?: WslAnswer): boolean {
  if (status?.exitCode === stubStatusExit) return true;
  if (hasCode(marks, 'ERROR_LINUX_SUBSYSTEM_NOT_PRESENT')) return true;
  return (
    pickCode(marks) === undefined &&
    [version, status].every((answer) => answer === undefined || answer.exitCode === 1) &&
    marks.includes('aka.ms/wslinstall')
  );
}

const stubStatusExit = 50;

/** Inbox wsl.exe does not know `--version`: it names that option and prints its usage, with untranslated option names. */
function isInbox(version: WslAnswer): boolean {
  if (version.exitCode === 0 || pickCode(findMarks(version.text)) !== undefined) return false;
  const { text } = version;
  return text.includes('--version') || (text.includes('--exec') && text.includes('--distribution'));
}

/**
 * Inbox `--status` exits 0 even without a kernel. It then names no kernel version and recommends `wsl --update`;
 * that hint and its link alone prove nothing, they also stand where updates are manual.
 */
function lacksKernel(status: WslAnswer | undefined): boolean {
  if (status === undefined || findInboxKernel(status.text) !== undefined) return false;
  const marks = findMarks(status.text);
  return (
    hasCode(marks, '0x800701bc') ||
    marks.includes('aka.ms/wsl2kernel') ||
    (status.exitCode === 0 && status.text.includes('--update'))
  );
}
