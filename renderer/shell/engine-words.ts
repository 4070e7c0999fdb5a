// The engine's state in words: what the chip says, why, and what would help.
import type { EngineStatus } from '../../electron/contract/engine.ts';
import type { UiKey, Words } from '../language/use-words.ts';
import type { ShownStatus } from '../parts/status-icon.tsx';

export function describeEngine({ say }: Words, engine: EngineStatus | undefined): string {
  if (!engine) return say('engine.asking');
  return say(engine.state === 'ready' ? `engine.${engine.os}` : names[engine.state]);
}

const names = {
  'not-installed': 'engine.notInstalled',
  absent: 'engine.absent',
  denied: 'engine.denied',
  'no-answer': 'engine.noAnswer',
  starting: 'engine.starting',
  failing: 'engine.failing',
  unknown: 'engine.unknown',
} as const satisfies Record<Exclude<EngineStatus['state'], 'ready'>, UiKey>;

export function explainEngine({ say }: Words, engine: EngineStatus): string {
  switch (engine.state) {
    case 'ready':
      return say('engine.whyReady', {
        platform: engine.platform,
        os: engine.os,
        arch: engine.arch,
        api: engine.apiVersion,
      });
    case 'not-installed':
      return say('engine.whyNotInstalled');
    case 'absent':
      return say('engine.whyAbsent');
    case 'denied':
      return say('engine.whyDenied');
    case 'no-answer':
      return say('engine.whyNoAnswer');
    case 'starting':
      return say('engine.whyStarting');
    case 'failing':
      return say('engine.whyFailing', { status: engine.statusCode, detail: engine.detail });
    case 'unknown':
      return say('engine.whyUnknown', { reason: engine.reason });
  }
}

export function rateEngine(engine: EngineStatus | undefined): ShownStatus {
  switch (engine?.state) {
    case undefined:
    case 'starting':
      return 'running';
    case 'ready':
      return 'ok';
    case 'not-installed':
      return 'waiting';
    case 'unknown':
      return 'unknown';
    default:
      return 'problem';
  }
}
