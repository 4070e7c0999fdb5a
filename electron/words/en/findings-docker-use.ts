// What the doctor says of container modes, the way to the registry and the tools around Docker.
export const findingsDockerUse = {
  'windows-edition-no-containers': {
    name: 'Windows edition',
    state: 'Linux containers only',
    ok: 'Can run Windows containers',
    title: 'This edition of Windows cannot run Windows containers',
    what: 'Windows containers are wanted, but {{edition}} does not offer them in Docker Desktop.',
    why: 'Docker Desktop runs Windows containers on Windows Pro and Enterprise for x64 only.',
    todo: 'Stay with Linux containers, or upgrade the edition.',
    fixes: {
      'stay-linux': {
        label: 'Stay with Linux containers',
        steps: {
          stay: 'Right-click the Docker icon in the notification area and choose Switch to Linux containers.',
        },
      },
    },
    variants: {
      arm: {
        title: 'Windows on Arm cannot run Windows containers',
        what: 'Windows containers are wanted, but this PC has an Arm processor.',
        todo: 'Stay with Linux containers, or use a PC with an x64 processor.',
      },
    },
  },
  'windows-engine-service-missing': {
    name: 'Service of the Windows engine',
    state: 'Stopped',
    ok: 'Running',
    title: 'The service of the Windows engine is stopped',
    what: 'Windows containers are wanted, but com.docker.service does not run.',
    why: 'Docker Desktop runs the Windows engine through this privileged service.',
    todo: 'Start the service.',
    fixes: {
      'start-service': { label: 'Start the service' },
      'reinstall-for-all-users': {
        label: 'Install Docker Desktop for all users',
        destroys: 'Removing Docker Desktop deletes its images, containers and volumes.',
        steps: {
          install:
            'Save what you need, remove Docker Desktop, and install it again for all users of this PC.',
        },
      },
    },
    variants: {
      missing: {
        state: 'Not installed',
        title: 'The service of the Windows engine is not installed',
        what: 'Windows containers are wanted, but com.docker.service does not exist on this PC.',
        why: 'Only an installation of Docker Desktop for all users has this service. One for a single user runs Linux containers only.',
        todo: 'Install Docker Desktop for all users, or stay with Linux containers.',
      },
    },
  },
  'docker-users-missing': {
    name: 'Group docker-users',
    state: 'Not a member',
    ok: 'Allowed',
    title: 'Your account may not use the Windows engine',
    what: 'Windows containers are wanted, but {{account}} is neither an administrator nor in the group docker-users.',
    why: 'Docker Desktop’s privileged service runs the Windows engine, and it serves only administrators and that group.',
    todo: 'Let an administrator add you to the group, which with Windows containers means as much as being one, or stay with Linux containers.',
    fixes: {
      'join-docker-users': {
        label: 'Join the group docker-users',
        note: 'With Windows containers, membership means as much as being an administrator of this PC.',
        steps: { signOut: 'Sign out and in again.' },
      },
    },
  },
  'bitlocker-denies-write': {
    name: 'BitLocker’s write policy',
    state: 'Forbids writing',
    ok: 'Not in the way',
    title: 'BitLocker’s policy keeps Windows containers from writing',
    what: 'Windows containers are wanted, but the policy denies writing to drives without BitLocker ({{values}}).',
    why: 'Each Windows container writes to a virtual disk of its own, which BitLocker does not protect.',
    todo: 'Ask whoever manages this PC to lift the policy, or stay with Linux containers.',
    fixes: {
      'lift-policy': {
        label: 'Lift the policy',
        note: 'From then on, drives without BitLocker can be written to on this PC.',
        steps: {
          ask: 'In the group policy, under BitLocker Drive Encryption, turn off “Deny write access” for fixed and removable drives not protected by BitLocker.',
        },
      },
    },
  },
  'hyperv-isolation-unavailable': {
    name: 'Container isolation',
    state: 'No hypervisor',
    ok: 'Ready for {{os}} containers',
    title: 'Windows containers have no hypervisor to run in',
    what: 'The engine isolates Windows containers with Hyper-V, but no hypervisor is running.',
    why: 'On Windows 10 and 11 each Windows container runs in a small VM of its own by default.',
    todo: 'Get the hypervisor running, or isolate by process with an image of the same Windows build.',
    fixes: {
      'isolate-by-process': {
        label: 'Isolate by process',
        note: 'Works only with images whose Windows build matches this PC.',
        steps: { run: 'Add --isolation=process to docker run.' },
      },
    },
  },
  'registry-unreachable': {
    name: 'Docker Hub',
    state: 'Not reachable',
    ok: 'Answers in {{ms}} ms',
    title: 'Docker Hub cannot be reached',
    what: 'This PC cannot reach {{host}} ({{code}}), so no image can be pulled from there.',
    why: 'There is no network, the name cannot be resolved, or a proxy or firewall is in the way.',
    todo: 'Check the network and the proxy settings.',
    fixes: {
      'check-network': {
        label: 'Check network and proxy',
        steps: {
          look: 'Open the host in a browser. If it works there, enter the same proxy in Docker Desktop under Settings, Resources, Proxies, not in daemon.json.',
        },
      },
      'trust-certificate': {
        label: 'Trust the certificate of your company',
        steps: {
          look: 'Ask your IT for the root certificate of the proxy and install it among the trusted root authorities of Windows, then restart Docker Desktop.',
        },
      },
    },
    variants: {
      certificate: {
        state: 'Certificate not trusted',
        title: 'The certificate of Docker Hub is not trusted',
        what: '{{host}} answers with a certificate that this PC does not trust ({{code}}).',
        why: 'A proxy or virus scanner most likely opens encrypted connections and signs them itself.',
        todo: 'Make its root certificate known to Windows and to Docker.',
      },
    },
  },
  'toolchain-git': {
    name: 'git',
    state: 'Not installed',
    ok: '{{version}}',
    title: 'git is not installed',
    what: 'Go is installed here, but there is no git.',
    why: 'Go fetches modules with git when no module proxy has them, private ones above all.',
    todo: 'Install git, if you work with private modules.',
    fixes: {
      'install-git': {
        label: 'Install git',
        steps: { packages: 'Install git with the packages of your system.' },
      },
    },
  },
  'toolchain-go': {
    name: 'Go',
    state: '{{version}}',
    ok: '{{version}}',
    title: '{{version}} is old',
    what: 'The Go on this PC is {{version}}. Slipway works with Go 1.19 and later.',
    why: 'Older versions refuse the go.mod of newer projects. Images bring a Go of their own, so only local builds are concerned.',
    todo: 'Install a current Go, if you build outside containers.',
    fixes: {
      'update-go': {
        label: 'Install a current Go',
        steps: { install: 'Get the installer from go.dev/dl, or use your package manager.' },
      },
    },
  },
  'toolchain-docker-cli': {
    name: 'docker command',
    state: 'Not found',
    ok: '{{version}}',
    title: 'The docker command is not found',
    what: 'There is no docker command in the usual places or on PATH.',
    why: 'Slipway talks to the engine itself, but terminals, scripts and editors need the command.',
    todo: 'Add the docker command to PATH, or install it.',
    fixes: {
      'add-docker-command': {
        label: 'Make the docker command available',
        steps: {
          path: 'Repair or update your engine, which brings the command, then open a new terminal.',
        },
      },
    },
  },
} as const;
