// The ladder's order, in a file without zod, so that the page can draw the rows before anything has answered.

/** The ladder: what stands on what, from firmware up to Go. The order is the order on the page. */
export const layerIds = [
  'firmware',
  'windows-feature',
  'hypervisor',
  'wsl-kernel',
  'wslconfig',
  'distro',
  'docker-engine',
  'docker-mode',
  'network',
  'disk',
  'go-toolchain',
] as const;
