// Opens the plan of one finding, or of all root causes. Nothing runs before its steps were shown.
import { Button, makeStyles } from '@fluentui/react-components';
import { ShieldRegular, WrenchRegular } from '@fluentui/react-icons';
import type { CheckResult, Fix, Report } from '../../electron/contract/doctor.ts';
import { chooseFix } from '../../electron/core/plans/build-plan.ts';
import { useConnectionState, useDoctorRun, useSettings } from '../data/answers.ts';
import { useCreatePlan } from '../data/changes.ts';
import { viewRoots } from '../health/report-view.ts';
import { useWords } from '../language/use-words.ts';
import { FailureMessage } from '../parts/failure-message.tsx';

const useStyles = makeStyles({ failure: { flexBasis: '100%' } });

export function PlanButton(props: { readonly result: CheckResult; readonly fix: Fix }) {
  const styles = useStyles();
  const words = useWords();
  const { result, fix } = props;
  const create = useCreatePlan();
  const isOnline = useConnectionState().kind === 'online';
  return (
    <>
      <Button
        appearance="primary"
        icon={fix.elevation ? <ShieldRegular /> : <WrenchRegular />}
        disabledFocusable={!isOnline || create.isPending}
        onClick={() => create.mutate({ checks: [result.id] })}
      >
        {words.fix(result, fix.id, 'label') || words.say('fix.title')}
      </Button>
      {create.isError && (
        <div className={styles.failure}>
          <FailureMessage error={create.error} title={words.say('changes.plan.makeFailed')} />
        </div>
      )}
    </>
  );
}

/** For two root causes and more that Slipway can mend itself; problems only, unless there are none. */
export function FixAllButton({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { say } = useWords();
  const { muted } = useSettings();
  const create = useCreatePlan();
  const isRunning = useDoctorRun().kind === 'running';
  const isOnline = useConnectionState().kind === 'online';
  const roots = viewRoots(report, muted).problems.filter(
    (root) => (chooseFix(root)?.automatable ?? 'guide') !== 'guide',
  );
  if (roots.length < 2) return null;
  return (
    <>
      <Button
        icon={<WrenchRegular />}
        disabledFocusable={!isOnline || isRunning || create.isPending}
        onClick={() => create.mutate({ checks: roots.map(({ id }) => id) })}
      >
        {say('changes.plan.fixAll', { count: roots.length })}
      </Button>
      {create.isError && (
        <div className={styles.failure}>
          <FailureMessage error={create.error} title={say('changes.plan.makeFailed')} />
        </div>
      )}
    </>
  );
}
