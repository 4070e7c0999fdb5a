// What the doctor knows of a computer. Probes fill it in, checks read it; neither knows the other.
import type { Endpoint, EngineStatus } from '../../contract/engine.ts';
import type { Text } from '../../contract/text.ts';

/** A fact is known, or it says why not. `skipped` is a fact that does not exist on this computer. */
export type Fact<Value> =
  | { readonly state: 'known'; readonly value: Value }
  | { readonly state: 'unknown'; readonly reason: Text }
  | { readonly state: 'skipped'; readonly reason: Text };

export type FeatureName =
  | 'VirtualMachinePlatform'
  | 'Microsoft-Windows-Subsystem-Linux'
  | 'Microsoft-Hyper-V'
  | 'Containers'
  | 'HypervisorPlatform';

/** Win32_OptionalFeature.InstallState: 1 on, 2 off, 3 absent, 4 unknown. A name the query did not return is absent. */
export type FeatureState = 'on' | 'off' | 'absent' | 'unknown';

/** ServiceControllerStatus 4 is running. A service the query did not return is null. */
export interface ServiceFact {
  readonly running: boolean;
  readonly startType: 'boot' | 'system' | 'automatic' | 'manual' | 'disabled' | 'unknown';
}

export type ServiceName =
  | 'vmcompute'
  | 'hns'
  | 'vfpext'
  | 'WSLService'
  | 'LxssManager'
  | 'com.docker.service'
  | 'docker'
  | 'winnat';

export interface SystemFact {
  /** Win32_OperatingSystem.OperatingSystemSKU: 48 Pro, 101 Home, 4 Enterprise, 121 Education … */
  readonly sku: number;
  /** Translated by Windows: for showing only. */
  readonly caption: string;
  /** 22631 and the like. */
  readonly build: number;
  /** UBR of the registry, 0 when not read. */
  readonly revision: number;
  readonly architecture: 'x64' | 'arm64' | 'x86' | 'unknown';
  readonly processorName: string;
  readonly logicalProcessors: number;
  readonly memoryBytes: number;
  /** What nobody used when it was read; absent where it was not. */
  readonly freeMemoryBytes?: number;
  readonly hypervisorPresent: boolean;
  /** One entry a socket; null where the CPU or the maker does not say. */
  readonly firmwareVirtualization: readonly (boolean | null)[];
}

export interface RestartFact {
  /** Component Based Servicing\RebootPending: some servicing waits, Windows Update included. */
  readonly servicingPending: boolean;
  /** HKCU …\Lxss\InstallStatus: what `wsl --install` enabled since the last restart; empty when nothing. */
  readonly wslInstallStatus: readonly string[];
}

/** What `wsl.exe` on this PC is, told by exit codes, registry and untranslated parts only. */
export type WslFact =
  /** Store or msi WSL: `--version` succeeds. Numbers as printed, such as `2.6.1.0`, `6.6.87.2-1`. */
  | {
      readonly kind: 'store';
      readonly version: string;
      readonly kernel: string | null;
      readonly lines: number;
    }
  /** The one that came with Windows: it has no `--version`. `kernelMissing` from `0x1bc` or aka.ms/wsl2kernel. */
  | { readonly kind: 'inbox'; readonly kernelMissing: boolean }
  /** wsl.exe answers everything with "not installed" (`--status` exits 50). */
  | { readonly kind: 'stub' }
  /** No wsl.exe at all. */
  | { readonly kind: 'absent' }
  /** It failed with a code: `Wsl/WSL_E_…` or 0x…, never a sentence. */
  | { readonly kind: 'failing'; readonly code: string };

/** What `wsl --status` let slip without being translated. */
export interface WslStatusFact {
  readonly exitCode: number;
  /** `Wsl/…` or hex codes and aka.ms links found in it. */
  readonly marks: readonly string[];
}

export interface DistroFact {
  readonly name: string;
  readonly state:
    | 'Running'
    | 'Stopped'
    | 'Installing'
    | 'Uninstalling'
    | 'Converting'
    | 'Exporting'
    | 'Unknown';
  /** 1 or 2. */
  readonly version: number;
  readonly isDefault: boolean;
}

/** HKCU …\Lxss: what is registered, read without starting anything. */
export interface LxssFact {
  readonly msiInstallLocation: string | null;
  readonly distros: readonly {
    readonly id: string;
    readonly name: string;
    readonly basePath: string;
    readonly vhdFileName: string;
    /** Bit 0x8 of Flags: WSL 2. */
    readonly isWsl2: boolean;
    /** Null when it was not looked for (WSL 1) or could not be. */
    readonly vhdExists: boolean | null;
    /** Size of the disk file; absent where it was not read. */
    readonly vhdBytes?: number;
  }[];
  /** Values of HKLM\Software\Policies\WSL by name: 0 forbids the setting. Absent where they were not read. */
  readonly policies?: Readonly<Record<string, number>>;
}

/** A text file of the user's: bytes are kept, since encodings are findings. */
export interface FileFact {
  readonly path: string;
  readonly exists: boolean;
  readonly bytes: Uint8Array;
  readonly modifiedMs: number;
}

