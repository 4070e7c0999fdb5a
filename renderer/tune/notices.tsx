// What has to be said above the file: what came back after a reload, what changed outside, how saving went.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useConfigFile } from '../data/tune.ts';
import { useWords } from '../language/use-words.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import type { PageTarget } from './target.ts';
import type { Apply } from './use-apply.ts';
import type { EditingHandle } from './use-editing.ts';

export function Notices(props: {
  readonly target: PageTarget;
  readonly handle: EditingHandle;
  readonly apply: Apply;
}) {
  const { say } = useWords();
  const { handle, apply } = props;
  const read = useConfigFile(props.target).data;
  return (
    <>
      {handle.isOutside && read?.state === 'read' && (
        <MessageBar intent="warning">
          <MessageBarBody>{say('tunePage.apply.outside')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => apply.compareWith(read.file)}>
              {say('tunePage.apply.compare')}
            </Button>
            <Button onClick={handle.discard}>{say('tunePage.apply.discard')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {handle.isKept && !handle.isOutside && (
        <MessageBar intent="info">
          <MessageBarBody>{say('tunePage.apply.kept')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={handle.discard}>{say('tunePage.apply.discard')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {apply.error !== null && apply.error !== undefined && (
        <FailureMessage error={apply.error} title={say('tunePage.apply.failed')} />
      )}
      <Outcome apply={apply} />
    </>
  );
}

function Outcome({ apply }: { readonly apply: Apply }) {
  const { say, tell } = useWords();
  const { outcome } = apply;
  if (!outcome || outcome.state === 'saved') return null;
  const isBad = outcome.state !== 'unchanged';
  return (
    <MessageBar intent={isBad ? 'error' : 'info'} layout="multiline">
      <MessageBarBody>
        {outcome.state === 'unchanged' && say('tunePage.apply.unchanged')}
        {outcome.state === 'failed' && (
          <>
            <MessageBarTitle>{say('tunePage.apply.failedBecause')}</MessageBarTitle>{' '}
            {tell(outcome.reason)}
          </>
        )}
        {outcome.state === 'refused' && (
          <>
            <MessageBarTitle>{say('tunePage.apply.refused')}</MessageBarTitle>{' '}
            {outcome.problems.map(({ line, column, what }) => (
              <span key={`${line} ${column}`}>
                {say('tunePage.side.line', { line })}: {tell(what)}{' '}
              </span>
            ))}
          </>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={say('tunePage.apply.dismiss')}
            onClick={apply.forget}
          />
        }
      />
    </MessageBar>
  );
}
