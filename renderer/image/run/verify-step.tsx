// The step Verify: does it work, how is that known, what does it cost, and what does it say.
import { Button, makeStyles, useAnnounce } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { isRunning, useContainers, useContainerWatch } from '../../data/containers.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { ContainerTabs } from '../containers/container-tabs.tsx';
import { StatsPlots } from '../containers/stats-plots.tsx';
import { useStats } from '../containers/use-stats.ts';
import { SaveDialog } from '../publish/save-dialog.tsx';
import { useImageStyles } from '../styles.ts';
import type { StepProps } from '../wizard/step.ts';
import { StepFrame } from '../wizard/step-frame.tsx';
import { HowItRuns, useRunTraits } from './how-it-runs.tsx';
import { ProbeHistory } from './probe-history.tsx';
import { useProjectContainer } from './use-container.ts';
import { useVerification } from './use-verification.ts';
import { VerifyActions } from './verify-actions.tsx';
import { VerifyFigures } from './verify-figures.tsx';
import { VerifyFindings } from './verify-findings.tsx';
import { describeVerify, findVerifyPhase, titleVerify, type VerifyPhase } from './verify-words.ts';

const useStyles = makeStyles({
  lower: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 292px',
    gap: '12px',
    alignItems: 'stretch',
    '@media (max-width: 1160px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tabs: { height: 'max(260px, calc(100vh - 528px))' },
});

/** For the rail: that there is something to see. */
export function useVerifyValue({ folder }: Pick<StepProps, 'folder' | 'choices'>) {
  const { say } = useWords();
  const row = useProjectContainer(folder);
  return row && isRunning(row) ? say('imagePage.containers.state.running') : undefined;
}

export function VerifyStep(props: StepProps) {
  const { say } = useWords();
  const containers = useContainers();
  useContainerWatch();
  const row = useProjectContainer(props.folder);
  const { onBack, onNext } = props;
  if (row) return <Verified key={row.id} {...props} row={row} />;
  return (
    <StepFrame
      title={say('imagePage.verify.none')}
      sentence={say('imagePage.verify.noneHint')}
      bar={{ onBack, onNext }}
    >
      {containers.isError && (
        <FailureMessage
          error={containers.error}
          title={say('imagePage.containers.failed')}
          onRetry={() => void containers.refetch()}
        />
      )}
      <div>
        <Button icon={<PlugDisconnectedRegular />} onClick={onBack}>
          {say('imagePage.verify.goRun')}
        </Button>
      </div>
    </StepFrame>
  );
}

function Verified(props: StepProps & { readonly row: ContainerRow }) {
  const styles = useStyles();
  const image = useImageStyles();
  const words = useWords();
  const { say } = words;
  const { folder, choices, row, onBack, onNext } = props;
  const { now, probes, stream } = useVerification(row, choices.probe);
  const phase = findVerifyPhase(row, now, stream.hasEnded);
  useVerdict(phase, row.name);
  const stats = useStats(isRunning(row) ? row.id : undefined);
  const traits = useRunTraits(row);
  const [isSaving, setSaving] = useState(false);
  return (
    <StepFrame
      title={titleVerify(words, phase, row.name)}
      sentence={describeVerify(words, phase, now)}
      action={<VerifyActions row={row} />}
      bar={{
        onBack,
        onNext,
        isActionMinor: true,
        action: (
          <Button appearance="subtle" onClick={() => setSaving(true)}>
            {say('imagePage.verify.saveCompose')}
          </Button>
        ),
      }}
    >
      {stream.error !== undefined && (
        <FailureMessage
          error={stream.error}
          title={say('imagePage.verify.watchFailed')}
          onRetry={stream.reopen}
        />
      )}
      <VerifyFindings now={now} />
      {isRunning(row) && stream.hasEnded && stream.error === undefined && (
        <div>
          <Button size="small" onClick={stream.reopen}>
            {say('imagePage.verify.again')}
          </Button>
        </div>
      )}
      <VerifyFigures now={now} probe={choices.probe} />
      {now?.health != null && (
        <p className={image.quiet}>{say('imagePage.verify.health', { state: now.health })}</p>
      )}
      <StatsPlots stats={stats} goMemoryLimit={traits.goMemoryLimit} />
      <div className={styles.lower}>
        <ContainerTabs
          className={styles.tabs}
          row={row}
          tabs={['logs', 'history', 'inspect', 'terminal']}
          panels={{ history: <ProbeHistory probes={probes} /> }}
        />
        <HowItRuns row={row} traits={traits} peakMemoryBytes={now?.peakMemoryBytes ?? 0} />
      </div>
      {isSaving && (
        <SaveDialog
          folder={folder}
          choices={choices}
          path="compose.yaml"
          onClose={() => setSaving(false)}
        />
      )}
    </StepFrame>
  );
}

/** Said once for each change of the answer, not for each probe. */
function useVerdict(phase: VerifyPhase, name: string): void {
  const { say } = useWords();
  const { announce } = useAnnounce();
  const said = useRef<VerifyPhase>(undefined);
  useEffect(() => {
    if (said.current === phase) return;
    said.current = phase;
    if (phase === 'works')
      announce(say('imagePage.verify.announceWorks', { name }), { alert: false });
    if (phase === 'broken') {
      announce(say('imagePage.verify.announceBroken', { name }), { alert: true });
    }
  }, [phase, name, say, announce]);
}
