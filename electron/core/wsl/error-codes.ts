// Finds the parts of WSL's output that are not translated: code chains, hex codes, symbolic names and aka.ms links.

/**
 * The untranslated marks in a decoded text, each once, in order: chains such as
 * `Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED`, codes such as `0x800701bc` or
 * `WSL_E_DISK_CORRUPTED`, and links such as `aka.ms/wsl2kernel` (lower case, without `https://`).
 */
export function findMarks(text: string): string[] {
  const marks = [...text.matchAll(markPattern)].map(([mark]) =>
    /^(https?:|aka)/i.test(mark) ? toLink(mark) : mark,
  );
  return [...new Set(marks)];
}

/** The bare code of a mark: the end of its chain, symbolic where a name is known, else lower-case hex. */
export function toCode(mark: string): string {
  const last = mark.slice(mark.lastIndexOf('/') + 1);
  if (!/^0x[0-9a-f]+$/i.test(last)) return last;
  const value = Number.parseInt(last, 16);
  // Old WSL printed the Win32 number alone: 0x1bc is 0x800701bc.
  const result = value > 0 && value <= 0xffff ? 0x80070000 + value : value;
  const hex = `0x${result.toString(16).padStart(8, '0')}`;
  return symbols[hex] ?? hex;
}

/** One of the marks is that code, whichever way it was printed. */
export function hasCode(marks: readonly string[], code: string): boolean {
  return marks.some((mark) => !isLink(mark) && toCode(mark) === toCode(code));
}

/** The code to show for a failure: the first chain, else the first code; undefined when there is none. */
export function pickCode(marks: readonly string[]): string | undefined {
  return marks.find((mark) => !isLink(mark) && mark.includes('/')) ?? marks.find((m) => !isLink(m));
}

// The last part of a chain is a code, so that a cut chain or a path is none.
const markPattern =
  /(?<![\w/\\.-])(?:(?:Wsl|Wslg|WslConfig|Bash)(?:\/[A-Za-z0-9]+)*\/(?:0x[0-9a-fA-F]{1,8}|[A-Z][A-Z0-9_]{3,})(?![\w/])|0x[0-9a-fA-F]{2,8}(?![\w])|(?:WSL|HCS)_E_[A-Z0-9_]+|(?:https?:\/\/)?aka\.ms\/[A-Za-z0-9_-]+)/g;

/** The few codes that checks ask for, by the number older releases print (WSL's wslutil.cpp, Windows SDK). */
const symbols: Readonly<Record<string, string>> = {
  '0x80040301': 'WSL_E_DEFAULT_DISTRO_NOT_FOUND',
  '0x80040302': 'WSL_E_DISTRO_NOT_FOUND',
  '0x80040303': 'WSL_E_WSL1_NOT_SUPPORTED',
  '0x80040304': 'WSL_E_VM_MODE_NOT_SUPPORTED',
  '0x80040321': 'WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED',
  '0x80040327': 'WSL_E_OS_NOT_SUPPORTED',
  '0x8004032d': 'WSL_E_VIRTUAL_MACHINE_PLATFORM_REQUIRED',
  '0x8004032e': 'WSL_E_LOCAL_SYSTEM_NOT_SUPPORTED',
  '0x8004032f': 'WSL_E_DISK_CORRUPTED',
  '0x80070422': 'ERROR_SERVICE_DISABLED',
  '0x8007019e': 'ERROR_LINUX_SUBSYSTEM_NOT_PRESENT',
  '0x80370102': 'HCS_E_HYPERV_NOT_INSTALLED',
  '0x80370114': 'HCS_E_SERVICE_NOT_AVAILABLE',
};

function toLink(mark: string): string {
  return mark.replace(/^https?:\/\//, '').toLowerCase();
}

function isLink(mark: string): boolean {
  return mark.startsWith('aka.ms/');
}
