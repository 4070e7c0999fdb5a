// Mutes or unmutes a finding: a setting, so it holds in every window and can be taken back at any time.
import { Button } from '@fluentui/react-components';
import type { CheckResult } from '../../electron/contract/doctor.ts';
import { useChangeSettings, useSettings } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';

export function MuteButton({
  result,
}: {
  readonly result: Pick<CheckResult, 'id' | 'variant' | 'params'>;
}) {
  const words = useWords();
  const { muted } = useSettings();
  const change = useChangeSettings();
  const isMuted = muted.includes(result.id);
  const title = words.finding(result, 'title') || result.id;
  return (
    <Button
      appearance="subtle"
      aria-label={words.say(isMuted ? 'health.unmuteOf' : 'health.muteOf', { title })}
      onClick={() =>
        change.mutate({
          muted: isMuted ? muted.filter((id) => id !== result.id) : [...muted, result.id],
        })
      }
    >
      {words.say(isMuted ? 'health.unmute' : 'health.mute')}
    </Button>
  );
}
