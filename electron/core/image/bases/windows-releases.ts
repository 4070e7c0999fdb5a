// Which Windows base images exist, until when they are supported, and which of them a PC of some build can run
// (MicrosoftDocs/Virtualization-Documentation: version-compatibility, base-image-lifecycle, hyperv-container).

export interface WindowsRelease {
  /** Tag of the base images: `ltsc2022`. */
  readonly tag: string;
  readonly product: string;
  readonly build: number;
  /** Dates as YYYY-MM-DD. Images go on being published until `extendedEnd`. */
  readonly mainstreamEnd: string;
  readonly extendedEnd: string;
  readonly hasNanoserver: boolean;
  /** Repository with the whole Windows API; null: there is none. */
  readonly fullRepository: string | null;
  /** Whether docker-library still builds golang images on it; those of 1809 ended on 2025-05-30. */
  readonly hasGolang: boolean;
}

export type Isolation = 'process' | 'hyperv';

/** Newest first. */
export const windowsReleases: readonly WindowsRelease[] = [
  {
    tag: 'ltsc2025',
    product: 'Windows Server 2025',
    build: 26_100,
    mainstreamEnd: '2029-10-09',
    extendedEnd: '2034-10-10',
    hasNanoserver: true,
    fullRepository: 'mcr.microsoft.com/windows/server',
    hasGolang: true,
  },
  {
    tag: 'ltsc2022',
    product: 'Windows Server 2022',
    build: 20_348,
    mainstreamEnd: '2026-10-13',
    extendedEnd: '2031-10-14',
    hasNanoserver: true,
    fullRepository: 'mcr.microsoft.com/windows/server',
    hasGolang: true,
  },
  {
    tag: 'ltsc2019',
    product: 'Windows Server 2019',
    build: 17_763,
    mainstreamEnd: '2024-01-09',
    extendedEnd: '2029-01-09',
    hasNanoserver: true,
    fullRepository: 'mcr.microsoft.com/windows',
    hasGolang: false,
  },
  {
    tag: 'ltsc2016',
    product: 'Windows Server 2016',
    build: 14_393,
    mainstreamEnd: '2022-01-11',
    extendedEnd: '2027-01-11',
    hasNanoserver: false,
    fullRepository: null,
    hasGolang: false,
  },
];

/** Stands in where none was chosen: it runs on the most hosts. */
export const usualRelease = 'ltsc2022';

/** Tags of releases between those that are kept for long; all of them have ended. */
const endedTags = ['1709', '1803', '1903', '1909', '2004', '20H2', 'sac2016'] as const;

/** By `ltsc2022`, `ltsc2022-amd64`, `1809` or a full version such as `10.0.20348.5499`. */
export function findRelease(tag: string): WindowsRelease | undefined {
  const build = /^10\.0\.(\d+)(?:\.\d+)?(?:[-_].*)?$/u.exec(tag)?.[1];
  if (build !== undefined)
    return windowsReleases.find((release) => release.build === Number(build));
  const name = tag.split(/[-_]/u)[0];
  return windowsReleases.find((release) => release.tag === (name === '1809' ? 'ltsc2019' : name));
}

/** `today` as YYYY-MM-DD. A tag that nobody knows has not ended as far as we can tell. */
export function hasEnded(tag: string, today: string): boolean {
  const release = findRelease(tag);
  if (release !== undefined) return release.extendedEnd < today;
  return endedTags.some((ended) => tag === ended || tag.startsWith(`${ended}-`));
}

export interface HostVersion {
  readonly build: number;
  /** The fourth part of the version; null: not known. */
  readonly revision: number | null;
}

/**
 * How a PC can run a base image; empty: not at all, since its build is greater than the PC's. Windows 11 and Server
 * 2025 share the kernel with ltsc2022 and up; below that, process isolation wants the very build.
 */
export function listIsolations(
  release: Pick<WindowsRelease, 'build'>,
  host: HostVersion,
  imageRevision?: number,
): readonly Isolation[] {
  if (release.build > host.build) return [];
  const sharesKernel = host.build >= 22_000 && release.build >= 20_348;
  // Windows Server 2016 compares revisions as well.
  const isSame =
    release.build === host.build &&
    (host.build !== 14_393 || (host.revision !== null && host.revision === imageRevision));
  return isSame || sharesKernel ? ['hyperv', 'process'] : ['hyperv'];
}

/**
 * The release to start from on a PC: supported today, runnable here, the same build if there is one, else the newest.
 * Without a PC to run it on it is the oldest with mainstream tools (a golang image), which runs on most hosts.
 */
export function chooseRelease(host: HostVersion | null, today: string): WindowsRelease | null {
  const supported = windowsReleases.filter((release) => release.extendedEnd >= today);
  if (host === null) return supported.findLast((release) => release.hasGolang) ?? null;
  const runnable = supported.filter((release) => listIsolations(release, host).length > 0);
  return runnable.find((release) => release.build === host.build) ?? runnable[0] ?? null;
}
