// Go fetches modules with git; who does no Go work here needs none.
import { defineCheck, saw } from '../check.ts';
import { createCommand, createGuide } from './fix-steps.ts';

export const toolchainGit = defineCheck({
  id: 'toolchain-git',
  layer: 'go-toolchain',
  severity: 'info',
  causedBy: [],
  needs: ['tools'],
  uses: ['dockerDesktop'],
  judge: ({ tools }, { dockerDesktop }) => {
    if (tools.git !== null) {
      const evidence = [saw('git --version', tools.git, true)];
      return { verdict: 'ok', params: { version: tools.git }, evidence };
    }
    if (tools.go === null) return { verdict: 'skipped', reason: { key: 'reasons.noGoWork' } };
    const isWindows = dockerDesktop.state !== 'skipped';
    return {
      verdict: 'found',
      evidence: [saw('git --version', 'not found', true), saw('go version', tools.go)],
      fixes: [
        {
          id: 'install-git',
          automatable: isWindows ? 'confirm' : 'guide',
          elevation: true,
          restart: 'session',
          steps: isWindows
            ? [createCommand('winget', ['install', '--exact', '--id', 'Git.Git', ...agreements])]
            : [createGuide('findings.toolchain-git.fixes.install-git.steps.packages')],
        },
      ],
      verify: [{ command: 'git --version', expect: 'git version 2.52.0' }],
    };
  },
});

/** Without them winget asks a question that nobody can answer. */
const agreements = ['--accept-package-agreements', '--accept-source-agreements'];
