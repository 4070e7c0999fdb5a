// What each key of .wslconfig does, by section and name.
export const wslconfigKeys = {
  wsl2: {
    memory: 'Most memory the VM may take. Without it, half of this PC’s memory.',
    processors: 'Processors the VM may use. Without it, all of them.',
    swap: 'Swap space of the VM; 0 is none. Without it, a quarter of its memory, rounded up to whole GB.',
    swapFile: 'Where the swap file lies: a full Windows path, every backslash doubled.',
    nestedVirtualization: 'Lets the VM run virtual machines itself.',
    guiApplications: 'Linux programs with windows (WSLg).',
    gpuSupport: 'The graphics processor in the VM.',
    safeMode:
      'Starts WSL with as little as possible, to repair a broken setup. It overrides many other keys.',
    vmIdleTimeout:
      'How long the VM runs on after the last distro has stopped. A negative value keeps it running.',
    defaultVhdSize:
      'Largest size the disk of a new distro can grow to. Existing ones stay as they are.',
    maxCrashDumpCount: 'How many crash dumps are kept. A negative value collects none.',
    crashDumpFolder: 'Where crash dumps are kept.',
    systemDistro: 'A system distro of your own in place of the one that runs WSLg.',
    telemetry: 'Usage data that WSL sends to Microsoft.',
    distributionStartTimeout: 'How long WSL waits for a distro to start.',
    mountDeviceTimeout: 'How long WSL waits for an attached disk to appear.',
    hostFileSystemAccess: 'Windows drives inside Linux. Without them, /mnt/c is missing.',
    hardwarePerformanceCounters: 'Performance counters of the processor in the VM, for profilers.',
    virtio: 'Virtual devices of the VM. Off, virtiofs and Consomme networking are not available.',
    virtio9p: 'Switched off in current versions of WSL, which warn about it.',
    virtiofs: 'Another way to reach Windows drives from Linux, in place of 9P.',
    isolateDistroCgroup: 'A control group of its own for each distro. Has to be off for cgroup v1.',
    localhostForwarding:
      'Ports that Linux listens on answer at localhost in Windows. Not needed with mirrored networking.',
    networkingMode:
      'How the VM reaches the network. Nat suits most; Mirrored shares the network of Windows and can conflict with ports that Docker Desktop publishes.',
    vmSwitch: 'The Hyper-V switch for bridged networking.',
    macAddress: 'MAC address for bridged networking. WSL does not start with an invalid one.',
    dhcp: 'Gets the address by DHCP in bridged networking.',
    dhcpTimeout: 'How long bridged networking waits for an address.',
    ipv6: 'IPv6 in bridged networking.',
    dnsProxy:
      'In NAT mode, Linux asks Windows for names. Off, it asks the servers of Windows directly.',
    dnsTunneling:
      'Names are resolved by Windows itself, which works with VPNs. Containers of Docker Desktop do not use it.',
    firewall: 'The Hyper-V firewall filters the VM. In mirrored mode it is always on.',
    autoProxy: 'Takes over the HTTP proxy of Windows.',
    kernel: 'A Linux kernel of your own: a full Windows path, every backslash doubled.',
    kernelModules:
      'The disk with the modules of your own kernel. WSL reports an error where kernel is not set as well.',
    kernelCommandLine: 'More arguments for the kernel.',
    debugConsole: 'Opens a window with the messages of the kernel when the VM starts.',
    debugConsoleLogFile: 'A file for the messages of the kernel.',
    earlyBootLogging: 'Messages from the first moments of the kernel.',
    kernelDebugPort: 'Port for a kernel debugger; 0 is off.',
    kernelBootTimeout: 'How long WSL waits for the kernel.',
    loadDefaultKernelModules: 'Loads the modules tun, ip_tables and br_netfilter.',
    loadKernelModules: 'More kernel modules to load, with commas between them.',
  },
  general: {
    distributionInstallPath: 'Folder for distros that are installed from now on.',
    instanceIdleTimeout:
      'How long a distro runs on after its last process has ended. A negative value keeps it running.',
  },
  experimental: {
    autoMemoryReclaim:
      'How cached memory goes back to Windows: DropCache at once, Gradual slowly, Disabled not at all. Gradual can keep Docker Engine in a distro from starting.',
    sparseVhd: 'No effect at present: WSL refuses sparse disks, because data was damaged.',
    bestEffortDnsParsing:
      'With DNS tunneling, answers requests with parts that Windows does not know.',
    dnsTunnelingIpAddress: 'The address of the name server that Linux sees with DNS tunneling.',
    initialAutoProxyTimeout: 'How long a start waits for the proxy settings of Windows.',
    ignoredPorts: 'Ports that Linux may use although Windows uses them. Mirrored networking only.',
    hostAddressLoopback:
      'Windows and Linux reach each other by the addresses of this PC as well. Mirrored networking only.',
    setVersionDebug: 'More messages while a distro changes between WSL 1 and WSL 2.',
    swiotlb: 'Size of a buffer that virtual devices share with Windows.',
    virtioFsAggregateShares: 'Puts several Windows drives into one share of virtiofs.',
  },
} as const;
