// The step Run: from the image to a container, with the conflict of a port found before the engine finds it.
import { Button } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import { useDeferredValue, useState } from 'react';
import { describeJobState } from '../../activity/job-words.ts';
import { findContainerOf, isRunning, useContainers } from '../../data/containers.ts';
import { usePortConflicts, useStartRun, useWork, type Work } from '../../data/image-work.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useWords } from '../../language/use-words.ts';
import { CodeLine } from '../../parts/code-line.tsx';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { useJobEnd } from '../build/use-build.ts';
import type { StepProps } from '../wizard/step.ts';
import { StepFrame } from '../wizard/step-frame.tsx';
import { ActionFailure } from './action-failure.tsx';
import { JobProblem } from './job-problem.tsx';
import { isHeldBy, PortConflicts } from './port-conflicts.tsx';
import {
  isReachable,
  listValidPorts,
  nameContainer,
  replacePort,
  showRunCommand,
  suggestPorts,
  withoutBlanks,
} from './run-draft.ts';
import { RunForm } from './run-form.tsx';
import { showAddress } from './show-address.ts';
import { useProjectFolder } from './use-container.ts';

/** For the rail: where the container answers. */
export function useRunValue({ folder }: Pick<StepProps, 'folder' | 'choices'>) {
  const row = findContainerOf(useContainers().data, useProjectFolder(folder));
  if (!row || !isRunning(row)) return undefined;
  const [port] = row.ports;
  return port ? showAddress(port) : row.name;
}

export function RunStep(props: StepProps) {
  const words = useWords();
  const { say } = words;
  const { folder, choices, onChoices, onNext, onBack } = props;
  const reference = `${choices.name}:${choices.tag}`;
  const work = useWork('image-run', folder, reference);
  const [name, setName] = useState(() => nameContainer(choices));
  const run = { ...choices.run, publish: [...suggestPorts(choices)] };
  const ports = useDeferredValue(listValidPorts(run.publish));
  const conflicts = usePortConflicts(ports);
  const rows = useContainers().data;
  const own = useProjectFolder(folder);
  const row = findContainerOf(rows, own);
  // One of that name which belongs to another project stays, and so does its port.
  const replaced = rows?.some((one) => one.name === name && one.folder === own) ? name : undefined;
  const isRunningNow = row !== undefined && isRunning(row);
  useRunEnd(work, onNext);
  const change = (next: typeof run) => onChoices({ ...choices, run: next });
  const taken = (conflicts.data ?? []).filter((conflict) => !isHeldBy(conflict, replaced));
  const asked = { ...run, publish: withoutBlanks(run.publish) };
  const isOpen = isReachable(run.publish);
  return (
    <StepFrame
      title={say('imagePage.run.title', { image: reference })}
      sentence={
        work.job && !hasEnded(work.job.state)
          ? describeJobState(words, work.job.state)
          : say(isOpen ? 'imagePage.run.sentenceOpen' : 'imagePage.run.sentence', { name })
      }
      action={
        <RunButton
          work={work}
          input={{ folder, reference, name, run: asked }}
          isAgain={isRunningNow}
          isBlocked={taken.length > 0 || asked.publish.length > listValidPorts(run.publish).length}
        />
      }
      bar={{ onBack, onNext, isNextDisabled: row === undefined }}
    >
      {work.job?.state.state === 'failed' && (
        <JobProblem title={say('imagePage.run.failed')} job={work.job} />
      )}
      <RunForm
        run={run}
        onChange={change}
        name={name}
        onName={setName}
        conflicts={
          <>
            <PortConflicts
              conflicts={conflicts.data ?? []}
              name={replaced}
              onUse={(conflict) =>
                change({ ...run, publish: [...replacePort(run.publish, conflict)] })
              }
            />
            {conflicts.isError && (
              <FailureMessage
                error={conflicts.error}
                title={say('imagePage.run.checkFailed')}
                onRetry={() => void conflicts.refetch()}
              />
            )}
          </>
        }
      />
      <section aria-label={say('imagePage.run.command')}>
        <CodeLine command={showRunCommand({ name, reference, run: asked })} />
      </section>
    </StepFrame>
  );
}

function RunButton(props: {
  readonly work: Work;
  readonly input: Parameters<ReturnType<typeof useStartRun>['mutate']>[0];
  readonly isAgain: boolean;
  readonly isBlocked: boolean;
}) {
  const { say } = useWords();
  const { work, input, isAgain, isBlocked } = props;
  const start = useStartRun(work);
  const isStarting = start.isPending || (work.job !== undefined && !hasEnded(work.job.state));
  return (
    <>
      <Button
        appearance="primary"
        icon={<PlayRegular />}
        disabledFocusable={isStarting || isBlocked || input.name === ''}
        onClick={() => start.mutate(input)}
      >
        {isStarting
          ? say('imagePage.run.starting', { name: input.name })
          : say(isAgain ? 'imagePage.run.startAgain' : 'imagePage.run.start')}
      </Button>
      {start.isError && <ActionFailure error={start.error} title={say('imagePage.run.failed')} />}
    </>
  );
}

/** The wizard goes on once the container is there. */
function useRunEnd(work: Work, onDone: () => void): void {
  const containers = useContainers();
  useJobEnd(work.job, ({ state }) => {
    if (state.state === 'done') void containers.refetch().then(onDone);
  });
}
