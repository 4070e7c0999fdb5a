// What the command line says: help, the doctor's list, opening the window, and what was typed wrongly.
import { cliChanges } from './cli-changes.ts';
import { cliConfig, cliConfigErrors } from './cli-config.ts';
import { cliImage, cliImageErrors } from './cli-image.ts';
import { cliSettings, cliSettingsErrors } from './cli-settings.ts';

export const cli = {
  about: 'Tells what is wrong with WSL 2 and Docker on this PC, the root cause first.',
  help: {
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    everywhere: 'Options of every command',
    examples: 'Examples',
    exitCodes: 'Exit codes',
    command: 'command',
    arguments: 'arguments',
    more: 'slipway <command> --help says more about one command.',
  },
  exitCodes: {
    '0': 'Fine: nothing wrong, or the command did its work.',
    '1': 'Problems were found.',
    '2': 'Could not tell, or the command could not do its work.',
    '64': 'Something was typed wrongly, or an input is bad.',
  },
  options: {
    help: 'Says how a command is used.',
    version: 'Prints the version of Slipway.',
    lang: 'Language of the output: en or zh-CN. Default: your setting, then the system.',
    machine: 'Looks at a described PC, by name or machine file, instead of this computer.',
    timeScale:
      'How fast a described PC answers: 1 takes the time its file says, 0 does not wait. Default: 1.',
    json: 'Prints JSON for programs.',
    only: 'Looks only at this area or check. Can be given several times.',
    verbose: 'Shows every check with its evidence.',
    web: 'Opens in the browser, also where Electron is there.',
    noBrowser: 'Prints the address and opens no browser.',
    port: 'Port on 127.0.0.1. Default: a free one.',
    retryElectron: 'Tries again to download Electron after it failed.',
    dryRun: 'Shows what would be done and runs nothing.',
    yes: 'Agrees to what is shown without asking.',
    typed: 'The name that has to be typed where something is lost for good, for use with --yes.',
    resume: 'Goes on with the plan that waited for a restart, or was cut off.',
    output: 'Keeps the output of the commands in sight.',
    limit: 'How many of the newest changes to list. Default: 20.',
  },
  commands: {
    doctor: {
      summary: 'Checks this PC and names the root cause of what is wrong.',
      examples: {
        plain: 'Check this computer.',
        only: 'Look at one area only.',
        json: 'Get the whole report for a program.',
        machine: 'See what it says about a described PC.',
      },
    },
    fix: {
      summary: 'Plans the fixes of findings, asks, runs them and checks each one.',
      examples: {
        plain: 'See the plan for a finding of slipway doctor, and run it after you agree.',
        dryRun: 'See the plan only.',
        resume: 'Go on after Windows has restarted.',
        json: 'Fix a finding of a described PC from a program.',
      },
    },
    mode: {
      summary: 'Shows whether docker runs Linux or Windows containers, and switches.',
      examples: {
        get: 'See what runs now, and what this PC can run.',
        switch: 'Switch to Windows containers after you agree.',
        dryRun: 'See what a switch would do.',
        json: 'Switch from a program.',
      },
    },
    journal: {
      summary: 'Lists what Slipway changed, newest first, or undoes one change.',
      examples: {
        list: 'List the last changes.',
        json: 'Get the last change for a program.',
        undo: 'Take one change back after you agree.',
      },
    },
    jobs: {
      summary: 'Lists what runs or ran in any window or terminal, follows it or stops it.',
      examples: {
        list: 'List the jobs, running ones first.',
        watch: 'Follow a job to its end.',
        cancel: 'Ask a job to stop at its next safe place.',
      },
    },
    machines: {
      summary: 'Lists the described PCs, or puts one back to its start.',
      examples: {
        list: 'List the described PCs.',
        reset: 'Forget what was changed on one of them.',
      },
    },
    call: {
      summary:
        'Calls any operation by its name, with JSON in and out; a stream prints one line each.',
      examples: {
        plain: 'Call an operation without input.',
        input: 'Give it input.',
        stdin: 'Read the input from standard input, where a shell changes quotes.',
      },
    },
    open: {
      summary:
        'Opens Slipway: in a window of its own where Electron is there, else in the browser.',
      examples: {
        plain: 'Open Slipway.',
        machine: 'Explore a described PC.',
        address: 'Print an address to open yourself.',
      },
    },
    completion: {
      summary: 'Prints a script that completes commands and options.',
      examples: {
        powershell: 'Turn it on in PowerShell; add the line to $PROFILE to keep it.',
        bash: 'Turn it on in bash; add the line to ~/.bashrc to keep it.',
      },
    },
  },
  doctor: {
    thisComputer: 'This computer',
    described: 'Described PC: {{name}}. Nothing of this computer was asked.',
    describedHost: 'Described PC: {{name}}',
    checking: 'Checking, {{done}} of {{total}}',
    blockedBy: 'Blocked by: {{cause}}',
    mayComeFrom: 'May come from: {{causes}}',
    explains_one: 'Explains {{count}} more: {{names}}',
    explains_other: 'Explains {{count}} more: {{names}}',
    comesFrom: 'Comes from: {{causes}}',
    todo: 'To do',
    fix: 'Fix',
    edit: 'In {{file}}: {{change}}',
    evidence: 'Evidence',
    decides: 'decides',
    prove: 'would prove it, needs administrator',
    verify: 'Afterwards',
    verifyExpect: '{{command}} answers {{expect}}',
    undo: 'Undo',
    administrator: 'administrator',
    restart: {
      windows: 'restart Windows',
      wsl: 'restarts WSL',
      docker: 'restarts Docker',
      session: 'sign out and in',
    },
    listJoin: ', ',
    labelled: '{{label}}: {{text}}',
    noted: '{{text}} ({{note}})',
    sums: '{{counts}}. {{took}}',
    roots_one: '{{count}} root cause.',
    roots_other: '{{count}} root causes.',
    nothingWrong: 'Nothing wrong found.',
    nothingWrongUnknown: 'Nothing wrong found, but not everything could be read.',
    counts: {
      ok_one: '{{count}} passed',
      ok_other: '{{count}} passed',
      advice_one: '{{count}} piece of advice',
      advice_other: '{{count}} pieces of advice',
      problem_one: '{{count}} finding',
      problem_other: '{{count}} findings',
      unknown_one: '{{count}} could not tell',
      unknown_other: '{{count}} could not tell',
      skipped_one: '{{count}} skipped',
      skipped_other: '{{count}} skipped',
      blocked_one: '{{count}} blocked',
      blocked_other: '{{count}} blocked',
    },
    took: 'Took {{duration}}.',
    next: 'Next: {{step}}',
    nextVerbose: 'slipway doctor --verbose shows what was read.',
    nextAgain: 'Then run slipway doctor again.',
    exploreOnWindows:
      'The Windows areas need Windows. slipway machines lists described PCs to explore.',
  },
  machines: {
    changed: 'changed, slipway machines reset {{name}} puts it back',
    use: 'Look at one with: slipway doctor --machine NAME',
    wasReset: '{{name}} is back at its start.',
  },
  open: {
    opening: 'Slipway opens in its own window.',
    downloading: 'Downloading Electron {{version}}, {{megabytes}} MB so far',
    inBrowser: 'Slipway is open in the browser: {{address}}',
    atAddress: 'Slipway waits at {{address}}',
    once: 'The address works once. Enter makes a new one, Ctrl+C ends Slipway.',
    ends: 'The address works once. Ctrl+C ends Slipway.',
    refusal:
      'This address does not let you in. It was used before, or it is not complete. Press Enter where Slipway runs, or run "slipway open" again, for a new one.',
    electron: {
      notInstalled: 'This installation has no Electron, so Slipway uses the browser.',
      noDisplay: 'There is no display here, so Slipway serves its page instead of a window.',
      failedBefore:
        'Electron could not be downloaded on {{date}}, so Slipway uses the browser. --retry-electron tries again; ELECTRON_MIRROR names another place to download from.',
      failed:
        'Electron cannot be downloaded ({{detail}}), so Slipway uses the browser. ELECTRON_MIRROR names another place to download from.',
      silent:
        'The download of Electron sent nothing for {{seconds}} s, so Slipway uses the browser. ELECTRON_MIRROR names another place to download from.',
      ended: 'Electron ended at once (exit code {{code}}), so Slipway uses the browser.',
    },
  },
  changes: cliChanges,
  config: cliConfig,
  settings: cliSettings,
  image: cliImage,
  errors: {
    ...cliConfigErrors,
    ...cliImageErrors,
    ...cliSettingsErrors,
    place: 'Place',
    unknownCommand: {
      what: 'There is no command “{{name}}”.',
      why: 'Commands are: {{known}}.',
      todo: 'slipway --help lists them.',
    },
    unknownOption: {
      what: 'There is no option {{name}} here.',
      why: 'Options are: {{known}}.',
      todo: 'slipway {{command}} --help explains them.',
    },
    badValue: {
      what: 'The option {{name}} has a value it cannot have.',
      why: 'It takes: {{allowed}}.',
      todo: 'Give it one of these.',
    },
    valueMissing: {
      what: 'The option {{name}} needs a value.',
      why: 'Nothing follows it, or something that looks like an option.',
      todo: 'Write it as {{name}} VALUE.',
    },
    valueTooMany: {
      what: 'The option {{name}} takes no value.',
      why: 'It is on when it is there.',
      todo: 'Leave the value out.',
    },
    badArguments: {
      what: 'These arguments do not fit: {{given}}',
      why: 'The command is used as: {{usage}}',
      todo: 'slipway {{command}} --help shows examples.',
    },
    unknownOperation: {
      what: 'There is no operation “{{name}}”.',
      why: 'Operations are: {{known}}.',
      todo: 'Use one of these names.',
    },
    notJson: {
      what: 'The input is not JSON.',
      why: '{{reason}}.',
      todo: 'Some shells take the quotes away. Give the input on standard input, with - in its place.',
    },
    badInput: {
      what: 'The input does not fit {{name}}. Nothing was done.',
      why: '{{reason}}.',
      todo: 'docs/cli.md holds the schema of every operation.',
      place: '{{place}}',
    },
    noPage: {
      what: 'Slipway’s page is not built.',
      why: '{{folder}} has no index.html.',
      todo: 'Run: npm run build',
    },
    consentNeeded: {
      what: 'Nobody can be asked here. Nothing was run.',
      why: 'What changes this PC is agreed to at a terminal.',
      todo: 'Add --yes to agree, or --dry-run to see the plan only.',
    },
    nameNeeded: {
      what: 'The name “{{name}}” has to be typed. Nothing was run.',
      why: 'Something is lost for good, and --yes alone does not agree to that.',
      todo: 'Run it at a terminal, or add --yes --typed NAME.',
    },
    port: {
      what: 'Slipway cannot listen on port {{port}}.',
      why: 'The system answers {{reason}}.',
      todo: 'Name another port, or leave --port out.',
    },
    unexpected: {
      what: 'Slipway stopped because of a fault of its own.',
      why: '{{reason}}',
      todo: 'Report this with the output of slipway --version.',
    },
  },
} as const;
