// The error catalogue in words: what happened and why, whether anything was changed, what to do, and where.
export const errors = {
  MACHINE_NOT_FOUND: {
    what: 'There is no described PC called “{{name}}”.',
    why: 'Known are: {{known}}.',
    todo: 'Use one of these names, or the path of a machine file.',
  },
  MACHINE_UNREADABLE: {
    what: 'The machine file cannot be read.',
    why: 'The system answers {{reason}}.',
    todo: 'Check the path and its permissions.',
    place: '{{file}}',
  },
  MACHINE_NOT_JSON: {
    what: 'The machine file is not JSON.',
    why: 'Line {{line}}, column {{column}}: {{reason}}.',
    todo: 'Correct that place in the file.',
    place: '{{file}}:{{line}}:{{column}}',
  },
  MACHINE_VERSION: {
    what: 'The machine file has version {{version}}.',
    why: 'This Slipway reads version {{supported}}.',
    todo: 'Write the file for that version, or update Slipway.',
    place: '{{file}}, slipwayMachine',
  },
  MACHINE_FIELD: {
    what: 'The machine file has a wrong field.',
    why: 'What is wrong: $t(flaws.{{flaw}}).',
    todo: 'Correct the field. docs/machine-format.md describes all of them.',
    place: '{{file}}',
  },
  CHECK_NOT_FOUND: {
    what: 'There is no area and no check called “{{name}}”.',
    why: 'Known are: {{known}}.',
    todo: 'Use one of these names.',
  },
  STATE_TOO_NEW: {
    what: 'The state folder belongs to a newer Slipway. Nothing was changed.',
    why: 'It has version {{version}}, and this Slipway knows versions up to {{supported}}.',
    todo: 'Update Slipway, or name another folder in SLIPWAY_STATE.',
    place: '{{folder}}',
  },
  STATE_UNUSABLE: {
    what: 'The state folder cannot be used. Nothing was changed.',
    why: 'The system answers {{reason}}.',
    todo: 'Check its permissions and the free space, or name another folder in SLIPWAY_STATE.',
    place: '{{folder}}',
  },
  STATE_LOCKED: {
    what: 'Another Slipway is writing to the state folder. Nothing was changed.',
    why: 'It did not finish within {{seconds}} s.',
    todo: 'Try again when the other one is done.',
    place: '{{folder}}',
  },
  NOTHING_TO_FIX: {
    what: 'There is nothing to plan. Nothing was run.',
    why: 'The last check did not find {{checks}}, or there is no fix for it.',
    todo: 'Check this PC again.',
  },
  PLAN_NOT_FOUND: {
    what: 'There is no plan {{plan}}. Nothing was run.',
    why: 'It was dropped, or it never existed.',
    todo: 'Make a new plan.',
  },
  CONFIRMATION_INVALID: {
    what: 'The confirmation does not fit the plan. Nothing was run.',
    why: 'A confirmation works once, and only for the plan it was shown with.',
    todo: 'Make the plan again and confirm that one.',
  },
  NAME_NOT_TYPED: {
    what: 'The name “{{name}}” was not typed. Nothing was run.',
    why: 'Something is lost for good, so its name has to be typed to confirm.',
    todo: 'Type the name exactly as shown.',
  },
  ELEVATION_NOT_HERE: {
    what: 'This needs administrator, and a browser window may not ask for that. Nothing was run.',
    why: 'Only the desktop app and the command line can show the permission prompt of Windows.',
    todo: 'Run this instead: {{command}}',
  },
  CHANGE_RUNNING: {
    what: 'Another change of this PC is running. Nothing was run.',
    why: 'Changes run one after the other, so that each can be undone ({{job}}).',
    todo: 'Wait until it is done, or cancel it.',
  },
  JOB_NOT_FOUND: {
    what: 'There is no job {{job}}.',
    why: 'It was dropped, or it never existed.',
    todo: 'List the jobs again.',
  },
  CANNOT_UNDO: {
    what: 'The change {{entry}} cannot be undone. Nothing was changed.',
    why: 'It is not in the journal, was undone before, or has no way back.',
    todo: 'Look into the journal for what it did.',
  },
  CANNOT_SWITCH: {
    what: 'Docker cannot switch to {{to}} containers on this PC. Nothing was run.',
    why: 'What stands in the way: {{reason}}.',
    todo: 'Check this PC, and mend that first.',
  },
  CONTEXT_NOT_FOUND: {
    what: 'docker knows no context called “{{name}}”. Nothing was changed.',
    why: 'It was removed, or it has another name.',
    todo: 'List the contexts with docker context ls.',
  },
  PROJECT_NOT_FOUND: {
    what: 'There is no folder “{{folder}}”.',
    why: 'It was moved or removed, or its drive or distribution is not there now.',
    todo: 'Choose the folder again.',
  },
  PROJECT_UNREADABLE: {
    what: 'The folder “{{folder}}” cannot be read.',
    why: 'The system answers {{reason}}.',
    todo: 'Check its permissions, or choose another folder.',
  },
  FOLDER_NOT_EMPTY: {
    what: 'The folder “{{folder}}” is not empty. Nothing was written.',
    why: 'The sample project goes into an empty or a new folder, so that no file of yours is touched.',
    todo: 'Name another folder.',
  },
  CHOICES_INVALID: {
    what: 'slipway.yaml has a value that Slipway cannot use.',
    why: 'Line {{line}}, column {{column}}: $t(flaws.{{flaw}}).',
    todo: 'Correct that place in the file.',
    place: '{{file}}:{{line}}:{{column}}',
  },
  CHOICES_NOT_EDITABLE: {
    what: 'slipway.yaml was not written. It is what it was.',
    why: 'Its YAML has a form that Slipway cannot edit without losing something in it.',
    todo: 'Write the section image by hand, or write the file in a plainer form: no names behind &, no second byte order mark.',
    place: '{{file}}',
  },
  FILE_CHANGED: {
    what: 'The file was changed by somebody else. Nothing was written.',
    why: 'It is no longer what was shown.',
    todo: 'Look at the file again, then decide again.',
    place: '{{file}}',
  },
  FILE_NOT_WRITTEN: {
    what: 'The file cannot be written. It is what it was.',
    why: 'The system answers {{reason}}.',
    todo: 'Check its permissions and the free space.',
    place: '{{file}}',
  },
  ENGINE_NOT_READY: {
    what: 'No container engine answers on this PC. Nothing was built or run.',
    why: 'Docker answers {{reason}}.',
    todo: 'Start Docker, or look at the page Health.',
  },
  ENGINE_REFUSED: {
    what: 'The engine did not do it.',
    why: 'It answers {{status}}: {{message}}.',
    todo: 'Change what it names, then try again.',
  },
  CONTAINER_NOT_FOUND: {
    what: 'There is no container “{{container}}”.',
    why: 'It was removed, or it belongs to another engine.',
    todo: 'Look at the list of containers.',
  },
  PUBLISH_INVALID: {
    what: '“{{publish}}” is no port mapping. Nothing was run.',
    why: 'Docker writes them as 8080:80, 127.0.0.1:8080:80 or 8080:80/udp.',
    todo: 'Write it like one of these.',
  },
  REFERENCE_INVALID: {
    what: '“{{reference}}” names no image that can be pushed. Nothing was sent.',
    why: 'Docker writes them as registry.example/team/app:1.0, in lower case and without a digest.',
    todo: 'Write it like this.',
  },
  NO_SHELL: {
    what: 'There is no shell in the container “{{container}}”.',
    why: 'Images from scratch and distroless ones hold the program alone.',
    todo: 'Use an image with a shell, such as alpine, to look inside.',
  },
  TERMINAL_NOT_FOUND: {
    what: 'This terminal has ended.',
    why: 'Its program has ended, or the container has stopped.',
    todo: 'Open a new one.',
  },
  NO_UPDATE: {
    what: 'There is no new version that this Slipway can install itself. Nothing was changed.',
    why: 'It is the newest, nobody answers, or it was not fetched yet.',
    todo: 'Look in Settings whether a new version is there.',
  },
  PROXY_INVALID: {
    what: '“{{proxy}}” cannot be used as a proxy. The setting is what it was.',
    why: 'It begins with http:// or https://, names a computer, and ends with a port from 1 to 65535. Exceptions are names such as intranet, 10.0.0.1 or .example.com.',
    todo: 'Write it like http://proxy.example:8080.',
  },
  PROXY_PASSWORD: {
    what: 'A proxy with a password in its address is not stored. The setting is what it was.',
    why: 'Settings are readable text, and a password does not belong there.',
    todo: 'Put the address with its password into the environment variable HTTPS_PROXY, and choose the proxy of the system here.',
  },
} as const;
