// The pipe is there, but the engine behind it is not: still starting, stuck, paused or silent.
import type { EngineStatus } from '../../../contract/engine.ts';
import { defineCheck, type Judgement, readFact } from '../check.ts';
import type { DockerDesktopFact, Fact } from '../facts.ts';
import { isAbsent, isAnotherAnswering } from './docker-contexts.ts';
import { sawDesktop, sawEngine } from './docker-evidence.ts';
import { createRestartFixes } from './engine-restart-fixes.ts';

/** So long a start may take (docker/for-win): before, an engine that is not ready is no finding. */
const patienceSeconds = 180;

export const dockerEngineStuckStarting = defineCheck({
  id: 'docker-engine-stuck-starting',
  layer: 'docker-engine',
  severity: 'error',
  causedBy: [
    'wsl2-vm-not-starting',
    'wsl-inbox-version',
    'distro-vhdx-missing',
    'distro-vhdx-corrupted',
    'host-disk-full',
    'daemon-json-invalid',
    'docker-context-wrong',
    'docker-host-env-set',
    'docker-pipe-access-denied',
    'containers-feature-disabled',
    'hyperv-feature-missing-for-windows-containers',
    'windows-edition-no-containers',
    'windows-engine-service-missing',
  ],
  needs: ['engine'],
  uses: ['dockerDesktop', 'dockerContexts'],
  judge: ({ engine }, asked) => {
    const desktop = readFact(asked.dockerDesktop);
    const evidence = [sawEngine(engine, true), ...(desktop ? [sawDesktop(desktop)] : [])];
    if (engine.state === 'ready') return { verdict: 'ok', evidence };
    const variant = isAnotherAnswering(asked.dockerContexts)
      ? findTrouble(engine, undefined)
      : findTrouble(engine, desktop);
    if (variant === undefined) return explainSilence(engine, asked.dockerDesktop);
    if (variant !== 'paused' && isJustStarted(desktop)) return justStarted;
    return {
      verdict: 'found',
      ...(variant === 'starting' ? {} : { variant }),
      params: { detail: 'detail' in engine ? engine.detail : '' },
      evidence,
      fixes: createRestartFixes(variant, desktop),
      verify: [{ command: 'docker version --format {{.Server.Version}}', expect: '29.0.1' }],
    };
  },
});

/** Who is refused cannot tell; where nobody listens nothing is stuck, unless a Docker Desktop runs unseen. */
function explainSilence(engine: EngineStatus, desktop: Fact<DockerDesktopFact>): Judgement {
  if (!isAbsent(engine)) {
    return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
  }
  return desktop.state === 'unknown'
    ? { verdict: 'unknown', reason: desktop.reason }
    : { verdict: 'skipped', reason: { key: 'reasons.nobodyListens' } };
}

/** Docker Desktop was started moments ago, and its engine has every right to be slow. */
export function isJustStarted(desktop: DockerDesktopFact | undefined): boolean {
  return desktop?.runningSeconds !== undefined && desktop.runningSeconds < patienceSeconds;
}

export const justStarted: Judgement = {
  verdict: 'unknown',
  reason: { key: 'reasons.engineStarting' },
};

/** Docker Desktop says so itself, in English on every PC: "Docker Desktop is manually paused." */
export function isPaused(engine: EngineStatus): boolean {
  return 'detail' in engine && /\bpaused\b/.test(engine.detail);
}

type EngineTrouble = 'starting' | 'paused' | 'silent' | 'no-pipe';

function findTrouble(
  engine: EngineStatus,
  desktop: DockerDesktopFact | undefined,
): EngineTrouble | undefined {
  switch (engine.state) {
    case 'starting':
    case 'failing':
      return isPaused(engine) ? 'paused' : 'starting';
    case 'no-answer':
      return 'silent';
    case 'absent':
      // It runs, but its pipe is not there: still starting, or its backend crashed.
      return desktop?.running && isDesktopPipe(engine.endpoint.address) ? 'no-pipe' : undefined;
    default:
      return undefined;
  }
}

function isDesktopPipe(address: string): boolean {
  return /\/pipe\/(dockerDesktop\w*|docker_engine(_linux|_windows)?)$/i.test(address);
}
