// A new version of Slipway being fetched, and how that ended.
export const updates = {
  title: 'Get Slipway {{version}}',
  downloading: 'Downloading version {{version}}: {{percent}}%',
  downloaded:
    'Version {{version}} is here and signed by its publisher. Restart Slipway to install it.',
  notSigned:
    'Version {{version}} is not signed by the publisher of this Slipway, or Windows could not tell. It was removed, and nothing was installed.',
  damaged:
    'What arrived is not the file that was announced for version {{version}}. It was removed, and nothing was installed.',
  failed: 'Version {{version}} did not arrive ({{reason}}). Nothing was installed.',
} as const;
