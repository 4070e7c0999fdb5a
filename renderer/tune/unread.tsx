// A file that is not shown yet: its distro is stopped and starting it is the person's choice, or it cannot be read.
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
} from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import type { ConfigRead } from '../../electron/contract/config.ts';
import { useConnectionState } from '../data/answers.ts';
import { useStartAndRead } from '../data/tune.ts';
import { useWords } from '../language/use-words.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { useCardStyles } from './styles.ts';
import type { PageTarget } from './target.ts';

export function Unread(props: {
  readonly target: PageTarget;
  readonly read: Exclude<ConfigRead, { state: 'read' }>;
}) {
  const cards = useCardStyles();
  const { say, tell } = useWords();
  const start = useStartAndRead(props.target);
  const isOnline = useConnectionState().kind === 'online';
  const { read } = props;
  if (read.state === 'unreadable') {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{say('tunePage.unreadable')}</MessageBarTitle> {tell(read.reason)}{' '}
          <code translate="no">{read.path}</code>
        </MessageBarBody>
      </MessageBar>
    );
  }
  const name = read.distro;
  return (
    <>
      {start.isError && (
        <FailureMessage error={start.error} title={say('tunePage.stopped.failed', { name })} />
      )}
      <section className={mergeClasses(cards.card, cards.stack)} aria-labelledby="tune-stopped">
        <h2 className={cards.title} id="tune-stopped">
          {say('tunePage.stopped.title', { name })}
        </h2>
        <p className={cards.quiet}>{say('tunePage.stopped.hint', { name })}</p>
        <div>
          <Button
            appearance="primary"
            icon={<PlayRegular />}
            disabledFocusable={!isOnline || start.isPending}
            onClick={() => start.mutate()}
          >
            {say('tunePage.stopped.start', { name })}
          </Button>
        </div>
      </section>
    </>
  );
}
