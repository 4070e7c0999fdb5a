// What each key of daemon.json does.
export const daemonKeys = {
  'log-driver':
    'Where the output of containers goes. json-file is what docker logs reads; local takes less space.',
  'log-opts': {
    'max-size':
      'Size at which the log of a container is rolled over. Without it, logs grow until the disk is full. New containers only.',
    'max-file': 'How many logs of a container are kept. Works with max-size.',
  },
  dns: 'Name servers for containers. Without it, those of this PC.',
  'dns-search': 'Domains that are tried behind short names.',
  'registry-mirrors':
    'Mirrors of Docker Hub, tried in order. Images of other registries come directly.',
  proxies: {
    'http-proxy':
      'Proxy for http when Docker pulls and pushes. Docker Desktop has a setting of its own and ignores this one.',
    'https-proxy':
      'Proxy for https when Docker pulls and pushes. Docker Desktop has a setting of its own and ignores this one.',
    'no-proxy': 'Names and addresses that are reached without the proxy, with commas between them.',
  },
  'data-root':
    'Folder for images, containers and volumes. What is in the old folder stays there. Docker Desktop moves its disk in its own settings.',
  builder: {
    gc: {
      enabled: 'Clears old build cache by itself.',
      defaultKeepStorage: 'How much build cache is kept.',
    },
  },
  features: {
    buildkit: 'The current builder. Off, builds use the old one.',
  },
  'max-concurrent-downloads': 'Layers that are pulled at once. Less helps a slow connection.',
  'max-concurrent-uploads': 'Layers that are pushed at once.',
  'shutdown-timeout':
    'Seconds that containers get to end when Docker stops. A negative value waits for them.',
  'live-restore': 'Containers run on while Docker restarts.',
  'default-shm-size': 'Shared memory of new containers. Browsers and databases often want more.',
  bip: 'Address range of the default network, such as 172.26.0.1/16, when it collides with a VPN.',
  'userland-proxy': 'A program for each published port that also serves loopback connections.',
  'exec-opts':
    'Options of the runtime. With Windows containers isolation=process or isolation=hyperv; with Linux containers native.cgroupdriver=systemd.',
  'storage-opts': 'Options of the storage, such as size=127GB for the disk of Windows containers.',
  group: 'Users of this group may use Docker without being administrators.',
  'fixed-cidr': 'Part of the address range from which containers get theirs.',
  debug: 'More messages in the log of Docker.',
  'log-level': 'How much Docker writes into its log.',
  'insecure-registries':
    'Registries that are trusted without a certificate. Everyone on the way can change their images.',
  hosts:
    'Where Docker listens. On TCP without certificates, whoever reaches it controls this PC. On Linux it collides with -H of the service.',
} as const;
