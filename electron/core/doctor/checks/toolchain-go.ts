// Go is not needed here, since images bring their own; one that is too old for modules in use is worth a word.
import { defineCheck, saw } from '../check.ts';
import { createGuide } from './fix-steps.ts';

export const toolchainGo = defineCheck({
  id: 'toolchain-go',
  layer: 'go-toolchain',
  severity: 'warning',
  causedBy: [],
  needs: ['tools'],
  judge: ({ tools }) => {
    if (tools.go === null) return { verdict: 'skipped', reason: { key: 'reasons.noGo' } };
    const params = { version: tools.go };
    const evidence = [saw('go version', tools.go, true)];
    const [, major = 0, minor = 0] = /^go(\d+)\.(\d+)/.exec(tools.go)?.map(Number) ?? [];
    if (major > 1 || (major === 1 && minor >= oldestMinor))
      return { verdict: 'ok', params, evidence };
    return {
      verdict: 'found',
      params,
      evidence,
      fixes: [
        {
          id: 'update-go',
          automatable: 'guide',
          elevation: true,
          restart: 'session',
          steps: [createGuide('findings.toolchain-go.fixes.update-go.steps.install')],
        },
      ],
      verify: [{ command: 'go version', expect: 'go1.26.2' }],
    };
  },
});

/** Go 1.19 is the oldest that Slipway's projects are tried with. */
const oldestMinor = 19;
