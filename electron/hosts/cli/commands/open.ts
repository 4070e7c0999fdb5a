// `slipway open`: the window, or the same app in the browser. What it needs is loaded only when it runs.
import type { Command } from '../command.ts';

export const openCommand: Command = {
  name: 'open',
  summary: 'commands.open.summary',
  usage: '',
  words: [],
  options: [
    { name: 'web', help: 'options.web' },
    { name: 'no-browser', help: 'options.noBrowser' },
    { name: 'port', value: 'N', help: 'options.port' },
    { name: 'retry-electron', help: 'options.retryElectron' },
  ],
  examples: [
    { line: 'slipway open', help: 'commands.open.examples.plain' },
    { line: 'slipway open --machine hypervisor-off', help: 'commands.open.examples.machine' },
    { line: 'slipway open --web --no-browser', help: 'commands.open.examples.address' },
  ],
  run: async (call) => {
    if (call.arguments.length > 0) call.refuseArguments();
    const { openSlipway } = await import('../open/open-slipway.ts');
    return openSlipway(call);
  },
};
