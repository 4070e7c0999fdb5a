// Fourth step: the files as they would be written, beside what is there. Nothing is written before its button.
import { Button, makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { Suspense, useEffect, useEffectEvent } from 'react';
import { tinykeys } from 'tinykeys';
import { useAnalysis, usePlannedFiles } from '../../data/image.ts';
import { findKeys, hostOfKeys, showKeys } from '../../keys/keys.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import type { StepProps } from '../wizard/step.ts';
import { StepFrame } from '../wizard/step-frame.tsx';
import { FileTabs } from './file-tabs.tsx';
import { type FileSet, useFileSet } from './use-file-set.ts';
import { useWriting, type Writing, WritingMessage } from './writing.tsx';

const useStyles = makeStyles({ waiting: { height: '320px' } });

/** The files that are there; without a Dockerfile there is nothing to build from yet. */
export function useFilesValue({ folder }: Pick<StepProps, 'folder'>): string | undefined {
  const { say } = useWords();
  const existing = useAnalysis(folder).data?.existing;
  if (!existing || existing.dockerfile === null) return undefined;
  const others = [existing.dockerignore, existing.compose !== null].filter(Boolean);
  return say('imagePage.files.value', { count: 1 + others.length });
}

export function FilesStep({ folder, choices, onNext, onBack }: StepProps) {
  const words = useWords();
  const { say } = words;
  const planned = usePlannedFiles(folder, choices);
  const set = useFileSet(folder, planned.data);
  const writing = useWriting(folder, set);
  const count = set?.toWrite.length ?? 0;
  useApplyKey(writing.write);
  return (
    <StepFrame
      title={say('imagePage.files.title')}
      sentence={set && describeFiles(words, set)}
      bar={{
        onBack,
        onNext,
        hint: count > 0 ? say('imagePage.files.hint', { count }) : say('imagePage.files.hintNone'),
        action: count > 0 && <WriteButton count={count} writing={writing} />,
      }}
    >
      {planned.error !== null && (
        <FailureMessage
          error={planned.error}
          title={say('imagePage.files.failed')}
          onRetry={() => void planned.refetch()}
        />
      )}
      <WritingMessage writing={writing} />
      <Suspense fallback={<Waiting />}>
        {set ? <FileTabs folder={folder} set={set} /> : planned.error === null && <Waiting />}
      </Suspense>
    </StepFrame>
  );
}

function WriteButton(props: { readonly count: number; readonly writing: Writing }) {
  const { say } = useWords();
  const { count, writing } = props;
  return (
    <Button
      appearance="primary"
      title={showKeys('apply')}
      disabledFocusable={writing.isWriting}
      onClick={writing.write}
    >
      {say('imagePage.files.writeAll', { count })}
    </Button>
  );
}

function describeFiles({ say, join }: Words, { files, toWrite }: FileSet): string {
  const own = files.filter(
    ({ file, text }) => text === file.existing && text !== null && text !== file.proposed,
  ).length;
  return join([
    toWrite.length === 0
      ? say('imagePage.files.nothingToWrite')
      : say('imagePage.files.sentence', { count: toWrite.length }),
    own > 0 ? say('imagePage.files.ownKept', { count: own }) : '',
  ]);
}

function useApplyKey(act: () => void): void {
  const apply = useEffectEvent(act);
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      event.preventDefault();
      apply();
    };
    return tinykeys(
      window,
      Object.fromEntries(findKeys('apply', hostOfKeys()).map((key) => [key, handle])),
    );
  }, []);
}

function Waiting() {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Skeleton aria-label={say('imagePage.files.planning')}>
      <SkeletonItem className={styles.waiting} />
    </Skeleton>
  );
}
