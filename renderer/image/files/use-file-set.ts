// The files of this step with what is edited of them, and those that would be written.
import { useMemo } from 'react';
import type { PlannedFile } from '../../../electron/contract/image/files.ts';
import { useFileDrafts } from '../../data/image.ts';
import { type FileDraft, isToWrite, readDraft, startDraft } from './file-draft.ts';

/** The step Deploy writes others. */
const stepFiles = ['Dockerfile', '.dockerignore', 'compose.yaml', 'docker-entrypoint.sh'] as const;
type StepFile = (typeof stepFiles)[number];

interface DraftedFile {
  readonly path: StepFile;
  readonly file: PlannedFile;
  readonly draft: FileDraft;
  /** As it would stand; null: it does not. */
  readonly text: string | null;
}

export interface FileSet {
  readonly files: readonly DraftedFile[];
  readonly toWrite: readonly DraftedFile[];
  readonly change: (path: string, draft: FileDraft | undefined) => void;
}

/** Undefined until the files have been worked out. */
export function useFileSet(
  folder: string,
  planned: readonly PlannedFile[] | undefined,
): FileSet | undefined {
  const { drafts, change } = useFileDrafts(folder);
  const files = useMemo(() => planned && draftFiles(planned, drafts), [planned, drafts]);
  return files && { files, toWrite: files.filter((one) => isToWrite(one.file, one.draft)), change };
}

function draftFiles(
  planned: readonly PlannedFile[],
  drafts: Readonly<Record<string, FileDraft>>,
): readonly DraftedFile[] {
  return stepFiles.flatMap((path) => {
    const file = planned.find((one) => one.path === path);
    if (!file) return [];
    const draft = drafts[path] ?? startDraft(file);
    return [{ path, file, draft, text: readDraft(file, draft) }];
  });
}
