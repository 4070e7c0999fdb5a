// Which docker command is installed. `--version` asks no engine; `docker version` would.
import { findClientApiVersion } from '../../core/docker/api-version.ts';
import { decodeOutput } from '../../core/text/decode.ts';
import type { Probe } from './probe.ts';
import { known, notAnswered } from './reasons.ts';

export const dockerClientProbe: Probe<'dockerClient'> = {
  fact: 'dockerClient',
  deadlineMs: 8_000,
  ask: async ({ machine, command }) => {
    const source = 'docker --version';
    const path = await machine.commands.locate('docker');
    if (path === undefined) return known({ path: null, version: null, apiVersion: null });
    const result = await command({ program: 'docker', args: ['--version'], deadlineMs: 6_000 });
    if (result.outcome === 'not-found') {
      return known({ path: null, version: null, apiVersion: null });
    }
    if (result.outcome !== 'exited') return notAnswered(result, source);
    // "Docker version 29.0.1, build eedd969"; podman's stand-in says "podman version 5.7.0". An old docker fails here
    // when its current context is gone (seen with 20.10): it is installed all the same.
    const version = /\bversion (\d+\.\d+[^\s,]*)/.exec(decodeOutput(result.stdout))?.[1] ?? null;
    const apiVersion = version === null ? null : findClientApiVersion(version);
    return known({ path, version, apiVersion });
  },
};
