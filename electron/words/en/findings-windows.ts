// What the doctor says of firmware, Windows features, the hypervisor, WSL and its distributions.
export const findingsWindows = {
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
        note: 'Older VirtualBox releases and some game anti-cheat tools need it off.',
      },
    },
  },
} as const;
