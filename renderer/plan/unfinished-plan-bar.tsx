// A plan that began and is not finished is said on every page; after a restart of Windows the window opens on it.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { useJob, usePlan } from '../data/changes.ts';
import { useWords } from '../language/use-words.ts';
import { navigate, useRoute } from '../layout/route.ts';
import { viewPlan } from './plan-view.ts';

export function UnfinishedPlanBar() {
  const { say } = useWords();
  const { page } = useRoute();
  const offered = usePlan().data;
  const job = useJob(offered?.plan.job);
  const view = offered ? viewPlan(offered.plan, job) : undefined;
  const waits = view?.phase === 'restart';
  useEffect(() => {
    // Opened without an address, as after signing in: the plan is what this person came back for.
    if (waits && location.hash === '') navigate({ page: 'plan' });
  }, [waits]);
  if (!view || !['restart', 'interrupted'].includes(view.phase)) return null;
  if (page === 'plan' || offered?.confirmation === '') return null;
  return (
    <MessageBar intent={view.hasRestarted ? 'info' : 'warning'}>
      <MessageBarBody>
        {waits && (
          <MessageBarTitle>
            {say(view.hasRestarted ? 'changes.plan.backTitle' : 'changes.plan.restartTitle')}
          </MessageBarTitle>
        )}{' '}
        {say('changes.plan.backText', { done: view.done, all: view.steps.length })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => navigate({ page: 'plan' })}>{say('changes.plan.open')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
