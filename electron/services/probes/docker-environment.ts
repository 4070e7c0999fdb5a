// The variables that overrule contexts, and who sets them: a fix has to know where to take one away.

import { askDockerScript } from './docker-script.ts';
import type { Probe } from './probe.ts';
import { known } from './reasons.ts';

export const dockerEnvironmentProbe: Probe<'dockerEnvironment'> = {
  fact: 'dockerEnvironment',
  deadlineMs: 40_000,
  ask: async (context) => {
    const { environment, platform } = context.machine;
    const own = {
      process: environment.DOCKER_HOST || null,
      context: environment.DOCKER_CONTEXT || null,
      apiVersion: environment.DOCKER_API_VERSION || null,
    };
    const { context: chosen, apiVersion } = own;
    if (platform !== 'win32') {
      // Elsewhere a variable comes from a shell's start-up files: there are no scopes to ask.
      const host = { process: own.process, user: null, machine: null };
      return known({ host, context: chosen, apiVersion, userApiVersion: null });
    }
    const script = await askDockerScript(context, ['userHost', 'userApiVersion', 'machineHost']);
    if (script.state !== 'known') return script;
    const host = {
      process: own.process,
      user: script.value.userHost[0]?.DOCKER_HOST || null,
      machine: script.value.machineHost[0]?.DOCKER_HOST || null,
    };
    const userApiVersion = script.value.userApiVersion[0]?.DOCKER_API_VERSION || null;
    return known({ host, context: chosen, apiVersion, userApiVersion });
  },
};
