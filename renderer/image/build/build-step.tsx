// The step Build: what the builder does, step by step with its log, and what all builds of this folder came to.
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { MoreHorizontalRegular, StopRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { BuildRecord } from '../../../electron/contract/image/build.ts';
import type { Job } from '../../../electron/contract/jobs.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { useCancelJob } from '../../data/changes.ts';
import { useBuilds, useForgetWork, useStartBuild, useWork } from '../../data/image-work.ts';
import { useWords } from '../../language/use-words.ts';
import { formatRoute } from '../../layout/route.ts';
import { useNow } from '../../layout/use-now.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { LabSection } from '../publish/lab-section.tsx';
import { ActionFailure } from '../run/action-failure.tsx';
import type { StepProps } from '../wizard/step.ts';
import { StepFrame } from '../wizard/step-frame.tsx';
import { BuildHistory } from './build-history.tsx';
import { BuildLayers } from './build-layers.tsx';
import { BuildRun } from './build-run.tsx';
import { type BuildPhase, describeBuild, titleBuild } from './build-sentence.ts';
import { type ShownBuild, useBuild, useJobEnd } from './use-build.ts';

const views = ['steps', 'history', 'layers', 'lab'] as const;
type BuildViewName = (typeof views)[number];
const viewNames = {
  steps: 'imagePage.build.viewSteps',
  history: 'imagePage.build.viewHistory',
  layers: 'imagePage.build.viewLayers',
  lab: 'imagePage.build.viewLab',
} as const;

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

/** For the rail: what the last build took and made. */
export function useBuildValue({ folder }: Pick<StepProps, 'folder' | 'choices'>) {
  const { tell } = useWords();
  const last = useBuilds(folder).data?.[0];
  if (last?.outcome !== 'done') return undefined;
  const time = tell(describeDuration(last.ms));
  return last.image ? `${time}, ${showSize(last.image.size)}` : time;
}

export function BuildStep(props: StepProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { folder, choices, onNext, onBack } = props;
  const reference = `${choices.name}:${choices.tag}`;
  const work = useWork('image-build', folder, reference);
  const builds = useBuilds(folder);
  const records = builds.data ?? [];
  const shown = useBuild(work.id ?? records[0]?.id, records[0]);
  const [view, setView] = useState<BuildViewName>('steps');
  const phase = findPhase(work.job, shown);
  const isRunning = phase === 'running' || phase === 'queued';
  const now = useNow(isRunning ? 500 : 60_000);
  const elapsedMs = shown.view.elapsedMs + (isRunning ? Math.max(0, now - shown.heardAt) : 0);
  const earlier = records.filter(({ id }) => id !== work.id && id !== shown.view.record?.id);
  const last = earlier.find(({ outcome }) => outcome === 'done');
  useJobEnd(work.job, useForgetWork());
  const platform = choices.platforms.join(', ');
  return (
    <StepFrame
      title={titleBuild(words, phase, reference)}
      sentence={describeBuild(words, phase, { view: shown.view, platform, last: records[0] })}
      action={<Actions {...{ folder, choices, work, phase }} />}
      bar={{ onBack, onNext, isNextDisabled: !hasImage(records, shown) }}
    >
      {builds.error !== null && (
        <FailureMessage error={builds.error} title={say('imagePage.build.historyFailed')} />
      )}
      <TabList
        className={styles.tabs}
        selectedValue={view}
        aria-label={say('imagePage.build.views')}
        onTabSelect={(_event, { value }) => {
          setView(views.find((name) => name === value) ?? 'steps');
        }}
      >
        {views.map((name) => (
          <Tab key={name} value={name}>
            {say(viewNames[name])}
          </Tab>
        ))}
      </TabList>
      {view === 'steps' && phase !== 'ready' && (
        <BuildRun
          {...{ shown, elapsedMs, isRunning, last, earlier }}
          onOpenFiles={() => {
            location.hash = formatRoute({ page: 'projects', target: folder, step: 'files' });
          }}
        />
      )}
      {view === 'history' && <BuildHistory records={records} />}
      {view === 'layers' && (
        <BuildLayers
          record={records.find(({ image }) => image !== null)}
          before={records.filter(({ image }) => image !== null)[1]}
        />
      )}
      {view === 'lab' && <LabSection folder={folder} choices={choices} />}
    </StepFrame>
  );
}

function hasImage(records: readonly BuildRecord[], shown: ShownBuild): boolean {
  return [shown.view.record, ...records].some((record) => record?.outcome === 'done');
}

function findPhase(job: Job | undefined, { view }: ShownBuild): BuildPhase {
  if (view.record) return view.record.outcome;
  switch (job?.state.state) {
    case undefined:
      return view.steps.length > 0 ? 'running' : 'ready';
    case 'queued':
      return 'queued';
    case 'running':
    case 'waiting':
      return 'running';
    case 'done':
      return 'done';
    case 'cancelled':
    case 'interrupted':
      return 'cancelled';
    default:
      return 'failed';
  }
}

function Actions(
  props: Pick<StepProps, 'folder' | 'choices'> & {
    readonly work: ReturnType<typeof useWork>;
    readonly phase: BuildPhase;
  },
) {
  const { say } = useWords();
  const { folder, choices, work, phase } = props;
  const start = useStartBuild(work);
  const cancel = useCancelJob();
  const { job } = work;
  if (job && (phase === 'running' || phase === 'queued')) {
    const isAsked = cancel.isPending || cancel.isSuccess;
    return (
      <Button
        icon={<StopRegular />}
        disabledFocusable={isAsked}
        onClick={() => cancel.mutate(job.id)}
      >
        {say(isAsked ? 'imagePage.build.stopping' : 'imagePage.build.stop')}
      </Button>
    );
  }
  const build = (noCache: boolean) => {
    cancel.reset();
    start.mutate({ folder, choices, noCache });
  };
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontalRegular />} aria-label={say('imagePage.build.more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => build(true)}>{say('imagePage.build.withoutCache')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        appearance={phase === 'done' ? 'secondary' : 'primary'}
        disabledFocusable={start.isPending}
        onClick={() => build(false)}
      >
        {say(phase === 'ready' ? 'imagePage.build.start' : 'imagePage.build.again')}
      </Button>
      {start.isError && (
        <ActionFailure error={start.error} title={say('imagePage.build.startFailed')} />
      )}
    </>
  );
}
