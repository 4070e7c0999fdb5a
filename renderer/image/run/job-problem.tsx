// Why a job did not come through, in the words it ended with.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Job } from '../../../electron/contract/jobs.ts';
import { describeJobState } from '../../activity/job-words.ts';
import { useWords } from '../../language/use-words.ts';

export function JobProblem({ title, job }: { readonly title: string; readonly job: Job }) {
  const words = useWords();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {describeJobState(words, job.state)}
      </MessageBarBody>
    </MessageBar>
  );
}
