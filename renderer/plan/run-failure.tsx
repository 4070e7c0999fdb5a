// A plan that was not started: a browser window may not ask for administrator, so it gives the command to type instead.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useWords } from '../language/use-words.ts';
import { CodeLine } from '../parts/code-line.tsx';
import { FailureMessage } from '../parts/failure-message.tsx';

export function RunFailure({ error }: { readonly error: unknown }) {
  const { say } = useWords();
  const command = readCommand(error);
  if (command === undefined) {
    return <FailureMessage error={error} title={say('changes.plan.startFailed')} />;
  }
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{say('changes.plan.notHereTitle')}</MessageBarTitle>{' '}
          {say('changes.plan.notHereText')}
        </MessageBarBody>
      </MessageBar>
      <CodeLine command={command} />
    </>
  );
}

function readCommand(error: unknown): string | undefined {
  const { code, data } = error as { readonly code?: unknown; readonly data?: unknown };
  if (code !== 'ELEVATION_NOT_HERE' || typeof data !== 'object' || data === null) return undefined;
  return 'command' in data && typeof data.command === 'string' ? data.command : undefined;
}