export interface WslconfigFact {
  readonly file: FileFact;
  /** Names in the profile folder that look like a mistyped `.wslconfig`; null when it could not be listed. */
  readonly lookalikes: readonly string[] | null;
  /** Existence of the folder or drive of `swapFile`, when the file names one: read by the probe. */
  readonly swapFolderExists: boolean | null;
}

/** The process of the WSL 2 VM. Null: it does not run. */
export interface VmFact {
  readonly process: {
    readonly name: string;
    readonly workingSetBytes: number;
    readonly startedMs: number;
  } | null;
}

/** Asked inside distributions that already run; nothing is started for it. */
export interface GuestFact {
  readonly distro: string;
  /** Guest clock minus ours, in seconds. */
  readonly skewSeconds: number;
  readonly memoryTotalKb: number;
  readonly memoryUsedKb: number;
  readonly memoryCacheKb: number;
  readonly processors: number;
}

export interface DockerDesktopFact {
  /** `user`: installed per user, which cannot run Windows containers. */
  readonly installed: 'all-users' | 'user' | null;
  readonly version: string | null;
  readonly running: boolean;
  /** Seconds since its backend was started; absent when it does not run or Windows does not say. */
  readonly runningSeconds?: number;
  /** Of its settings file; absent when that could not be read. */
  readonly settings?: {
    readonly windowsContainers: boolean;
    /** The docker command is put into the default distribution, which is the default setting. */
    readonly integratesDefaultDistro: boolean;
    readonly integratedDistros: readonly string[];
  };
}

export interface DockerClientFact {
  /** Absolute path of docker.exe; null when there is none. */
  readonly path: string | null;
  readonly version: string | null;
  readonly apiVersion: string | null;
}

/** One endpoint that docker knows and how it feels. */
export interface ContextFact {
  readonly name: string;
  readonly endpoint: string;
  readonly current: boolean;
  /** Answers `/_ping`; null when not asked (remote, or not current). */
  readonly answers: boolean | null;
}

export interface DockerContextsFact {
  readonly chosen: Endpoint;
  readonly contexts: readonly ContextFact[];
}

export interface DockerEnvironmentFact {
  /** DOCKER_HOST by scope; null where it is not set. */
  readonly host: {
    readonly process: string | null;
    readonly user: string | null;
    readonly machine: string | null;
  };
  readonly context: string | null;
  /** DOCKER_API_VERSION as this process has it. */
  readonly apiVersion: string | null;
  /** DOCKER_API_VERSION as the user's own variables have it. */
  readonly userApiVersion: string | null;
}

export interface DaemonJsonFact {
  readonly files: readonly FileFact[];
}

export interface VolumeFact {
  readonly drive: string;
  readonly fileSystem: string;
  readonly sizeBytes: number;
  readonly freeBytes: number;
}

export interface ToolsFact {
  readonly git: string | null;
  /** As printed, such as `go1.26.2`. */
  readonly go: string | null;
}

export interface RegistryFact {
  readonly url: string;
  readonly answer:
    | { readonly kind: 'answered'; readonly status: number; readonly ms: number }
    | { readonly kind: 'unreachable'; readonly code: string };
}

/** How the docker daemon was asked and what it said of itself beyond the status. */
export interface EngineDetailFact {
  /** `/info`: Isolation of a Windows engine, such as `hyperv`; null on Linux. */
  readonly isolation: string | null;
  readonly buildkit: string | null;
}

/** The account that is signed in, read without elevation. */
export interface AccountFact {
  /** As net.exe takes it, such as `PC\dev`. */
  readonly name: string;
  /** Member of Administrators (S-1-5-32-544), also for deny only: it answers Windows' permission prompt itself. */
  readonly isAdministrator: boolean;
  /** Of this session, so a membership counts from the next sign-in on; null where there is no local group docker-users. */
  readonly isInDockerUsers: boolean | null;
  /** Drives that BitLocker's policy lets nobody write to while they are not protected. */
  readonly deniedDrives: readonly ('fixed' | 'removable')[];
}

export interface FactValues {
  readonly system: SystemFact;
  readonly features: Readonly<Record<FeatureName, FeatureState>>;
  readonly services: Readonly<Record<ServiceName, ServiceFact | null>>;
  readonly restart: RestartFact;
  readonly wsl: WslFact;
  readonly wslStatus: WslStatusFact;
  readonly distros: readonly DistroFact[];
  readonly lxss: LxssFact;
  readonly wslconfig: WslconfigFact;
  readonly vm: VmFact;
  readonly guests: readonly GuestFact[];
  readonly dockerDesktop: DockerDesktopFact;
  readonly dockerClient: DockerClientFact;
  readonly dockerContexts: DockerContextsFact;
  readonly dockerEnvironment: DockerEnvironmentFact;
  readonly daemonJson: DaemonJsonFact;
  readonly engine: EngineStatus;
  readonly engineDetail: EngineDetailFact;
  readonly volumes: readonly VolumeFact[];
  readonly tools: ToolsFact;
  readonly registry: RegistryFact;
  readonly account: AccountFact;
}

export type FactName = keyof FactValues;
export type Facts = { readonly [Name in FactName]: Fact<FactValues[Name]> };

/** Facts while probes are still answering. */
export type PartialFacts = { readonly [Name in FactName]?: Fact<FactValues[Name]> };
