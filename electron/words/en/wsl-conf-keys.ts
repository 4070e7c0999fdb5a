// What each key of /etc/wsl.conf does, by section and name.
export const wslConfKeys = {
  automount: {
    enabled: 'Windows drives appear in the distro by themselves.',
    root: 'Folder below which Windows drives appear.',
    options: 'Options for Windows drives, such as metadata,umask=22,fmask=11.',
    mountFsTab: 'Mounts what /etc/fstab names.',
    ldconfig: 'Makes the libraries of WSL known to the linker.',
    cgroups: 'Version of control groups. v1 needs isolateDistroCgroup=false in .wslconfig.',
  },
  filesystem: {
    umask: 'Permissions that new files do not get. Begin with 0: 022 is octal, 22 is not.',
  },
  interop: {
    enabled: 'Starts Windows programs from Linux.',
    appendWindowsPath: 'Adds the PATH of Windows to that of Linux.',
  },
  network: {
    generateHosts: 'WSL writes /etc/hosts.',
    generateResolvConf: 'WSL writes /etc/resolv.conf. Off, name resolution is yours to set up.',
    hostname: 'Name of the distro in the network. Without it, the name of this PC.',
  },
  user: {
    default: 'User of new sessions.',
  },
  boot: {
    command: 'A command that runs as root when the distro starts.',
    systemd: 'systemd manages services. WSL 2 only.',
    initTimeout: 'How long WSL waits for systemd; 0 does not wait.',
    protectBinfmt: 'Keeps Windows programs working when systemd is on.',
  },
  gpu: {
    enabled: 'The graphics processor in the distro.',
    appendLibPath: 'Adds the libraries of the graphics processor to the library path.',
  },
  time: {
    useWindowsTimezone: 'Follows the time zone of Windows.',
  },
  fileServer: {
    enabled: 'Lets Windows reach the files of the distro at \\\\wsl.localhost.',
    logFile: 'A file for the messages of the file server.',
    logLevel: 'How much the file server writes down.',
    logTruncate: 'Begins a new log at each start.',
  },
  general: {
    guiApplications: 'Linux programs with windows (WSLg) in this distro.',
  },
} as const;
