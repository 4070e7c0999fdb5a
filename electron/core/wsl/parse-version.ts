// Reads `wsl --version`. The labels are translated and change between releases; the order of the lines is not.

interface WslVersion {
  /** As printed, such as `2.6.1.0`. Majors 0 to 3 exist. */
  readonly version: string;
  /** As printed, such as `6.6.87.2-1` or `5.15.57.1`; null when the line is missing. */
  readonly kernel: string | null;
  /** How many version lines there are. */
  readonly lines: number;
}

/**
 * Finds the version lines in decoded output; undefined when there are none.
 * Also reads the first store previews (0.50), which printed them inside `wsl --status`.
 */
export function parseWslVersion(text: string): WslVersion | undefined {
  const lines = readVersionLines(text);
  const first = lines.findIndex((line) => /WSL(?!g)/.test(line.label));
  // A whole table is recognised by its shape even if a translation ever drops the product's name.
  const start = first === -1 && lines.length >= wholeTable ? 0 : first;
  const wsl = start === -1 ? undefined : lines[start];
  if (wsl === undefined || !/^\d+\.\d+\.\d+(\.\d+)?$/.test(wsl.value)) return undefined;
  const second = lines[start + 1];
  return {
    version: wsl.value,
    kernel: second && isLinuxKernel(second.value) ? second.value : null,
    lines: lines.length - start,
  };
}

/** The kernel that inbox WSL names in `wsl --status`, its only version line; undefined when it names none. */
export function findInboxKernel(text: string): string | undefined {
  return readVersionLines(text).find((line) => isLinuxKernel(line.value))?.value;
}

/** WSL, kernel, WSLg, MSRDC, Direct3D, DXCore, Windows; the oldest ones print four of them. */
const wholeTable = 4;

interface VersionLine {
  readonly label: string;
  readonly value: string;
}

/** Lines `label: 1.2.3…`, with the colon of any width (zh-TW and older zh-CN use U+FF1A). */
function readVersionLines(text: string): VersionLine[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const match = /^([^:：]*)[:：]\s*(\d+(?:\.\d+){2,3}(?:-\S+)?)\s*$/.exec(line);
    return match ? [{ label: match[1] ?? '', value: match[2] ?? '' }] : [];
  });
}

/** Tells a kernel from WSLg (1.x), MSRDC (1.x), Direct3D (1.x), Windows (10.0.build) and dates. */
function isLinuxKernel(version: string): boolean {
  const [major = 0, , patch = 0] = version.split(/[.-]/).map(Number);
  return major >= 4 && patch < 1900;
}
