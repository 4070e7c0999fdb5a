// What the doctor says of Docker itself: whether it is here, how it starts and who answers.
export const findingsDockerEngine = {
  'docker-not-installed': {
    name: 'Docker',
    state: 'Not installed',
    ok: 'Installed',
    title: 'Docker is not installed',
    what: 'There is no docker command on this PC, and no engine listens.',
    why: 'Images are built and containers run by an engine. Docker Desktop brings one for Windows, with the docker command.',
    todo: 'Install Docker Desktop, or another engine of your choice.',
    fixes: {
      'install-docker-desktop': {
        label: 'Install Docker Desktop',
        note: 'A large download. Larger companies need a paid subscription for it.',
        steps: { firstStart: 'Start Docker Desktop once and accept its terms.' },
      },
      'install-docker-engine': {
        label: 'Install Docker Engine',
        steps: {
          packages:
            'Install Docker Engine with the packages of your distribution, then start its service.',
        },
      },
    },
    variants: {
      linux: {
        why: 'Images are built and containers run by an engine. On Linux it is a service, dockerd.',
        todo: 'Install Docker Engine with the packages of your distribution.',
      },
    },
  },
  'docker-desktop-not-running': {
    name: 'Docker Desktop',
    state: 'Not running',
    ok: 'Running',
    title: 'Docker Desktop is not running',
    what: 'Docker Desktop is installed, but none of its processes runs and nobody listens where docker goes.',
    why: 'The engine lives in Docker Desktop: while it is closed, every docker command fails.',
    todo: 'Start Docker Desktop.',
    fixes: {
      'start-docker-desktop': {
        label: 'Start Docker Desktop',
        note: 'Runs as you, never as administrator. The first start waits until its terms are accepted.',
        steps: {
          menu: 'Start Docker Desktop from the Start menu, not as administrator.',
        },
      },
    },
  },
  'docker-engine-stuck-starting': {
    name: 'Engine start',
    state: 'Not ready',
    ok: 'Ready',
    title: 'The Docker engine does not finish starting',
    what: 'Something listens where docker goes, but it answers with an error: {{detail}}',
    why: 'The part in front is up and the engine behind it is not. Its distro may be missing or stuck, the disk full, or WSL in a bad state.',
    todo: 'Restart Docker Desktop. If that is not enough, restart WSL with it.',
    fixes: {
      'restart-docker-desktop': {
        label: 'Restart Docker Desktop',
        destroys: 'All running containers stop.',
        steps: { menu: 'Right-click the Docker icon in the notification area and choose Restart.' },
      },
      'restart-wsl': {
        label: 'Restart WSL and Docker Desktop',
        destroys: 'Everything that runs in WSL stops, containers and open terminals included.',
      },
      'update-wsl': {
        label: 'Update WSL',
        destroys: 'Everything that runs in WSL stops.',
      },
      purge: {
        label: 'Reset the data of Docker Desktop',
        note: 'The last resort, when nothing else helped.',
        destroys: 'All images, containers and volumes are deleted.',
        steps: { menu: 'In Docker Desktop choose Troubleshoot, then Clean / Purge data.' },
      },
      resume: {
        label: 'Resume Docker Desktop',
        steps: {
          menu: 'Right-click the Docker icon in the notification area and choose Resume.',
        },
      },
      'restart-service': {
        label: 'Restart the engine',
        destroys: 'Running containers stop.',
        steps: { restart: 'Restart the service of your engine and read its log.' },
      },
    },
    variants: {
      paused: {
        state: 'Paused',
        title: 'Docker Desktop is paused',
        what: 'The engine was paused by hand. Docker Desktop says: {{detail}}',
        why: 'While it is paused, it answers no command, so that it uses no processor time.',
        todo: 'Resume Docker Desktop.',
      },
      silent: {
        state: 'No answer',
        title: 'The Docker engine does not answer',
        what: 'Something listens where docker goes, but no answer came in time.',
        todo: 'Restart the engine. If that is not enough, restart WSL with it.',
      },
      'no-pipe': {
        state: 'No pipe',
        title: 'Docker Desktop runs, but its engine is not there',
        what: 'Docker Desktop has been running for a while, but nobody listens on the pipe of its engine.',
      },
    },
  },
  'daemon-json-invalid': {
    name: 'daemon.json',
    state: 'Not readable',
    ok: 'In order',
    title: 'The engine cannot read daemon.json',
    what: '{{file}} is not valid: {{message}}',
    why: 'The engine does not start with a configuration that it cannot read, and Docker Desktop does not say so.',
    todo: 'Repair the file, then start the engine again.',
    fixes: {
      'repair-file': {
        label: 'Repair the file',
        destroys: 'Starting the engine again stops its containers.',
        steps: {
          backUp: 'Make a copy of {{file}}.',
          encoding: 'Save {{file}} as UTF-8 without BOM.',
          syntax:
            'Correct the place shown above. If you do not need its settings, rename {{file}}, and Docker starts with its defaults.',
          restart: 'Start Docker Desktop or the service of the engine again.',
        },
      },
    },
    variants: {
      syntax: {
        title: 'daemon.json has a mistake in line {{line}}',
        what: '{{file}} is not valid JSON. Line {{line}}, column {{column}}: {{message}}',
      },
      encoding: {
        state: 'Wrong encoding',
        title: 'daemon.json is saved as {{encoding}}',
        what: '{{file}} is saved as {{encoding}}. The engine stops at its first byte: {{message}}',
        why: 'An editor or an older PowerShell wrote it so. It looks right on the screen, but the engine wants UTF-8 without BOM.',
        todo: 'Save the file as UTF-8 without BOM, then start the engine again.',
      },
      'not-an-object': {
        title: 'daemon.json does not hold an object',
        what: '{{file}} is JSON, but not an object in braces: {{message}}',
      },
    },
  },
  'wsl-integration-off': {
    name: 'Docker in the distro',
    state: 'Off for {{distro}}',
    ok: 'On for {{distro}}',
    title: 'The docker command is not available in {{distro}}',
    what: 'The WSL integration of Docker Desktop is off for {{distro}}, the default distro.',
    why: 'Docker Desktop puts the docker command only into the distros that its settings name.',
    todo: 'Turn the integration on for {{distro}}, if you use docker there.',
    fixes: {
      'enable-integration': {
        label: 'Turn the integration on',
        steps: {
          menu: 'In Docker Desktop open Settings, Resources, WSL integration, and turn on {{distro}}.',
        },
      },
    },
  },
  'docker-api-version-mismatch': {
    name: 'API version',
    state: '{{wanted}} refused',
    ok: '{{oldest}} to {{newest}}',
    title: 'The engine refuses API version {{wanted}}',
    what: 'DOCKER_API_VERSION asks for {{wanted}}, but this engine speaks {{oldest}} to {{newest}}.',
    why: 'docker and the engine agree on a version by themselves. A variable that names one takes that away.',
    todo: 'Remove DOCKER_API_VERSION, then open a new terminal.',
    fixes: {
      'remove-user-variable': {
        label: 'Remove DOCKER_API_VERSION from your variables',
      },
      'remove-variable': {
        label: 'Remove DOCKER_API_VERSION',
        steps: {
          remove:
            'Remove the variable DOCKER_API_VERSION from your environment variables or your shell profile, then open a new terminal.',
        },
      },
      'update-client': {
        label: 'Update the docker command',
        steps: {
          update:
            'Update Docker Desktop, or the package that the docker command came with. Look which docker comes first on PATH.',
        },
      },
    },
    variants: {
      client: {
        title: 'The docker command is too old for the engine',
        what: 'The docker command speaks API {{wanted}} at most, but this engine wants {{oldest}} or newer.',
        why: 'Docker 29 dropped old API versions. Another, older docker command may come first on PATH.',
        todo: 'Update the docker command.',
      },
    },
  },
  'engine-not-answering': {
    name: 'Docker engine',
    state: 'No answer',
    ok: '{{version}} answers',
    title: 'No engine answers docker',
    what: 'docker finds no engine that is ready, so every docker command fails.',
    why: 'The engine is not running, not ready, or not where docker looks for it.',
    todo: 'Start the engine that you use.',
    fixes: {
      'start-service': { label: 'Start the engine' },
    },
    variants: {
      linux: {
        what: 'Nobody answers at {{address}}, so every docker command fails.',
        why: 'The service dockerd does not run, or it listens somewhere else.',
        todo: 'Start the service and read its log if it ends again.',
      },
    },
  },
} as const;
