// Test support: all scenario rows, by area.
import { distroScenarios } from './distro-scenarios.test-support.ts';
import { dockerScenarios } from './docker-scenarios.test-support.ts';
import { modeScenarios } from './mode-scenarios.test-support.ts';
import type { ScenarioRow } from './scenario-machine.test-support.ts';
import { surroundingScenarios } from './surrounding-scenarios.test-support.ts';
import { windowsScenarios } from './windows-scenarios.test-support.ts';
import { wslScenarios } from './wsl-scenarios.test-support.ts';
import { wslconfigScenarios } from './wslconfig-scenarios.test-support.ts';

export const areas: Readonly<Record<string, readonly ScenarioRow[]>> = {
  'the firmware, the features and the hypervisor': windowsScenarios,
  WSL: wslScenarios,
  'the distributions': distroScenarios,
  '.wslconfig': wslconfigScenarios,
  'docker and its engine': dockerScenarios,
  'Windows containers': modeScenarios,
  'disk, network and tools': surroundingScenarios,
};
