// What the doctor says of where the docker command goes: contexts, DOCKER_HOST and the right to open the pipe.
export const findingsDockerEndpoint = {
  'docker-context-wrong': {
    name: 'Docker context',
    state: 'Leads nowhere',
    ok: '{{context}}',
    title: 'The Docker context {{context}} leads nowhere',
    what: 'docker goes where the context {{context}} points, and no engine answers there.',
    why: 'Contexts stay behind when an engine is removed, and every engine brings its own.',
    todo: 'Choose the context of an engine that runs.',
    fixes: {
      'use-context': { label: 'Switch the context' },
      'unset-docker-context': {
        label: 'Remove DOCKER_CONTEXT',
        note: 'While it is set, docker context use changes nothing.',
        steps: {
          unset:
            'Remove the variable DOCKER_CONTEXT from your environment variables or your shell profile, then open a new terminal.',
        },
      },
    },
    variants: {
      missing: {
        state: 'Missing',
        title: 'The Docker context {{context}} does not exist',
        what: 'The context {{context}} is chosen, but docker knows none of that name, or cannot read it.',
        why: 'It was removed or never created, and the choice stayed. Every docker command fails until another one is chosen.',
      },
      elsewhere: {
        title: 'The Docker context points to the wrong engine',
        what: 'The context {{context}} goes to {{address}}, where nobody listens. Another engine on this PC answers.',
        why: 'The context belongs to an engine that is closed, or to the other container mode.',
        todo: 'Switch to the context of the engine that answers.',
      },
      remote: {
        title: 'The remote engine of context {{context}} does not answer',
        what: 'The context {{context}} goes to {{address}} on another computer, which does not answer.',
        why: 'The other computer is off, out of reach, or has no engine there any more.',
        todo: 'Make the other computer reachable, or switch to a local context.',
      },
    },
  },
  'docker-host-env-set': {
    name: 'DOCKER_HOST',
    state: 'Leads nowhere',
    ok: 'In order',
    title: 'DOCKER_HOST sends docker to {{address}}',
    what: 'The environment variable DOCKER_HOST sends docker to {{address}}, and no engine answers there.',
    why: 'It overrules every context. It is often left over from Docker Toolbox, Minikube or a tutorial.',
    todo: 'Remove DOCKER_HOST, then open a new terminal.',
    fixes: {
      'remove-user-variable': {
        label: 'Remove it from your variables',
        note: 'Programs that already run keep it until they start again.',
      },
      'remove-machine-variable': {
        label: 'Remove it for all users',
        note: 'It is set for the whole PC. Programs that already run keep it until they start again.',
      },
      'unset-variable': {
        label: 'Remove it where it is set',
        steps: {
          unset:
            'Neither your variables nor those of the PC set it: look in your shell profile and in the program that started Slipway.',
        },
      },
    },
    variants: {
      answers: {
        state: 'Remote engine',
        title: 'docker uses a remote engine',
        what: 'DOCKER_HOST sends docker to {{address}}, and the engine there answers.',
        why: 'That is a choice, not a fault. Containers and images of this PC are not shown while it is set.',
        todo: 'Nothing to do, unless you expected the engine of this PC.',
      },
    },
  },
  'docker-pipe-access-denied': {
    name: 'Access to the engine',
    state: 'Denied',
    ok: 'Allowed',
    title: 'You may not open the pipe of the Docker engine',
    what: 'The engine listens at {{address}}, but Windows does not let you open it.',
    why: 'Docker Desktop was most likely started as administrator or by another account.',
    todo: 'Quit that Docker Desktop and start it as yourself.',
    fixes: {
      'start-as-user': {
        label: 'Start Docker Desktop as yourself',
        destroys: 'All running containers stop.',
        steps: {
          quit: 'Quit Docker Desktop where it runs: as administrator, or in the other account.',
          start: 'Start it from the Start menu, not as administrator.',
        },
      },
      'join-docker-users': {
        label: 'Join the group docker-users',
        note: 'Needed only for Windows containers. Members of it can become administrator of this PC.',
        steps: {
          add: 'As administrator, run net localgroup docker-users NAME /add with the name of your account.',
          signOut: 'Sign out and in again.',
        },
      },
      'join-docker-group': {
        label: 'Join the group docker',
        note: 'Members of it can become root on this computer.',
        steps: {
          add: 'As root, run usermod --append --groups docker NAME with the name of your account.',
          signOut: 'Sign out and in again.',
        },
      },
    },
    variants: {
      socket: {
        title: 'You may not open the socket of the Docker engine',
        what: 'The engine listens at {{address}}, but that socket is not open to you.',
        why: 'It belongs to root and the group docker, and your session is not in that group.',
        todo: 'Join the group docker, or use a rootless engine.',
      },
    },
  },
} as const;
