// What `slipway config` says.
export const cliConfig = {
  summary:
    'Reads, checks and changes .wslconfig, wsl.conf and daemon.json, and takes changes back.',
  options: {
    target:
      'Which file: wslconfig (all WSL 2 distros), wsl.conf (one distro) or daemon (Docker Engine). Default: wslconfig.',
    distro: 'The distro whose wsl.conf is meant.',
    containers: 'Which engine’s daemon.json: linux or windows containers. Default: linux.',
    file: 'Another file of that kind, instead of the one of this PC; - is standard input, and the result goes to standard output. For apply and diff: the new text.',
    start: 'Allows a stopped distro to be started, where its wsl.conf cannot be reached otherwise.',
    restart: 'Restarts what reads the file afterwards. What stops is listed first, and asked for.',
    dryRun: 'Shows the difference and saves nothing.',
    limit: 'How many of the newest changes history lists. Default: 20.',
  },
  examples: {
    list: 'See every key: what is written, and what WSL really uses.',
    get: 'Print one value for a script.',
    set: 'Change keys after you have seen the difference. Everything else in the file stays.',
    unset: 'Take a key out, so that the default holds.',
    distro: 'Turn systemd on in one distro, and restart that distro.',
    daemon: 'Keep the logs of containers small.',
    check: 'Check a file before it is used; line and column for every message.',
    stdin: 'Change a text on its way through.',
    diff: 'See what a file would change.',
    pending: 'See what is saved and waits for a restart of WSL.',
    apply: 'Put a file in the place of this PC’s, and restart WSL.',
    repair:
      'Make JSON of a daemon.json that Docker refuses: no mark, no comments, no commas too many.',
    history: 'List the saved changes with their differences.',
    undo: 'Take the newest change back.',
  },
  exitCodes: {
    fine: 'Done, or nothing was to be done. For check: nothing wrong. For diff: no difference.',
    found: 'check found an error or a warning, diff a difference, or a restart did not work.',
    couldNot:
      'It could not be read or saved, the value is not known, or nobody agreed. The old file is there.',
  },
  columns: {
    key: 'Key',
    written: 'In the file',
    used: 'In use',
    default: 'Default',
    since: 'Since',
  },
  noFile: '{{path}} does not exist, so the defaults hold.',
  /** Where no value can be named. */
  unknown: '–',
  severities: { error: 'error', warning: 'warning', info: 'note' },
  clean: '{{path}}: nothing wrong.',
  foundCount: '{{path}}: {{errors}}, {{warnings}}.',
  errors_one: '{{count}} error',
  errors_other: '{{count}} errors',
  warnings_one: '{{count}} warning',
  warnings_other: '{{count}} warnings',
  standardInput: 'standard input',
  same: 'No difference: {{path}} says just that already.',
  sameText: 'The lines are the same. Encoding or line ends differ, and they change with the file.',
  removesFile: 'The file is taken away.',
  newMessages: 'Afterwards there is this to know:',
  askSave: 'Save this?',
  askStart: '{{distro}} is stopped. Start it?',
  askRestart: {
    wsl: 'Restart WSL now?',
    distro: 'Restart the distro now?',
    engine: 'Restart Docker now?',
  },
  dryRun: 'A dry run: nothing was saved.',
  notSaved: 'Nothing was saved.',
  saved: 'Saved to {{path}}.',
  waits: {
    wsl: 'WSL uses it after its next start. With --restart, Slipway restarts WSL.',
    distro: 'The distro uses it after its next start. With --restart, Slipway restarts the distro.',
    engine: 'Docker uses it after its next start. With --restart, Slipway restarts Docker.',
  },
  notRestarted: 'Nothing was restarted. What is saved waits for the next start.',
  byHand: 'Slipway does not run these commands. They are for you, and nothing was restarted.',
  brokenText:
    '{{path}} is no JSON that Docker reads, so single keys cannot be changed. Nothing was changed. slipway config check --target daemon shows the place, slipway config repair --target daemon what can be repaired.',
  cannotRepair:
    '{{path}} cannot be repaired without knowing what was meant. Nothing was changed. slipway config check --target daemon shows the place.',
  notInDockerDesktop: 'Docker Desktop has a setting of its own for this, and does not look here.',
  needsStart:
    '{{distro}} is stopped, and reading its wsl.conf starts it. Add --start to allow that. Nothing was started.',
  unreadable: '{{path}} cannot be read: {{reason}}.',
  conflict: 'Nothing was saved: {{path}} was changed by somebody else in the meantime.',
  ways: {
    title: 'There are three ways:',
    mine: 'Yours: run the same command again. It works on the file as it is now.',
    theirs: 'Theirs: do nothing. The file stays as it was found.',
    merge: 'Both: bring the two texts together by hand, and save that.',
  },
  refused: 'With this text it would not start any more. Nothing was saved.',
  failed: 'It could not be saved: {{reason}}. The old file is there.',
  stops: {
    title: {
      wsl: 'Restart WSL',
      distro: 'Restart the distro',
      engine: 'Restart Docker',
    },
    distros: 'These distros stop: {{names}}',
    containers_one: '{{count}} container stops:',
    containers_other: '{{count}} containers stop:',
    nothing: 'No distro and no container runs.',
    comesBack: 'starts again by itself',
    dockerDesktop: 'Docker Desktop is stopped before and started after.',
  },
  measured: {
    title: 'Measured in {{distro}}:',
    row: '{{key}}: {{measured}}',
    asked: '{{key}}: {{measured}} (asked: {{asked}})',
  },
  pending: {
    none: 'Nothing waits: WSL runs with {{path}} as it is.',
    title: 'Saved, and waiting for a restart of WSL:',
    row: '{{key}}: {{from}} → {{to}}',
    default: 'default',
  },
  history: {
    none: 'Slipway has not changed {{path}}.',
    entry: '{{number}}  {{at}}  ',
    id: 'Entry {{id}}',
    undone: 'Taken back by {{id}}',
  },
  nothingToUndo: 'There is no change of {{path}} to take back.',
} as const;

