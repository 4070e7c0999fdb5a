// What the doctor says of Linux distributions, their virtual disks and the drive these lie on.
export const findingsDistro = {
  'no-distro-installed': {
    name: 'Linux distros',
    state: 'None',
    ok: 'Installed',
    title: 'No Linux distro is installed',
    what: 'WSL works, but no distro is registered for this Windows account.',
    why: 'Distros belong to one account. None was installed here, or it was installed under another account.',
    todo: 'Install a distro, such as Ubuntu.',
    fixes: {
      'install-ubuntu': {
        label: 'Install Ubuntu',
        note: 'A large download. Runs as you, never as administrator. wsl --list --online names other distros.',
        steps: {
          firstStart:
            'Start it once in a terminal with wsl -d Ubuntu and choose a Linux user name.',
        },
      },
    },
  },
  'default-distro-wsl1': {
    name: 'Version of the default distro',
    state: 'WSL 1',
    ok: 'WSL 2',
    title: '{{distro}} runs as WSL 1',
    what: 'The default distro {{distro}} is a WSL 1 distro.',
    why: 'WSL 1 has no VM and no real Linux kernel. Docker does not work in it, and .wslconfig has no effect.',
    todo: 'Back up {{distro}} and convert it to WSL 2.',
    fixes: {
      convert: {
        label: 'Convert it to WSL 2',
        note: 'Needs free space for the backup and for the new disk. Takes some minutes.',
        destroys: '{{distro}} is stopped. A conversion can fail half way: back it up first.',
        steps: {
          restart: 'Restart Windows before you go on.',
          backup:
            'Back it up with wsl --export {{distro}} followed by the full path of a .tar file on a drive with enough space.',
        },
      },
    },
  },
  'default-distro-is-docker-desktop': {
    name: 'Default distro',
    state: '{{distro}}',
    ok: '{{distro}}',
    title: 'The default distro is {{distro}}',
    what: 'A plain wsl command goes to {{distro}}, which the container engine made for itself.',
    why: 'That distro has no shell to work in, so such commands fail. It was registered first and became the default.',
    todo: 'Make {{other}} the default distro.',
    fixes: {
      'set-default': { label: 'Change the default distro' },
      'install-ubuntu': {
        label: 'Install Ubuntu',
        note: 'A large download. Runs as you, never as administrator.',
      },
    },
    variants: {
      only: {
        title: '{{distro}} is the only distro',
        what: 'No distro of your own is installed. A plain wsl command goes to {{distro}}.',
        why: 'That is normal on a PC that only uses containers. The distro has no shell to work in.',
        todo: 'Install a distro if you want to work in Linux.',
      },
    },
  },
  'distro-vhdx-missing': {
    name: 'Virtual disks',
    state: 'Disk of {{distro}} missing',
    ok: 'In place',
    title: 'The virtual disk of {{distro}} is not there',
    what: 'Windows expects it at {{path}}, and there is no such file.',
    why: 'The folder or drive was moved, cleaned up or is offline, or the app that brought the distro was removed.',
    todo: 'Bring the file back. Unregistering the distro deletes what is left of it.',
    fixes: {
      'bring-back-disk': {
        label: 'Bring the disk back',
        destroys:
          'Only the last step: it deletes the registration and any disk file at that place.',
        steps: {
          reconnect: 'Connect the drive again, or restore {{path}} from a backup.',
          moveBack: 'If the file was moved, move it back to {{path}}. Nothing is unregistered.',
          register:
            'Only if neither works: copy the .vhdx to a safe place, run wsl --unregister {{distro}}, then wsl --import-in-place {{distro}} with the path of the copy.',
        },
      },
    },
  },
  'distro-vhdx-corrupted': {
    name: 'File system of distros',
    state: 'Damaged',
    ok: 'Distros are running',
    title: 'The virtual disk of a distro is damaged',
    what: 'WSL answers WSL_E_DISK_CORRUPTED and does not start the distro.',
    why: 'Power was lost, the drive ran full while the disk grew, or a conversion to a sparse disk damaged the file system.',
    todo: 'Copy the disk file to a safe place, then repair the file system.',
    fixes: {
      'repair-disk': {
        label: 'Repair the file system',
        destroys:
          'Everything in WSL stops. The repair can drop damaged files: copy the disk file first.',
        steps: {
          quitDocker: 'Quit Docker Desktop.',
          copy: 'Copy ext4.vhdx of the distro to a safe place.',
          mount:
            'In another distro, run lsblk and note the disks. Then run wsl --mount with the path of ext4.vhdx and --vhd --bare.',
          check:
            'Run lsblk again. Only the new disk is the damaged one: run e2fsck -f on it as root.',
        },
      },
    },
  },
  'distro-not-starting': {
    name: 'Start of distros',
    state: 'Cannot start',
    ok: 'Nothing stands in the way',
    title: '{{distro}} cannot start',
    what: 'The WSL 2 VM, which {{distro}} runs in, cannot start.',
    why: 'A WSL 2 distro needs the VM and its own virtual disk.',
    todo: 'Solve the cause below it first.',
    variants: {
      disk: { what: 'The virtual disk of {{distro}} is not there.' },
    },
  },
  'host-disk-full': {
    name: 'Free space',
    state: '{{free}} left on {{drive}}',
    ok: '{{free}} free on {{drive}}',
    title: 'Drive {{drive}} is full',
    what: 'Only {{free}} are free on {{drive}}, where the virtual disks of WSL and Docker lie.',
    why: 'The virtual disks cannot grow any more. Builds fail, and disks can be damaged.',
    todo: 'Free some space on {{drive}}.',
    fixes: {
      'free-space': {
        label: 'Free space on the drive',
        steps: {
          free: 'Open Settings > System > Storage and remove what you do not need on {{drive}}. Aim for more than 10 GiB.',
        },
      },
      'prune-docker': {
        label: 'Remove unused images and build cache',
        note: 'docker system df shows how much that frees. Volumes stay.',
        destroys: 'Images that no container uses and the build cache are removed.',
        steps: {
          compact:
            'Space that is freed inside the virtual disk comes back to Windows only when that disk is compacted.',
        },
      },
    },
    variants: {
      low: {
        title: 'Drive {{drive}} is nearly full',
        why: 'When the drive is full, builds fail and virtual disks can be damaged.',
      },
    },
  },
} as const;
