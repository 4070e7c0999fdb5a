// What the doctor says of WSL itself: its version, kernel, VM, clock and memory.
export const findingsWsl = {
  'wsl-not-installed': {
    name: 'WSL',
    state: 'Not installed',
    ok: 'Installed',
    title: 'WSL is not installed',
    what: 'Windows has a wsl.exe that only offers to install WSL. WSL itself is not on this PC.',
    why: 'Docker Desktop and every Linux distro on Windows run on WSL 2.',
    todo: 'Install WSL, then restart Windows.',
    fixes: {
      'install-wsl': {
        label: 'Install WSL',
        note: 'Turns on Virtual Machine Platform as well, and needs the network. Ends with code 0 even when a restart is needed.',
      },
      'enable-wsl-features': {
        label: 'Turn on the WSL features',
        steps: {
          update: 'Restart Windows, then run wsl --update to get the current WSL.',
        },
      },
    },
    variants: {
      absent: {
        what: 'There is no wsl.exe on this PC.',
        todo: 'Turn on the Windows features of WSL, then restart Windows.',
      },
    },
  },
  'wsl-inbox-version': {
    name: 'WSL version',
    state: 'Old WSL',
    ok: '{{version}}',
    title: 'WSL is the old one that came with Windows',
    what: 'wsl.exe does not know --version: it is the WSL that came with Windows and was never replaced.',
    why: 'Docker Desktop needs WSL 2.1.5 or later. systemd and mirrored networking are missing too.',
    todo: 'Update WSL.',
    fixes: {
      'update-wsl': {
        label: 'Update WSL',
        note: 'Needs the network. Where it is blocked, install the msi from the releases page of microsoft/WSL.',
        destroys: 'All distros and Linux containers stop.',
      },
      'update-from-web': {
        label: 'Update WSL without the Microsoft Store',
        note: 'Where the Store is blocked or the other update fails. Loads WSL from GitHub.',
        destroys: 'All distros and Linux containers stop.',
      },
      'update-windows': {
        label: 'Update Windows',
        steps: {
          update: 'Open Settings > Windows Update, install everything, then run wsl --update.',
        },
      },
    },
    variants: {
      'windows-too-old': {
        state: 'Windows too old',
        title: 'This Windows is too old for the current WSL',
        what: 'WSL answers WSL_E_OS_NOT_SUPPORTED: this Windows lacks the update that the current WSL needs.',
        todo: 'Run Windows Update, then update WSL.',
      },
    },
  },
  'wsl-kernel-missing': {
    name: 'WSL kernel',
    state: 'Missing',
    ok: 'Present',
    title: 'The WSL 2 kernel is missing',
    what: 'WSL finds no Linux kernel, or one that is too old.',
    why: 'The WSL that came with Windows gets its kernel as a separate package. Without it the WSL 2 VM cannot start.',
    todo: 'Update WSL. The current one brings its own kernel.',
    fixes: {
      'update-kernel': {
        label: 'Update WSL and its kernel',
        note: 'Needs the network.',
        destroys: 'All distros and Linux containers stop.',
      },
      'update-from-web': {
        label: 'Update WSL without the Microsoft Store',
        note: 'Where the Store is blocked or the other update fails. Loads WSL from GitHub.',
        destroys: 'All distros and Linux containers stop.',
      },
    },
  },
  'wsl2-vm-not-starting': {
    name: 'WSL 2 VM',
    state: 'Cannot start',
    ok: 'Nothing stands in its way',
    title: 'The WSL 2 VM cannot start',
    what: 'Something that the VM of WSL 2 needs is not there.',
    why: 'All WSL 2 distros and Docker’s Linux containers run in that VM.',
    todo: 'Solve the cause below it first.',
    variants: {
      code: {
        what: 'wsl.exe fails with {{code}}, although nothing that its VM needs is missing.',
        why: 'This code comes from Windows or from WSL itself.',
        todo: 'Look the code up in the WSL documentation, or run wsl --update.',
      },
      nested: {
        what: 'WSL says that virtualization is not enabled, although the hypervisor runs and the Windows features are on.',
        why: 'If this PC is itself a virtual machine, it needs nested virtualization.',
        todo: 'Turn on nested virtualization for this virtual machine on its host.',
      },
    },
  },
  'wsl-clock-skew': {
    name: 'WSL clock',
    state: '{{seconds}} s off',
    ok: 'Right',
    title: 'The clock inside WSL is {{seconds}} s off',
    what: 'In {{distro}} it is {{seconds}} s earlier or later than in Windows.',
    why: 'The WSL VM keeps its own clock and does not always catch up after sleep. Certificates and package lists then look invalid.',
    todo: 'Set the clock inside WSL.',
    fixes: {
      'set-clock': {
        label: 'Set the clock from the hardware clock',
        steps: {
          date: 'Where hwclock is missing or does not help, run wsl -d {{distro}} -u root --exec date -s @SECONDS with the seconds since 1970.',
        },
      },
      'shut-down-wsl': {
        label: 'Restart WSL',
        note: 'Only if the clock cannot be set.',
        destroys: 'All distros and Linux containers stop.',
      },
    },
  },
  'vmmem-memory-growth': {
    name: 'WSL memory',
    state: 'Holds {{held}}',
    ok: 'Within bounds',
    title: 'WSL holds {{held}} that it hardly uses',
    what: 'The WSL VM holds {{held}} of memory. Its programs use {{used}}; {{cache}} is cache.',
    why: 'Linux keeps files it has read in memory. Windows gets that memory back only when WSL gives it up or its VM stops.',
    todo: 'Give WSL a limit, or restart it to get the memory back now.',
    fixes: {
      'limit-memory': {
        label: 'Give WSL a limit',
        steps: {
          reclaim:
            'In .wslconfig, remove autoMemoryReclaim=disabled or gradual from [experimental]. The default, dropCache, gives unused memory back.',
          cap: 'Set memory= under [wsl2] to what WSL may hold at most.',
        },
      },
      'shut-down-wsl': {
        label: 'Restart WSL',
        destroys: 'All distros and Linux containers stop.',
      },
    },
  },
} as const;
