// What the services say of Tune: why a file could not be read or saved, titles and ends of its jobs.
export const config = {
  titles: {
    save: 'Save {{path}}',
    saveInDistro: 'Save {{path}} in {{distro}}',
    restart: {
      wsl: 'Restart WSL',
      distro: 'Restart {{distro}}',
      engine: 'Restart the engine',
    },
    'set-default': 'Make {{distro}} the default distro',
    convert: 'Convert {{distro}} to WSL 2',
  },
  steps: {
    shutdown: 'Shutting WSL down',
    start: 'Starting {{distro}}',
    measure: 'Measuring what WSL really uses',
    terminate: 'Stopping {{distro}}',
    engineByHand: 'The engine is restarted by hand',
  },
  ended: {
    saved: 'The file is saved.',
    conflict: 'The file was changed outside meanwhile. Nothing was written.',
    restarted: 'WSL runs with the new settings, and they are measured.',
    restartedUnmeasured:
      'WSL is shut down and reads the file when it starts. Nothing was measured.',
    desktopStarted: 'Docker Desktop was started meanwhile and would stop as well. Nothing was run.',
    shutdownFailed: 'WSL could not be shut down: {{detail}}. It runs as before.',
    notShutDown: 'wsl --shutdown said that it was done, but the VM runs on as before.',
    wslDoesNotStart:
      'WSL does not start with the file as it is: {{detail}}. Going back to the previous file takes the change back.',
    distroRestarted: '{{distro}} runs with the new settings.',
    terminateFailed: '{{distro}} could not be stopped: {{detail}}. It runs as before.',
    distroDoesNotStart:
      '{{distro}} does not start with the file as it is: {{detail}}. Going back to the previous file takes the change back.',
    'set-default': '{{distro}} is the default distro now.',
    'set-default-failed': '{{distro}} did not become the default distro: {{detail}}.',
    convert: '{{distro}} is a WSL 2 distro now.',
    'convert-failed': '{{distro}} was not converted: {{detail}}.',
  },
  unreadable: {
    noDistro: 'There is no distro {{distro}} on this PC',
    engineElsewhere:
      'Docker Desktop is not installed. Another engine reads its daemon.json where it runs, inside its distro',
    tooLarge: '{{path}} is larger than 1 MiB: it is no configuration file',
    notHere: 'Only the command line opens any file: slipway config --file {{path}}',
  },
  save: {
    needsStart: '{{distro}} is stopped, and writing in it starts it. Nothing was written',
    stopped: 'It was stopped before the file was written. The old file is there',
    denied:
      'This account may not write {{path}}. The old file is there. Start Slipway from a terminal as administrator, or ask whoever manages this PC',
    busy: 'Another program holds {{path}} open. The old file is there. Close that program and save again',
    noFolder: 'The folder of {{path}} is not there. Nothing was written',
    full: 'The disk of {{path}} is full. The old file is there',
    readOnly: '{{path}} is read-only. The old file is there. Take that mark off and save again',
    link: '{{path}} is a link or has other names, and replacing it would cut them off. The old file is there',
    failed: '{{path}} could not be written: {{detail}}. The old file is there',
  },
  unknown: {
    containers: 'The engine did not say which containers run',
    policy: 'The engine did not say whether {{name}} comes back by itself',
    distros: 'WSL did not say which distros run',
    desktopByHand:
      'Docker Desktop runs, and this version cannot be stopped by a command. Quit it from its icon first',
  },
  warnings: {
    noDistro: 'There is no distro {{distro}} on this PC',
    already: {
      'set-default': '{{distro}} is the default distro already',
      convert: '{{distro}} is a WSL 2 distro already',
    },
    internal: '{{distro}} belongs to another program and is not made to work in',
    time: 'All files are copied: this takes minutes, with many files an hour',
    space: 'It needs as much free space again as the distro takes now',
    spaceOf: 'It needs as much free space again as the distro takes now: {{size}}',
    stops: '{{distro}} is stopped, with everything that runs in it',
  },
} as const;
