// Which docker command is installed. `--version` asks no engine; `docker version` would.
import { findClientApiVersion } from '../../core/docker/api-version.ts';
import { decodeOutput } from '../../core/text/decode.ts';
import type { Probe } from './probe.ts';
import { endedWith, known, notAnswered, notUnderstood } from './reasons.ts';

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
    if (result.exitCode !== 0) return endedWith(source, result.exitCode);
    // "Docker version 29.0.1, build eedd969"; podman's stand-in says "podman version 5.7.0".
    const version = /\bversion (\d+\.\d+[^\s,]*)/.exec(decodeOutput(result.stdout))?.[1];
    if (version === undefined) return notUnderstood(source);
    return known({ path, version, apiVersion: findClientApiVersion(version) });
  },
};
