// Moving a project off a Windows drive: measured, with every command shown; then the copying, and on with the copy.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  Spinner,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useMoveOffer, useStartMove } from '../../data/image-move.ts';
import type { Work } from '../../data/image-work.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { MoveFacts } from './move-facts.tsx';
import { MoveRun } from './move-run.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '680px' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0, lineHeight: '20px' },
});

export function MoveDialog(props: {
  readonly folder: string;
  readonly work: Work;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { folder, work, onClose } = props;
  const { job } = work;
  const isRunning = job !== undefined && !hasEnded(job.state);
  // One that ends while it is looked at stays; one that ended long ago is no reason not to ask anew.
  const [watched, setWatched] = useState(isRunning ? job.id : undefined);
  if (isRunning && job.id !== watched) setWatched(job.id);
  const isWorking = job !== undefined && job.id === watched;
  const name = folder.split(/[\\/]/).findLast((word) => word !== '') ?? folder;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('imagePage.move.title', { name })}</DialogTitle>
          {isWorking ? (
            <MoveRun job={job} onClose={onClose} />
          ) : (
            <Question folder={folder} work={work} onClose={onClose} />
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Question(props: {
  readonly folder: string;
  readonly work: Work;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { folder, work, onClose } = props;
  const [target, setTarget] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const asked = useMoveOffer(folder, target);
  const start = useStartMove(work);
  const offer = asked.data;
  const confirmation = asked.isFetching ? null : (offer?.confirmation ?? null);
  const isOther = typed !== undefined && typed.trim() !== (target ?? offer?.to);
  const check = () => isOther && setTarget(typed.trim());
  return (
    <>
      <DialogContent className={styles.content}>
        <p className={styles.text}>{say('imagePage.move.text')}</p>
        {asked.isFetching && (
          <Spinner size="tiny" labelPosition="after" label={say('imagePage.move.measuring')} />
        )}
        {asked.error !== null && !asked.isFetching && (
          <FailureMessage
            error={asked.error}
            title={say('imagePage.move.failed')}
            onRetry={() => void asked.refetch()}
          />
        )}
        {offer && (
          <MoveFacts
            offer={offer}
            target={
              <Input
                value={typed ?? offer.to}
                spellCheck={false}
                autoComplete="off"
                aria-label={say('imagePage.move.target', { distro: offer.distro ?? 'Linux' })}
                onChange={(_event, { value }) => setTyped(value)}
                onBlur={check}
                onKeyDown={({ key }) => key === 'Enter' && check()}
              />
            }
          />
        )}
        {start.error !== null && (
          <FailureMessage error={start.error} title={say('imagePage.move.notStarted')} />
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {say('imagePage.move.cancel')}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={confirmation === null || isOther || start.isPending}
          onClick={() => confirmation && start.mutate(confirmation)}
        >
          {say('imagePage.move.copy')}
        </Button>
      </DialogActions>
    </>
  );
}
