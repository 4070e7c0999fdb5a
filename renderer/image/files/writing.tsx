// Writes what is shown, with the revisions it was shown for, and says what came of it.
import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  useAnnounce,
} from '@fluentui/react-components';
import { useWriteFiles } from '../../data/image.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { listNames } from '../list-names.ts';
import type { FileSet } from './use-file-set.ts';

export interface Writing {
  readonly write: () => void;
  readonly isWriting: boolean;
  readonly error: unknown;
  /** Paths that were written last. */
  readonly written: readonly string[] | undefined;
}

export function useWriting(folder: string, set: FileSet | undefined): Writing {
  const { say } = useWords();
  const { announce } = useAnnounce();
  const { mutate, isPending, error, data } = useWriteFiles(folder);
  const write = () => {
    const files = (set?.toWrite ?? []).flatMap(({ path, file, text }) =>
      text === null ? [] : [{ path, revision: file.revision, text }],
    );
    if (files.length === 0 || isPending) return;
    mutate(files, {
      onSuccess: (written) => {
        // What was edited is what stands there now.
        for (const { path } of files) set?.change(path, undefined);
        announce(say('imagePage.files.written', { count: written.length }), { alert: false });
      },
    });
  };
  return { write, isWriting: isPending, error, written: data };
}

export function WritingMessage({ writing }: { readonly writing: Writing }) {
  const { say, language } = useWords();
  const { error, written } = writing;
  if (error !== null) {
    return <FailureMessage error={error} title={say('imagePage.files.notWritten')} />;
  }
  if (!written) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {say('imagePage.files.written', { count: written.length })}
        </MessageBarTitle>{' '}
        {say('imagePage.files.writtenText', { files: listNames(language, written) })}
      </MessageBarBody>
    </MessageBar>
  );
}
