// What Slipway says of switching between Linux and Windows containers, and of the engine it switches.
export const mode = {
  titles: {
    switch: {
      linux: 'Switch to Linux containers',
      windows: 'Switch to Windows containers',
    },
    back: {
      linux: 'Go back to Linux containers',
      windows: 'Go back to Windows containers',
    },
    start: 'Start Docker Desktop',
    stop: 'Stop Docker Desktop',
    restart: 'Restart Docker Desktop',
    context: 'Use the context {{name}}',
    container: 'Start the container {{name}} again',
  },
  steps: {
    preflight: {
      linux: 'Looking at what Linux containers need',
      windows: 'Looking at what Windows containers need',
    },
    startDesktop: {
      linux: 'Starting Docker Desktop first',
      windows: 'Starting Docker Desktop first',
    },
    ask: {
      linux: 'Asking Docker Desktop to switch',
      windows: 'Asking Docker Desktop to switch',
    },
    wait: { linux: 'Starting the Linux engine', windows: 'Starting the Windows engine' },
    verify: {
      linux: 'Asking the engine whether it runs Linux containers',
      windows: 'Asking the engine whether it runs Windows containers',
    },
    containers: {
      linux: 'Starting the containers that ran here before',
      windows: 'Starting the containers that ran here before',
    },
    back: { linux: 'Going back to Linux containers', windows: 'Going back to Windows containers' },
    start: 'Starting Docker Desktop',
    stop: 'Stopping Docker Desktop',
    restart: 'Restarting Docker Desktop',
    climb: 'The engine does not answer: starting Docker Desktop afresh',
    context: 'Changing the context to {{name}}',
  },
  ended: {
    done: {
      linux: 'The engine runs Linux containers now.',
      windows: 'The engine runs Windows containers now.',
    },
    already: {
      linux: 'The engine runs Linux containers already. Nothing was run.',
      windows: 'The engine runs Windows containers already. Nothing was run.',
    },
    elsewhere: {
      linux:
        'The Linux engine runs now, but docker goes elsewhere: its context or DOCKER_HOST decides.',
      windows:
        'The Windows engine runs now, but docker goes elsewhere: its context or DOCKER_HOST decides.',
    },
    containersMissing: {
      linux: 'The engine runs Linux containers now. These did not start again: {{containers}}.',
      windows: 'The engine runs Windows containers now. These did not start again: {{containers}}.',
    },
    blocked: {
      linux:
        'This PC cannot run Linux containers now: $t(findings.{{finding}}.title). Nothing was run.',
      windows:
        'This PC cannot run Windows containers now: $t(findings.{{finding}}.title). Nothing was run.',
    },
    stayed: {
      linux: 'The switch to Linux containers did not come about. Windows containers run as before.',
      windows:
        'The switch to Windows containers did not come about. Linux containers run as before.',
    },
    stayedBy: {
      linux:
        'The switch to Linux containers did not come about: $t(findings.{{finding}}.title). Windows containers run as before.',
      windows:
        'The switch to Windows containers did not come about: $t(findings.{{finding}}.title). Linux containers run as before.',
    },
    wentBack: {
      linux:
        'The Linux engine did not come up. Slipway went back, and Windows containers run again.',
      windows:
        'The Windows engine did not come up. Slipway went back, and Linux containers run again.',
    },
    wentBackBy: {
      linux:
        'The Linux engine did not come up: $t(findings.{{finding}}.title). Slipway went back, and Windows containers run again.',
      windows:
        'The Windows engine did not come up: $t(findings.{{finding}}.title). Slipway went back, and Linux containers run again.',
    },
    stuck: {
      linux: 'The Linux engine did not come up, and neither did the Windows engine. Check this PC.',
      windows:
        'The Windows engine did not come up, and neither did the Linux engine. Check this PC.',
    },
    stuckBy: {
      linux:
        'The Linux engine did not come up, and neither did the Windows engine: $t(findings.{{finding}}.title). Check this PC.',
      windows:
        'The Windows engine did not come up, and neither did the Linux engine: $t(findings.{{finding}}.title). Check this PC.',
    },
    notStarted: 'Docker Desktop did not start, so nothing was switched. Check this PC.',
    noDesktop: 'Docker Desktop is not installed on this PC. Nothing was run.',
    byHand: {
      start: 'This Docker Desktop is older than 4.37: start it from the Start menu.',
      stop: 'This Docker Desktop is older than 4.37: quit it by its icon in the notification area.',
      restart:
        'This Docker Desktop is older than 4.37: restart it by its icon in the notification area.',
    },
    control: {
      start: 'Docker Desktop runs, and its engine answers.',
      stop: 'Docker Desktop is stopped.',
      restart: 'Docker Desktop was restarted, and its engine answers.',
    },
    controlFailed: {
      start: 'Docker Desktop was started, but its engine does not answer. Check this PC.',
      stop: 'Docker Desktop did not stop.',
      restart: 'Docker Desktop was restarted, but its engine does not answer. Check this PC.',
    },
    controlFailedBy: {
      start:
        'The engine does not answer: $t(findings.{{finding}}.title). Health offers further ways, which stop more.',
      stop: 'Docker Desktop did not stop: $t(findings.{{finding}}.title).',
      restart:
        'The engine still does not answer: $t(findings.{{finding}}.title). Health offers further ways, which stop more.',
    },
    context: 'docker uses the context {{name}} now.',
    contextFailed: 'The context was not changed to {{name}}.',
    contextOverridden:
      'The context is {{name}} now, but {{variable}} is set, and docker goes where that says.',
  },
  /** Why nothing on this PC can switch, by engine. */
  cannotSwitch: {
    remote: 'docker goes to another computer. Its engine runs one kind of containers.',
    podman: 'Podman owns the endpoint. It runs Linux containers only.',
    'rancher-desktop': 'Rancher Desktop owns the endpoint. It runs Linux containers only.',
    'docker-desktop':
      'This Docker Desktop has no command to switch: it is older than 4.37, and DockerCli.exe is not there.',
    'windows-server': 'This engine is a Windows service. It runs Windows containers only.',
    'docker-engine': 'This engine is a service of its own. It runs Linux containers only.',
    none: 'No engine was found that can switch. Docker Desktop can.',
  },
} as const;
