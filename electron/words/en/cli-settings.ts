// What `slipway settings` says.

export const cliSettings = {
  summary: 'Shows what you chose about Slipway itself, and changes it.',
  examples: {
    list: 'List all settings.',
    proxy: 'Ask the network through a proxy, except for some computers.',
    goProxy: 'Let new projects get their modules from there.',
    unset: 'Use the proxy of the system again.',
  },
} as const;

export const cliSettingsErrors = {
  unknownSetting: {
    what: 'There is no setting “{{name}}”. Nothing was changed.',
    why: 'Settings are: {{known}}.',
    todo: 'Use one of these names.',
  },
  badSetting: {
    what: 'The setting {{name}} cannot have this value. Nothing was changed.',
    why: 'It is written as {{name}}=VALUE, with {{allowed}} as the value.',
    todo: 'Write it like this.',
  },
} as const;
