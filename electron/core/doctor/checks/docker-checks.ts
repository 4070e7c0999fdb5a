// The checks of Docker, the network and the tools, in the order of the ladder.
import type { Check } from '../check.ts';
import { bitlockerDeniesWrite } from './bitlocker-denies-write.ts';
import { daemonJsonInvalid } from './daemon-json-invalid.ts';
import { dockerApiVersionMismatch } from './docker-api-version-mismatch.ts';
import { dockerContextWrong } from './docker-context-wrong.ts';
import { dockerDesktopNotRunning } from './docker-desktop-not-running.ts';
import { dockerEngineStuckStarting } from './docker-engine-stuck-starting.ts';
import { dockerHostEnvSet } from './docker-host-env-set.ts';
import { dockerNotInstalled } from './docker-not-installed.ts';
import { dockerPipeAccessDenied } from './docker-pipe-access-denied.ts';
import { dockerUsersMissing } from './docker-users-missing.ts';
import { engineNotAnswering } from './engine-not-answering.ts';
import { hypervIsolationUnavailable } from './hyperv-isolation-unavailable.ts';
import { registryUnreachable } from './registry-unreachable.ts';
import { toolchainDockerCli } from './toolchain-docker-cli.ts';
import { toolchainGit } from './toolchain-git.ts';
import { toolchainGo } from './toolchain-go.ts';
import { windowsEditionNoContainers } from './windows-edition-no-containers.ts';
import { windowsEngineServiceMissing } from './windows-engine-service-missing.ts';
import { wslIntegrationOff } from './wsl-integration-off.ts';

export const dockerChecks: readonly Check[] = [
  dockerNotInstalled,
  daemonJsonInvalid,
  dockerHostEnvSet,
  dockerContextWrong,
  dockerDesktopNotRunning,
  dockerPipeAccessDenied,
  dockerEngineStuckStarting,
  engineNotAnswering,
  dockerApiVersionMismatch,
  wslIntegrationOff,
  windowsEditionNoContainers,
  windowsEngineServiceMissing,
  dockerUsersMissing,
  bitlockerDeniesWrite,
  hypervIsolationUnavailable,
  registryUnreachable,
  toolchainGit,
  toolchainGo,
  toolchainDockerCli,
];
