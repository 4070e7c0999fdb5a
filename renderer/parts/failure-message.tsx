// An expected failure in the catalogue's words, an unexpected one with what is known of it. What the host says has a
// code; without one there was no answer at all.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useWords } from '../language/use-words.ts';

export function FailureMessage(props: {
  readonly error: unknown;
  readonly title: string;
  readonly onRetry?: () => void;
}) {
  const { say, join } = useWords();
  const { code, params, details } = readFailure(props.error);
  const { t, i18n } = useTranslation();
  const key = `errors.${code}`;
  const part = (name: string) => t([`${key}.${name}`], { ...params, defaultValue: '' });
  const isKnown = code !== undefined && i18n.exists(`${key}.what`);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{props.title}</MessageBarTitle>{' '}
        {isKnown
          ? join([part('what'), part('why'), part('todo')])
          : code === undefined
            ? say('error.connection')
            : join([say('error.unexpected'), details && say('error.details', { details })])}{' '}
        {code !== undefined && <code translate="no">{say('error.code', { code })}</code>}
      </MessageBarBody>
      {props.onRetry && (
        <MessageBarActions>
          <Button onClick={props.onRetry}>{say('error.retry')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function readFailure(error: unknown) {
  const { code, data, message } = (typeof error === 'object' && error !== null ? error : {}) as {
    readonly code?: unknown;
    readonly data?: unknown;
    readonly message?: unknown;
  };
  return {
    code: typeof code === 'string' ? code : undefined,
    params: typeof data === 'object' && data !== null ? (data as Record<string, string>) : {},
    details: typeof message === 'string' ? message : '',
  };
}
