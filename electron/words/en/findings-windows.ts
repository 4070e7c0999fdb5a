// What the doctor says of firmware, Windows features and the hypervisor.
export const findingsWindows = {
  'virtualization-disabled-firmware': {
    name: 'Virtualization',
    state: 'Off in firmware',
    ok: 'On',
    title: 'Virtualization is off in the firmware of this PC',
    what: 'The processor can run virtual machines, but the firmware (BIOS or UEFI) keeps that switched off.',
    why: 'Without it no hypervisor starts, and neither WSL 2 nor Docker has a VM to run in.',
    todo: 'Restart into the firmware settings and turn on Intel VT-x or AMD SVM.',
    fixes: {
      'enable-in-firmware': {
        label: 'Restart into the firmware settings',
        note: 'Works on UEFI. On a legacy BIOS the command fails: press the maker’s key at power-on instead.',
        destroys: 'Open programs are closed. BitLocker may ask for its recovery key once.',
        steps: {
          recoveryKey:
            'Have the BitLocker recovery key at hand, or suspend BitLocker for one restart. A firmware change can make Windows ask for it.',
          switchOn:
            'In the firmware settings, turn on Intel VT-x (Intel) or SVM (AMD), save, and start Windows.',
        },
      },
    },
  },
  'feature-reboot-pending': {
    name: 'Pending restart',
    state: 'Restart needed',
    ok: 'None',
    title: 'Windows has to restart before a feature works',
    what: 'A Windows feature was turned on, and Windows has not restarted since. Its services do not exist yet.',
    why: 'Windows finishes such changes while it starts. Shutting down with Fast Startup does not count as a restart.',
    todo: 'Save your work and restart Windows.',
    fixes: {
      'restart-windows': {
        label: 'Restart Windows',
        note: 'Windows refuses with code 1191 while others are signed in.',
        destroys: 'Open programs are closed.',
      },
    },
    variants: {
      update: {
        state: 'Restart waits',
        title: 'Windows waits for a restart',
        what: 'An update or another change waits for a restart. It has nothing to do with WSL or Docker.',
        why: 'Until then Windows features cannot be turned on.',
        todo: 'Restart Windows when it suits you.',
      },
      wsl1: {
        state: 'WSL 1 waits for a restart',
        title: 'WSL 1 works after the next restart',
        what: 'The Windows Subsystem for Linux component was turned on, and Windows has not restarted since.',
        why: 'Only WSL 1 needs it on this Windows. WSL 2 works without it.',
        todo: 'Restart Windows before you use WSL 1.',
      },
    },
  },
  'vmp-feature-disabled': {
    name: 'Virtual Machine Platform',
    state: 'Off',
    ok: 'On',
    title: 'The Virtual Machine Platform feature is off',
    what: 'Windows has the feature that runs the WSL 2 VM, but it is not turned on.',
    why: 'WSL 2 and Docker Desktop run inside that VM. Some emulators and game tools turn the feature off.',
    todo: 'Turn on Virtual Machine Platform, then restart Windows.',
    fixes: {
      'enable-vmp': {
        label: 'Turn on Virtual Machine Platform',
        note: 'VMware and VirtualBox run through the Windows hypervisor afterwards. Exit code 3010 means that a restart is needed.',
        steps: {
          restartFirst:
            'Restart Windows first. While another change waits for a restart, features cannot be turned on.',
        },
      },
    },
  },
  'wsl-component-disabled': {
    name: 'WSL component',
    state: 'Off',
    ok: 'As WSL needs it',
    title: 'The Windows Subsystem for Linux component is off',
    what: 'wsl.exe is there, but the Windows component it needs is not turned on.',
    why: 'The WSL on this PC does not work without it. A Windows update can turn it off.',
    todo: 'Let WSL turn the component on, then restart Windows.',
    fixes: {
      'enable-component': {
        label: 'Turn on the WSL component',
        note: 'Ends with code 0 even when a restart is needed.',
      },
    },
  },
  'containers-feature-disabled': {
    name: 'Containers feature',
    state: 'Off',
    ok: 'On',
    title: 'The Windows feature Containers is off',
    what: 'This PC uses Windows containers, but the Windows feature they need is not turned on.',
    why: 'Windows containers need it. It is part of neither WSL nor Docker’s Linux mode.',
    todo: 'Turn on Containers and Hyper-V, then restart Windows.',
    fixes: {
      'enable-containers': {
        label: 'Turn on Containers and Hyper-V',
        note: 'VMware and VirtualBox run through the Windows hypervisor afterwards.',
      },
    },
  },
  'hyperv-feature-missing-for-windows-containers': {
    name: 'Hyper-V for containers',
    state: 'Off',
    ok: 'As containers need it',
    title: 'Hyper-V is off, and Windows containers need it',
    what: 'This PC uses Windows containers, but the Hyper-V feature is not turned on.',
    why: 'WSL 2 needs only a part of Hyper-V. Isolated Windows containers need all of it. Linux containers keep working.',
    todo: 'Turn on Hyper-V, then restart Windows.',
    fixes: {
      'enable-hyperv': {
        label: 'Turn on Hyper-V',
        note: 'VMware and VirtualBox run through the Windows hypervisor afterwards.',
      },
    },
  },
  'hypervisor-launch-off': {
    name: 'Hypervisor',
    state: 'Not started at boot',
    ok: 'Running',
    title: 'The Windows hypervisor does not start at boot',
    what: 'Virtualization is on in firmware and the Windows features are installed, but the hypervisor is not running.',
    why: 'Without it, WSL 2 and Docker have no VM to run in. Older VirtualBox releases and some game anti-cheat tools switch it off.',
    todo: 'Set the boot entry to start the hypervisor, then restart Windows.',
    fixes: {
      'hypervisor-launch-off': {
        label: 'Turn on the hypervisor',
        note: 'Older VirtualBox releases and some game anti-cheat tools need it off. BitLocker may ask for its recovery key where Secure Boot is off.',
      },
    },
  },
} as const;
