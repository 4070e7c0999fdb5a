// The checks of Windows, WSL and its distributions, in the order of the ladder.
import type { Check } from '../check.ts';
import { containersFeatureDisabled } from './containers-feature-disabled.ts';
import { defaultDistroIsDockerDesktop } from './default-distro-is-docker-desktop.ts';
import { defaultDistroWsl1 } from './default-distro-wsl1.ts';
import { distroNotStarting } from './distro-not-starting.ts';
import { distroVhdxCorrupted } from './distro-vhdx-corrupted.ts';
import { distroVhdxMissing } from './distro-vhdx-missing.ts';
import { featureRebootPending } from './feature-reboot-pending.ts';
import { hostDiskFull } from './host-disk-full.ts';
import { hypervFeatureMissingForWindowsContainers } from './hyperv-feature-missing-for-windows-containers.ts';
import { hypervisorLaunchOff } from './hypervisor-launch-off.ts';
import { noDistroInstalled } from './no-distro-installed.ts';
import { virtualizationDisabledFirmware } from './virtualization-disabled-firmware.ts';
import { vmmemMemoryGrowth } from './vmmem-memory-growth.ts';
import { vmpFeatureDisabled } from './vmp-feature-disabled.ts';
import { wslClockSkew } from './wsl-clock-skew.ts';
import { wslComponentDisabled } from './wsl-component-disabled.ts';
import { wslInboxVersion } from './wsl-inbox-version.ts';
import { wslKernelMissing } from './wsl-kernel-missing.ts';
import { wslNotInstalled } from './wsl-not-installed.ts';
import { wsl2VmNotStarting } from './wsl2-vm-not-starting.ts';

export const windowsChecks: readonly Check[] = [
  virtualizationDisabledFirmware,
  featureRebootPending,
  vmpFeatureDisabled,
  wslComponentDisabled,
  containersFeatureDisabled,
  hypervFeatureMissingForWindowsContainers,
  hypervisorLaunchOff,
  wslNotInstalled,
  wslInboxVersion,
  wslKernelMissing,
  wsl2VmNotStarting,
  wslClockSkew,
  vmmemMemoryGrowth,
  noDistroInstalled,
  defaultDistroWsl1,
  defaultDistroIsDockerDesktop,
  distroVhdxMissing,
  distroVhdxCorrupted,
  distroNotStarting,
  hostDiskFull,
];
