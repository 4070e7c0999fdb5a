// Whether a new version of Slipway is there: a link to it, or where this app can, fetching and installing it.
import { Button, Link, ProgressBar } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { UpdateState } from '../../electron/contract/app.ts';
import type { Job } from '../../electron/contract/jobs.ts';
import { describeJobState } from '../activity/job-words.ts';
import { useSession } from '../data/answers.ts';
import { useCancelJob, useJobs } from '../data/changes.ts';
import { hasEnded } from '../data/job-feed.ts';
import { queryKeys } from '../data/session.ts';
import { useWords } from '../language/use-words.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { useCardStyles } from './styles.ts';

export function NewVersion() {
  const styles = useCardStyles();
  const { say } = useWords();
  const { connection } = useSession();
  const { data } = useQuery({
    queryKey: queryKeys.update,
    queryFn: () => connection.client.app.update(),
    refetchOnMount: 'always',
  });
  // Kept here: a file that does not hold any more makes the version one that has to be fetched again.
  const install = useMutation({ mutationFn: () => connection.client.updates.install() });
  if (data === undefined || data.state === 'off') return null;
  return (
    <>
      {data.state === 'ready' && (
        <Ready
          version={data.version}
          isStarting={install.isPending}
          onInstall={() => install.mutate()}
        />
      )}
      {data.state === 'newer' && <Newer update={data} />}
      {(data.state === 'current' || data.state === 'unknown') && (
        <p className={styles.text} role="status">
          {say(`desktop.settings.${data.state === 'current' ? 'current' : 'unknownVersion'}`)}
        </p>
      )}
      {install.data?.starts === false && (
        <p className={styles.text} role="alert">
          {say('desktop.settings.changedSince')}
        </p>
      )}
      {install.isError && (
        <FailureMessage error={install.error} title={say('desktop.settings.installFailed')} />
      )}
    </>
  );
}

function Newer({ update }: { readonly update: Extract<UpdateState, { state: 'newer' }> }) {
  const styles = useCardStyles();
  const { say } = useWords();
  return (
    <>
      <p className={styles.text} role="status">
        {say('desktop.settings.newer', { version: update.version })}{' '}
        <Link inline href={update.link} target="_blank" rel="noreferrer">
          {say('desktop.settings.getNewer')}
        </Link>
      </p>
      {update.installs && <Download version={update.version} />}
    </>
  );
}

function Download({ version }: { readonly version: string }) {
  const styles = useCardStyles();
  const words = useWords();
  const { say } = words;
  const { connection, jobs } = useSession();
  const id = useId();
  // Running ones come first, then the newest.
  const job = useJobs()?.find(({ kind }) => kind === 'update');
  const start = useMutation({
    mutationFn: () => connection.client.updates.download(),
    onSuccess: (started) => jobs.add(started),
  });
  if (job && !hasEnded(job.state)) return <Progress job={job} />;
  return (
    <>
      <div className={styles.row}>
        <Button
          appearance="primary"
          aria-describedby={id}
          disabledFocusable={start.isPending}
          onClick={() => start.mutate()}
        >
          {say('desktop.settings.download', { version })}
        </Button>
      </div>
      <p className={styles.text} id={id}>
        {say('desktop.settings.downloadNote')}
      </p>
      {start.isError && (
        <FailureMessage error={start.error} title={say('desktop.settings.downloadFailed')} />
      )}
      {job?.state.state === 'failed' && (
        <p className={styles.text} role="alert">
          {describeJobState(words, job.state)}
        </p>
      )}
    </>
  );
}

function Progress({ job }: { readonly job: Job }) {
  const styles = useCardStyles();
  const words = useWords();
  const { say } = words;
  const cancel = useCancelJob();
  const share = job.state.state === 'running' ? job.state.share : undefined;
  const text = describeJobState(words, job.state);
  return (
    <>
      <p className={styles.text}>{text}</p>
      <ProgressBar
        aria-label={say('desktop.settings.progress')}
        aria-valuetext={text}
        {...(share === undefined ? {} : { value: share })}
      />
      <div className={styles.row}>
        <Button onClick={() => cancel.mutate(job.id)}>
          {say('desktop.settings.stopDownload')}
        </Button>
      </div>
    </>
  );
}

function Ready(props: {
  readonly version: string;
  readonly isStarting: boolean;
  readonly onInstall: () => void;
}) {
  const styles = useCardStyles();
  const { say } = useWords();
  return (
    <>
      <p className={styles.text} role="status">
        {say('desktop.settings.readyNote', { version: props.version })}
      </p>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={props.isStarting} onClick={props.onInstall}>
          {say('desktop.settings.installNow')}
        </Button>
      </div>
    </>
  );
}
