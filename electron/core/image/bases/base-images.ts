// The bases an image can start from: what is in them, what is not, and what they weigh. Sizes are orders of
// magnitude: they change with every update, and are said to be expected until measured.
import type { BaseId } from '../../../contract/image/choices.ts';
import { findRelease } from './windows-releases.ts';

export interface BaseImage {
  readonly id: BaseId;
  readonly os: 'linux' | 'windows';
  /** `{release}` stands for the tag of a Windows release. */
  readonly reference: string;
  /** The C library a cgo program finds there. */
  readonly libc: 'none' | 'glibc' | 'musl' | 'windows';
  readonly hasShell: boolean;
  readonly hasCertificates: boolean;
  readonly hasTimeZones: boolean;
  /** User to run as instead of root; numbers need no entry in /etc/passwd. */
  readonly user: string;
  /** Program that can ask an address from inside, for HEALTHCHECK. */
  readonly probeTool: 'wget' | 'curl.exe' | null;
  /** On disk, in bytes. */
  readonly bytes: number;
  /** As it is transferred, in bytes. */
  readonly compressedBytes: number;
}

const MiB = 1024 * 1024;
const windows = {
  os: 'windows',
  libc: 'windows',
  hasShell: true,
  hasCertificates: true,
  // Go reads no time zones from Windows: without a database of its own only UTC and Local work.
  hasTimeZones: false,
  probeTool: 'curl.exe',
} as const;

export const baseImages: readonly BaseImage[] = [
  {
    id: 'distroless-static',
    os: 'linux',
    reference: 'gcr.io/distroless/static-debian13:nonroot',
    libc: 'none',
    hasShell: false,
    hasCertificates: true,
    hasTimeZones: true,
    user: '65532:65532',
    probeTool: null,
    bytes: 2.1 * MiB,
    compressedBytes: 0.8 * MiB,
  },
  {
    id: 'scratch',
    os: 'linux',
    reference: 'scratch',
    libc: 'none',
    hasShell: false,
    hasCertificates: false,
    hasTimeZones: false,
    user: '1001:1001',
    probeTool: null,
    bytes: 0,
    compressedBytes: 0,
  },
  {
    id: 'distroless-base',
    os: 'linux',
    reference: 'gcr.io/distroless/base-debian13:nonroot',
    libc: 'glibc',
    hasShell: false,
    hasCertificates: true,
    hasTimeZones: true,
    user: '65532:65532',
    probeTool: null,
    bytes: 21 * MiB,
    compressedBytes: 9 * MiB,
  },
  {
    id: 'alpine',
    os: 'linux',
    reference: 'alpine:3.24',
    libc: 'musl',
    hasShell: true,
    hasCertificates: true,
    hasTimeZones: false,
    user: '1001:1001',
    probeTool: 'wget',
    bytes: 8.5 * MiB,
    compressedBytes: 3.7 * MiB,
  },
  {
    id: 'debian-slim',
    os: 'linux',
    reference: 'debian:13-slim',
    libc: 'glibc',
    hasShell: true,
    hasCertificates: false,
    hasTimeZones: true,
    user: '1001:1001',
    probeTool: null,
    bytes: 74.9 * MiB,
    compressedBytes: 28.4 * MiB,
  },
  {
    ...windows,
    id: 'nanoserver',
    reference: 'mcr.microsoft.com/windows/nanoserver:{release}',
    user: 'ContainerUser',
    bytes: 292_000_000,
    compressedBytes: 124_257_916,
  },
  {
    ...windows,
    id: 'servercore',
    reference: 'mcr.microsoft.com/windows/servercore:{release}',
    user: 'ContainerUser',
    bytes: 5_200_000_000,
    compressedBytes: 2_183_997_398,
  },
  {
    ...windows,
    id: 'windows-server',
    reference: 'mcr.microsoft.com/windows/server:{release}',
    user: 'ContainerUser',
    bytes: 11_000_000_000,
    compressedBytes: 3_328_599_654,
  },
];

/** Where a release is known to weigh something else. */
const releaseSizes: Readonly<Record<string, { bytes?: number; compressedBytes?: number }>> = {
  'nanoserver:ltsc2025': { compressedBytes: 197_482_187 },
  'nanoserver:ltsc2019': { bytes: 258_000_000, compressedBytes: 108_780_592 },
  'servercore:ltsc2025': { bytes: 7_690_000_000, compressedBytes: 2_440_785_435 },
  'servercore:ltsc2019': { bytes: 5_000_000_000 },
  'windows-server:ltsc2019': { bytes: 12_000_000_000 },
};

export function findBase(id: BaseId): BaseImage {
  const found = baseImages.find((base) => base.id === id);
  if (found === undefined) throw new RangeError(`no base image ${id}`);
  return found;
}

/** The full reference of a base; `release` counts for Windows bases only. */
export function referBase(base: BaseImage, release: string): string {
  const full = base.id === 'windows-server' ? findRelease(release)?.fullRepository : undefined;
  return full == null ? base.reference.replace('{release}', release) : `${full}:${release}`;
}

/** Expected bytes on disk and in transfer. */
export function weighBase(
  base: BaseImage,
  release: string,
): { bytes: number; compressedBytes: number } {
  const { bytes, compressedBytes } = base;
  return { bytes, compressedBytes, ...releaseSizes[`${base.id}:${release}`] };
}

/** Whether a release has the base at all. */
export function isPublished(base: BaseImage, release: string): boolean {
  const found = findRelease(release);
  if (base.os === 'linux' || found === undefined) return true;
  if (base.id === 'nanoserver') return found.hasNanoserver;
  return base.id !== 'windows-server' || found.fullRepository !== null;
}
