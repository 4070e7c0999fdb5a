// An engine without the docker command works for Slipway, but not in a terminal.
import { defineCheck, saw } from '../check.ts';
import { createGuide } from './fix-steps.ts';

export const toolchainDockerCli = defineCheck({
  id: 'toolchain-docker-cli',
  layer: 'go-toolchain',
  severity: 'warning',
  causedBy: ['docker-not-installed'],
  needs: ['dockerClient'],
  judge: ({ dockerClient }) => {
    const { path, version } = dockerClient;
    if (path !== null) {
      const evidence = [saw('docker --version', version ?? path, true)];
      return { verdict: 'ok', params: { version: version ?? path }, evidence };
    }
    return {
      verdict: 'found',
      evidence: [saw('docker --version', 'not found', true)],
      fixes: [
        {
          id: 'add-docker-command',
          automatable: 'guide',
          elevation: false,
          restart: 'session',
          steps: [createGuide('findings.toolchain-docker-cli.fixes.add-docker-command.steps.path')],
        },
      ],
      verify: [{ command: 'docker --version', expect: 'Docker version 29.0.1' }],
    };
  },
});
