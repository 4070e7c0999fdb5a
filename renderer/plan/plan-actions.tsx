// What can be done with the plan now: the one consent before, stop while it runs, go on or leave after. Stays in sight.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, PlayRegular, ShieldRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OfferedPlan } from '../../electron/contract/plans.ts';
import { useConnectionState, useSession } from '../data/answers.ts';
import { useCancelJob, useCreatePlan, useDiscardPlan, useRunPlan } from '../data/changes.ts';
import { useWords } from '../language/use-words.ts';
import { navigate } from '../layout/route.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { colors } from '../theme/colors.ts';
import { isGood, type PlanView } from './plan-view.ts';
import { RunFailure } from './run-failure.tsx';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: '-20px',
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    // Over the page's own padding, so that nothing shines through under it.
    margin: 'auto 0 -20px',
    padding: '12px 0 16px',
    backgroundColor: colors.page,
    borderTop: `1px solid ${colors.line}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  note: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  name: { maxWidth: '420px' },
});

interface Props {
  readonly offered: OfferedPlan;
  readonly view: PlanView;
}

export function PlanActions({ offered, view }: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const run = useRunPlan();
  const { typedName } = offered.plan;
  const needsName = typedName !== null && view.phase === 'ready';
  return (
    <div className={styles.bar}>
      {run.isError && <RunFailure error={run.error} />}
      {needsName && (
        <Field
          className={styles.name}
          label={say('changes.plan.typeName', { name: typedName })}
          hint={say('changes.plan.typeHint')}
        >
          <Input
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
      )}
      <div className={styles.row}>
        <RunButton
          offered={offered}
          view={view}
          isReady={!run.isPending && (!needsName || typed === typedName)}
          onRun={() => run.mutate({ offered, ...(typedName === null ? {} : { typed }) })}
        />
        <LeaveButtons offered={offered} view={view} />
      </div>
    </div>
  );
}

function RunButton(props: Props & { readonly isReady: boolean; readonly onRun: () => void }) {
  const { say } = useWords();
  const { offered, view } = props;
  const isOnline = useConnectionState().kind === 'online';
  const { plan, confirmation } = offered;
  const count = view.left;
  const { hasRestarted } = view;
  const resume = view.left === 0 ? 'changes.plan.finish' : 'changes.plan.resume';
  const faces = {
    ready: {
      label: say('changes.plan.run', { count }),
      icon: plan.prompts > 0 ? <ShieldRegular /> : <PlayRegular />,
    },
    restart: {
      label: say(hasRestarted ? resume : 'changes.plan.restartNow'),
      icon: hasRestarted ? <PlayRegular /> : <ArrowClockwiseRegular />,
    },
    interrupted: { label: say(resume), icon: <PlayRegular /> },
  };
  const face = view.phase in faces ? faces[view.phase as keyof typeof faces] : undefined;
  if (!face) return null;
  return (
    <Button
      appearance="primary"
      icon={face.icon}
      disabledFocusable={!props.isReady || !isOnline || confirmation === ''}
      onClick={props.onRun}
    >
      {face.label}
    </Button>
  );
}

function LeaveButtons({ offered, view }: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const { run } = useSession();
  const cancel = useCancelJob();
  const discard = useDiscardPlan();
  const { plan } = offered;
  const goToHealth = () => {
    navigate({});
    run.start();
  };
  if (['running', 'permission', 'docker-permission'].includes(view.phase)) {
    return (
      <>
        <Button
          disabledFocusable={cancel.isPending || cancel.isSuccess || plan.job === null}
          onClick={() => plan.job !== null && cancel.mutate(plan.job)}
        >
          {say(cancel.isSuccess ? 'changes.plan.cancelling' : 'changes.plan.cancel')}
        </Button>
        <span className={styles.note}>{say('changes.activity.goesOn')}</span>
      </>
    );
  }
  const isOver = view.phase === 'done' || view.phase === 'stopped';
  return (
    <>
      {view.phase === 'stopped' && <AgainButton view={view} />}
      {view.phase !== 'ready' && view.phase !== 'restart' && (
        <Button
          appearance={view.phase === 'done' ? 'primary' : 'secondary'}
          icon={<ArrowClockwiseRegular />}
          onClick={goToHealth}
        >
          {say('changes.plan.checkAgain')}
        </Button>
      )}
      {isOver ? (
        <Button onClick={() => navigate({ page: 'journal' })}>
          {say('changes.plan.openJournal')}
        </Button>
      ) : (
        <Button
          disabledFocusable={discard.isPending}
          onClick={() => discard.mutate(plan.id, { onSuccess: () => navigate({}) })}
        >
          {say('changes.plan.discard')}
        </Button>
      )}
      {!isOver && view.done > 0 && (
        <span className={styles.note}>{say('changes.plan.discardNote')}</span>
      )}
      {discard.isError && (
        <FailureMessage error={discard.error} title={say('changes.plan.discard')} />
      )}
    </>
  );
}

/** A plan that stopped is over; what is left of it is planned anew, since the PC is another by now. */
function AgainButton({ view }: { readonly view: PlanView }) {
  const { say } = useWords();
  const create = useCreatePlan();
  const left = view.steps.filter(({ state, fix }) => !isGood(state) && fix !== 'undo');
  const checks = [...new Set(left.map(({ check }) => check))].filter((id) => id !== '');
  if (checks.length === 0) return null;
  const isDeclined = view.current?.state === 'declined';
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={create.isPending}
        onClick={() => create.mutate({ checks })}
      >
        {say(isDeclined ? 'changes.plan.retry' : 'changes.plan.again')}
      </Button>
      {create.isError && (
        <FailureMessage error={create.error} title={say('changes.plan.makeFailed')} />
      )}
    </>
  );
}
