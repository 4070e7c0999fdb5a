// Texts of the domain: reasons.
export const reasons = {
  checkFailed: 'Slipway could not judge this: {{message}}. That is a fault of ours',
  /** A lower layer has to be right first. */
  lowerLayerFirst: 'Something below it has to be right first',
  diskUnseen: 'The disk file of {{distro}} could not be looked for',
  driveUnseen: 'Windows does not say how much is free on {{drive}}',
  featureSilent: 'Windows does not say whether {{feature}} is on',
  firmwareOnArm: 'Arm processors do not report this setting',
  firmwareSilent: 'The processor does not say whether virtualization is on',
  noDefaultDistro: 'No distro is the default',
  noDistroRuns: 'Not asked: no distro is running, and asking would start one',
  noWsl2Distro: 'No WSL 2 distro is registered',
  notStarted: 'Not asked: finding out would start a distro',
  windowsContainersUnused: 'This PC does not use Windows containers',
  wslFails: 'wsl.exe fails with {{code}}',
  wslUnused: 'Nothing on this PC uses WSL 2',
} as const;
