// The settings page.
export const uiSettings = {
  title: 'Settings',
  summary: 'Language, theme, network, and the PC to look at.',
  language: 'Language',
  languageSystem: 'Same as the system',
  theme: 'Theme',
  themeSystem: 'Same as the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  about: 'About',
  version: 'Version {{version}}',
  folder: 'Settings, reports and journal are kept in {{folder}}',
  telemetry: 'Slipway sends nothing about you or this PC anywhere.',
  saveFailed: 'The setting was not saved.',
} as const;