/** Something typed wrongly that only `slipway config` can say. */
export const cliConfigErrors = {
  unknownKey: {
    what: 'There is no key “{{name}}” in {{file}}. Nothing was changed.',
    why: 'Perhaps you mean: {{near}}.',
    todo: 'slipway config get lists every key.',
    place: '{{place}}',
  },
  unknownKeyAtAll: {
    what: 'There is no key “{{name}}” in {{file}}. Nothing was changed.',
    why: 'No known key has a name like that.',
    todo: 'slipway config get lists every key.',
    place: '{{place}}',
  },
  ambiguousKey: {
    what: 'There is more than one key “{{name}}” in {{file}}. Nothing was changed.',
    why: 'They are: {{keys}}.',
    todo: 'Write it with its section.',
    place: '{{place}}',
  },
  badKeyValue: {
    what: '{{key}} cannot be “{{value}}”. Nothing was changed.',
    why: '{{reason}}',
    todo: 'What the key does: {{help}}',
    place: '{{place}}',
  },
  notAssignment: {
    what: '“{{given}}” gives no value. Nothing was changed.',
    why: 'A change is written as KEY=VALUE.',
    todo: 'slipway config unset {{given}} takes a key out.',
  },
  misplacedOption: {
    what: 'The option {{name}} does not fit here.',
    why: 'It goes with {{with}}.',
    todo: 'slipway config --help explains them.',
  },
  missingOption: {
    what: 'The option {{name}} is needed here.',
    why: 'Without it nobody can tell which file is meant.',
    todo: 'slipway config --help shows examples.',
  },
  fileUnreadable: {
    what: '{{file}} cannot be read. Nothing was changed.',
    why: 'The system answers {{reason}}.',
    todo: 'Check the path and its permissions.',
  },
  unknownEntry: {
    what: 'There is no change {{entry}} of {{file}}. Nothing was changed.',
    why: 'It is not in the history of this file.',
    todo: 'slipway config history lists the changes with their numbers.',
  },
} as const;
