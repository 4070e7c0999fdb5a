// `slipway settings`: what a person chose about Slipway itself, read and changed.
import type { Command } from '../command.ts';

export const settingsCommand: Command = {
  name: 'settings',
  summary: 'settings.summary',
  usage: 'get [NAME] | set NAME=VALUE... | unset NAME...',
  words: ['get', 'set', 'unset'],
  options: [{ name: 'json', help: 'options.json' }],
  examples: [
    { line: 'slipway settings', help: 'settings.examples.list' },
    {
      line: 'slipway settings set proxy=http://proxy.example:8080 proxy-bypass=intranet,.example.com',
      help: 'settings.examples.proxy',
    },
    {
      line: 'slipway settings set go-proxy=https://goproxy.cn,direct',
      help: 'settings.examples.goProxy',
    },
    { line: 'slipway settings unset proxy', help: 'settings.examples.unset' },
  ],
  run: async (call) => (await import('../settings/run-verb.ts')).runVerb(call),
};
