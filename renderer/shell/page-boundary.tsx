// A page that breaks says so and leaves the rest of the window working.
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useWords } from '../language/use-words.ts';
import { FailureMessage } from '../parts/failure-message.tsx';

interface State {
  readonly error?: unknown;
}

export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override state: State = {};

  override render() {
    return this.state.error === undefined ? (
      this.props.children
    ) : (
      <BrokenPage error={this.state.error} />
    );
  }
}

function BrokenPage({ error }: { readonly error: unknown }) {
  const { say } = useWords();
  return (
    <div>
      <FailureMessage error={error} title={say('error.page')} />
      <Button onClick={() => location.reload()}>{say('error.reload')}</Button>
    </div>
  );
}
