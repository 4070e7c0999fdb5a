// Names that dockerd takes in daemon.json beside the rows of the table, by the JSON type it wants: with any other
// name it does not start ("the following directives don't match any configuration option").
import type { DaemonEngine } from '../../contract/daemon-keys.ts';

export type JsonType = 'boolean' | 'number' | 'string' | 'array' | 'object';

/** The type of a top-level value, or undefined for a name that no known Docker Engine takes. */
export function findDaemonType(name: string): JsonType | undefined {
  return types.get(name);
}

/** False for names that only the other engine knows. */
export function isKnownToEngine(name: string, engine: DaemonEngine): boolean {
  return engine === 'linux' || !linuxOnly.has(name);
}

/** docker/cli docs/reference/dockerd.md (28, 29) and the JSON names of moby daemon/config. */
const names: Readonly<Record<JsonType, string>> = {
  boolean:
    'allow-direct-routing cri-containerd debug experimental icc init ip-forward ip-forward-no-drop ip-masq ' +
    'ip6tables iptables ipv6 live-restore no-new-privileges raw-logs rootless selinux-enabled tls tlsverify ' +
    'userland-proxy deprecated-key-path',
  number:
    'cpu-rt-period cpu-rt-runtime max-concurrent-downloads max-concurrent-uploads max-download-attempts mtu ' +
    'network-control-plane-mtu network-diagnostic-port oom-score-adjust shutdown-timeout swarm-raft-election-tick ' +
    'swarm-raft-heartbeat-tick',
  string:
    'api-cors-header bip bip6 bridge bridge-accept-fwmark cgroup-parent containerd containerd-namespace ' +
    'containerd-plugin-namespace containerd-plugins-namespace data-root default-cgroupns-mode default-gateway ' +
    'default-gateway-v6 default-ipc-mode default-runtime exec-root firewall-backend fixed-cidr fixed-cidr-v6 ' +
    'group host-gateway-ip http-proxy https-proxy init-path ip log-driver log-format log-level metrics-addr ' +
    'no-proxy pidfile resolv-conf seccomp-profile storage-driver swarm-default-advertise-addr tlscacert tlscert ' +
    'tlskey userland-proxy-path userns-remap',
  array:
    'allow-nondistributable-artifacts authorization-plugins cdi-spec-dirs default-address-pools dns dns-opts ' +
    'dns-search exec-opts host-gateway-ips hosts insecure-registries labels node-generic-resources ' +
    'registry-mirrors storage-opts',
  object: 'builder default-network-opts default-ulimits features log-opts proxies runtimes',
};

/** Fields of Config in config_linux.go, and their flags. */
const linuxOnly: ReadonlySet<string> = new Set(
  (
    'allow-direct-routing icc init ip-forward ip-forward-no-drop ip-masq ip6tables iptables ipv6 ' +
    'no-new-privileges rootless selinux-enabled userland-proxy cpu-rt-period cpu-rt-runtime bip bip6 ' +
    'bridge-accept-fwmark cgroup-parent default-cgroupns-mode default-gateway default-gateway-v6 default-ipc-mode ' +
    'default-shm-size firewall-backend fixed-cidr-v6 init-path ip resolv-conf seccomp-profile ' +
    'userland-proxy-path userns-remap runtimes oom-score-adjust'
  ).split(' '),
);

const types: ReadonlyMap<string, JsonType> = new Map(
  Object.entries(names).flatMap(([type, list]) =>
    // `default-shm-size` is read as a text with a unit and as a number of bytes: it has no single type.
    list.split(' ').map((name) => [name, type as JsonType] as const),
  ),
);
