// The first lines of the page Verify: whether the container works, and how that is known.
import type { ContainerRow, Verification } from '../../../electron/contract/image/run.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { isRunning } from '../../data/containers.ts';
import type { Words } from '../../language/use-words.ts';

export type VerifyPhase = 'waiting' | 'works' | 'broken' | 'stopped';

/** `hasEnded`: no more is coming, so what is not there by now did not come. */
export function findVerifyPhase(
  row: ContainerRow,
  now: Verification | undefined,
  hasEnded: boolean,
): VerifyPhase {
  if (!isRunning(row)) {
    return now?.exitCode === 0 || now === undefined || row.state === 'created'
      ? 'stopped'
      : 'broken';
  }
  if (now?.works) return 'works';
  return hasEnded || (now !== undefined && now.findings.length > 0) ? 'broken' : 'waiting';
}

const titles = {
  waiting: 'imagePage.verify.waiting',
  works: 'imagePage.verify.works',
  broken: 'imagePage.verify.broken',
  stopped: 'imagePage.verify.stopped',
} as const;

export function titleVerify({ say }: Words, phase: VerifyPhase, name: string): string {
  return say(titles[phase], { name });
}

export function describeVerify(
  { say, tell }: Words,
  phase: VerifyPhase,
  now: Verification | undefined,
): string {
  const url = now?.probe?.url;
  switch (phase) {
    case 'works':
      if (!now?.probe) return say('imagePage.verify.runsOnly');
      if (now.firstAnswerMs === null) {
        const { probesPassed: passed, probesSent: sent } = now;
        return say('imagePage.verify.answers', { passed, sent });
      }
      return say('imagePage.verify.answered', {
        time: tell(describeDuration(now.firstAnswerMs)),
        passed: now.probesPassed,
        sent: now.probesSent,
      });
    case 'waiting':
      return url === undefined
        ? say('imagePage.verify.waitingOnly')
        : say('imagePage.verify.waitingSentence', { url });
    case 'broken':
      if (now && now.exitCode !== null) {
        return say('imagePage.verify.notRunning', { code: String(now.exitCode) });
      }
      return url === undefined
        ? say('imagePage.verify.waitingOnly')
        : say('imagePage.verify.notAnswered', { url });
    case 'stopped':
      return say('imagePage.verify.stoppedSentence');
  }
}
