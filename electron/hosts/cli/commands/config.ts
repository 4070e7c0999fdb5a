// `slipway config`: the files that say what WSL and Docker may use, read, checked, changed and taken back.
import type { Command } from '../command.ts';

export const configCommand: Command = {
  name: 'config',
  summary: 'config.summary',
  usage:
    'get [KEY] | set KEY=VALUE... | unset KEY... | check | diff | apply | repair | history | undo [ENTRY]',
  words: ['get', 'set', 'unset', 'check', 'diff', 'apply', 'repair', 'history', 'undo'],
  options: [
    {
      name: 'target',
      value: 'KIND',
      choices: ['wslconfig', 'wsl.conf', 'daemon'],
      help: 'config.options.target',
    },
    { name: 'distro', value: 'NAME', help: 'config.options.distro' },
    {
      name: 'containers',
      value: 'SIDE',
      choices: ['linux', 'windows'],
      help: 'config.options.containers',
    },
    { name: 'file', value: 'PATH|-', help: 'config.options.file' },
    { name: 'start', help: 'config.options.start' },
    { name: 'restart', help: 'config.options.restart' },
    { name: 'limit', value: 'N', help: 'config.options.limit' },
    { name: 'dry-run', help: 'config.options.dryRun' },
    { name: 'yes', short: 'y', help: 'options.yes' },
    { name: 'verbose', short: 'v', help: 'options.output' },
    { name: 'json', help: 'options.json' },
  ],
  examples: [
    { line: 'slipway config get', help: 'config.examples.list' },
    { line: 'slipway config get wsl2.memory', help: 'config.examples.get' },
    { line: 'slipway config set memory=12GB processors=8', help: 'config.examples.set' },
    { line: 'slipway config unset swap', help: 'config.examples.unset' },
    {
      line: 'slipway config set boot.systemd=true --target wsl.conf --distro Ubuntu --restart',
      help: 'config.examples.distro',
    },
    {
      line: 'slipway config set log-driver=json-file log-opts.max-size=100m --target daemon',
      help: 'config.examples.daemon',
    },
    {
      line: String.raw`slipway config check --file C:\backup\.wslconfig`,
      help: 'config.examples.check',
    },
    {
      line: 'type old.wslconfig | slipway config set memory=8GB --file -',
      help: 'config.examples.stdin',
    },
    { line: 'slipway config diff --file new.wslconfig', help: 'config.examples.diff' },
    { line: 'slipway config diff', help: 'config.examples.pending' },
    { line: 'slipway config apply --file new.wslconfig --restart', help: 'config.examples.apply' },
    { line: 'slipway config repair --target daemon', help: 'config.examples.repair' },
    { line: 'slipway config history', help: 'config.examples.history' },
    { line: 'slipway config undo', help: 'config.examples.undo' },
  ],
  exitCodes: {
    0: 'config.exitCodes.fine',
    1: 'config.exitCodes.found',
    2: 'config.exitCodes.couldNot',
  },
  // Every command line loads this table; the grammars behind it only one that uses them.
  run: async (call) => (await import('../config/run-verb.ts')).runVerb(call),
};
