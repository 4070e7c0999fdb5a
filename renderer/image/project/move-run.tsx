// The copying of a project as it runs, and how it ended: with the copy as the project to go on with.
import {
  Button,
  DialogActions,
  DialogContent,
  makeStyles,
  ProgressBar,
} from '@fluentui/react-components';
import type { Job } from '../../../electron/contract/jobs.ts';
import { nameShare } from '../../../electron/core/image/move/plan-move.ts';
import { describeJobState } from '../../activity/job-words.ts';
import { useCancelJob } from '../../data/changes.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useWords } from '../../language/use-words.ts';
import { openProject } from '../projects/open-project.ts';
import { JobProblem } from '../run/job-problem.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0, lineHeight: '20px', fontVariantNumeric: 'tabular-nums' },
});

export function MoveRun(props: { readonly job: Job; readonly onClose: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const cancel = useCancelJob();
  const { job, onClose } = props;
  const { state } = job;
  const isOver = hasEnded(state);
  const copy = findCopy(state);
  return (
    <>
      <DialogContent className={styles.content}>
        {!isOver && (
          <ProgressBar aria-label={say('imagePage.move.copying')} {...readProgress(state)} />
        )}
        {isOver && state.state !== 'done' ? (
          <JobProblem title={say('imagePage.move.notCopied')} job={job} />
        ) : (
          <p className={styles.text} role="status">
            {describeJobState(words, state)}
          </p>
        )}
      </DialogContent>
      <DialogActions>
        {isOver ? (
          <Button autoFocus={state.state !== 'done'} onClick={onClose}>
            {say('imagePage.move.close')}
          </Button>
        ) : (
          <Button disabledFocusable={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
            {say('imagePage.move.stop')}
          </Button>
        )}
        {copy !== undefined && (
          <Button
            appearance="primary"
            autoFocus
            onClick={() => {
              onClose();
              openProject(copy);
            }}
          >
            {say('imagePage.move.goOn')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

/** The folder to go on with, as Windows names it: the job says where it went, whoever started it. */
function findCopy(state: Job['state']): string | undefined {
  const { distro, path } = state.state === 'done' ? (state.said.params ?? {}) : {};
  return distro === undefined || path === undefined
    ? undefined
    : nameShare(String(distro), String(path));
}

/** Only the copying itself says how far it is. */
function readProgress(state: Job['state']): { readonly value?: number; readonly max: number } {
  const percent = state.state === 'running' ? state.doing.params?.percent : undefined;
  return typeof percent === 'number' ? { value: percent, max: 100 } : { max: 100 };
}
