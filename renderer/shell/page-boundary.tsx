// A page that breaks says so and leaves the rest of the window working.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useWords } from '../language/use-words.ts';

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
  const details = error instanceof Error ? error.message : String(error);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say('error.page')}</MessageBarTitle> {say('error.details', { details })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => location.reload()}>{say('error.reload')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
