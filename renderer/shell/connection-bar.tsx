// The host is gone: says so, counts down to the next try, and leaves what was read in sight.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  useAnnounce,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useConnectionState, useSession } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { useNow } from '../layout/use-now.ts';

export function ConnectionBar() {
  const state = useConnectionState();
  const { say } = useWords();
  const { announce } = useAnnounce();
  const before = useRef(state.kind);
  useEffect(() => {
    if (before.current === state.kind) return;
    const wasOffline = before.current === 'offline';
    before.current = state.kind;
    if (state.kind === 'offline') announce(say('connection.lost'), { alert: true });
    if (state.kind === 'online' && wasOffline) announce(say('connection.back'), { alert: false });
  }, [state.kind, say, announce]);
  return state.kind === 'offline' ? <Offline retryAt={state.retryAt} /> : null;
}

function Offline({ retryAt }: { readonly retryAt: number }) {
  const { say } = useWords();
  const { connection } = useSession();
  const seconds = Math.ceil((retryAt - useNow(1_000)) / 1_000);
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        {seconds > 0 ? say('connection.offline', { seconds }) : say('connection.offlineTrying')}{' '}
        {say('connection.shownFrom')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={connection.retry}>{say('connection.retry')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
