import { expect, test } from 'vitest';
import { settings as settingsSchema } from '../contract/settings.ts';
import { writeDiagnostics } from './diagnostics.ts';
import { createTestMachine } from './test-machine.test-support.ts';

const settings = settingsSchema.parse({
  proxy: { use: 'address', address: 'http://anna@proxy:80', bypass: [] },
});

test('what can be handed on has no secret and no name in it', async () => {
  const machine = {
    ...createTestMachine(),
    kind: 'this' as const,
    environment: {
      USERPROFILE: 'C:\\Users\\Berit',
      USERNAME: 'Berit',
      COMPUTERNAME: 'BERITS-PC',
    },
  };
  const info = {
    version: '1.2.3',
    host: 'desktop' as const,
    platform: 'win32',
    stateFolder: 'C:\\Users\\Berit\\AppData\\Local\\Slipway',
    homepage: 'https://github.com/team/slipway',
  };
  const tail = async () => ['2026 docker login failed: token=abcdef123456 on BERITS-PC'];
  const versions = ['node 24.1.0'];
  const sources = { info, machine, settings: { ...settings, muted: [] }, report: null, versions };
  expect(await writeDiagnostics({ ...sources, log: { tail } })).toBe(
    `# Slipway diagnostics
Slipway 1.2.3, desktop, win32
node 24.1.0
State folder: ~\\AppData\\Local\\Slipway
PC: this computer

## Settings
{
  "language": "system",
  "theme": "system",
  "muted": [],
  "startAtSignIn": false,
  "lookForUpdates": true,
  "proxy": {
    "use": "address",
    "address": "http://[removed]@proxy:80",
    "bypass": []
  },
  "goProxy": null,
  "registryMirror": null
}

## Last report
none

## Log
2026 docker login failed: token=[removed] on [computer]
`,
  );
});
