// The step Publish: where to, as whom, layer by layer, and what the registry says of it afterwards.
import { Button } from '@fluentui/react-components';
import { ArrowUploadRegular, StopRegular } from '@fluentui/react-icons';
import { useDeferredValue, useState } from 'react';
import type { LayerProgress, PushFrame } from '../../../electron/contract/image/publish.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { describeJobState } from '../../activity/job-words.ts';
import { useSession } from '../../data/answers.ts';
import { useCancelJob } from '../../data/changes.ts';
import { useForgetWork, usePublished, useStartPush, useWork } from '../../data/image-work.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useStream } from '../../data/stream.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { useJobEnd } from '../build/use-build.ts';
import { ActionFailure } from '../run/action-failure.tsx';
import { JobProblem } from '../run/job-problem.tsx';
import type { StepProps } from '../wizard/step.ts';
import { StepFrame } from '../wizard/step-frame.tsx';
import { BuildxLine } from './buildx-line.tsx';
import { LoginCard } from './login-card.tsx';
import { PublishedCard, showDigest } from './published-card.tsx';
import { countThere, PushLayers } from './push-layers.tsx';
import { PushOptions } from './push-options.tsx';
import { findTargetProblem, joinTarget, splitTarget, type TargetDraft } from './target-draft.ts';
import { TargetForm } from './target-form.tsx';

/** For the rail: the digest of what was published last. */
export function usePublishValue({ folder }: Pick<StepProps, 'folder' | 'choices'>) {
  const last = usePublished(folder).data?.[0];
  return last && showDigest(last.digest);
}

export function PublishStep(props: StepProps) {
  const words = useWords();
  const { say } = words;
  const { folder, choices, onNext, onBack } = props;
  const history = usePublished(folder);
  const [typed, setTyped] = useTarget(folder);
  const last = history.data?.[0];
  const draft = typed ?? splitTarget(last ? last.reference : `${choices.name}:${choices.tag}`);
  const reference = joinTarget(draft);
  const work = useWork('image-push', folder, reference);
  const layers = usePushLayers(work.id);
  useJobEnd(work.job, useForgetWork());
  const [options, setOptions] = useState({ pullBack: true, sign: false, sbom: false });
  const host = useDeferredValue(draft.registry.trim());
  const { job } = work;
  const isRunning = job !== undefined && !hasEnded(job.state);
  const published = history.data?.find((one) => one.reference === reference) ?? last;
  const isThere = published?.reference === reference && !isRunning;
  return (
    <StepFrame
      title={say(
        isRunning
          ? 'imagePage.publish.pushing'
          : isThere
            ? 'imagePage.publish.published'
            : 'imagePage.publish.title',
        { image: reference },
      )}
      sentence={describePublish()}
      action={
        <PushButton
          {...{ work, isRunning }}
          isAgain={isThere}
          input={{ folder, choices, reference, ...options }}
          isBlocked={findTargetProblem(draft) !== undefined}
        />
      }
      bar={{ onBack, onNext }}
    >
      {history.isError && (
        <FailureMessage error={history.error} title={say('imagePage.publish.historyFailed')} />
      )}
      {job?.state.state === 'failed' && (
        <JobProblem title={say('imagePage.publish.failed')} job={job} />
      )}
      <TargetForm draft={draft} onChange={setTyped} />
      <LoginCard registry={host} />
      <PushOptions options={options} onChange={setOptions}>
        <BuildxLine
          input={
            findTargetProblem(draft) === undefined ? { folder, choices, reference } : undefined
          }
        />
      </PushOptions>
      <PushLayers layers={layers} />
      {published && <PublishedCard published={published} />}
    </StepFrame>
  );

  function describePublish(): string {
    if (job?.state.state === 'failed') return say('imagePage.publish.failedSentence');
    if (isRunning) {
      return layers.length === 0
        ? describeJobState(words, job.state)
        : say('imagePage.publish.pushingSentence', {
            done: countThere(layers),
            all: layers.length,
          });
    }
    if (!isThere || !published) return say('imagePage.publish.sentence');
    return say('imagePage.publish.sentenceDone', {
      digest: showDigest(published.digest),
      size: showSize(published.bytes),
    });
  }
}

/** What is typed outlives the page, and a reload. */
function useTarget(folder: string) {
  const place = `slipway publish ${folder}`;
  const [typed, setTyped] = useState<TargetDraft | undefined>(() => {
    const kept = sessionStorage.getItem(place);
    return kept === null ? undefined : splitTarget(kept);
  });
  const change = (draft: TargetDraft) => {
    setTyped(draft);
    if (findTargetProblem(draft) === undefined) sessionStorage.setItem(place, joinTarget(draft));
  };
  return [typed, change] as const;
}

function usePushLayers(id: string | undefined): readonly LayerProgress[] {
  const { connection } = useSession();
  const [heard, setHeard] = useState<{ id: string | undefined; frame: PushFrame }>();
  useStream({
    name: id,
    open: (signal) => connection.client.image.watchPush({ job: id ?? '' }, { signal }),
    take: (frame: PushFrame) => setHeard({ id, frame }),
  });
  return heard?.id === id ? (heard?.frame.layers ?? []) : [];
}

function PushButton(props: {
  readonly work: ReturnType<typeof useWork>;
  readonly isRunning: boolean;
  readonly isAgain: boolean;
  readonly isBlocked: boolean;
  readonly input: Parameters<ReturnType<typeof useStartPush>['mutate']>[0];
}) {
  const { say } = useWords();
  const { work, isRunning, input } = props;
  const start = useStartPush(work);
  const cancel = useCancelJob();
  const { job } = work;
  if (isRunning && job) {
    return (
      <Button icon={<StopRegular />} onClick={() => cancel.mutate(job.id)}>
        {say('imagePage.publish.stop')}
      </Button>
    );
  }
  return (
    <>
      <Button
        appearance={props.isAgain ? 'secondary' : 'primary'}
        icon={<ArrowUploadRegular />}
        disabledFocusable={props.isBlocked || start.isPending}
        onClick={() => start.mutate(input)}
      >
        {say(props.isAgain ? 'imagePage.publish.pushAgain' : 'imagePage.publish.push')}
      </Button>
      {start.isError && (
        <ActionFailure error={start.error} title={say('imagePage.publish.startFailed')} />
      )}
    </>
  );
}
