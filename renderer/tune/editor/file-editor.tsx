// The raw text of a file, to be edited. CodeMirror weighs as much as the rest of the page, so it comes when it is shown.
import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { loadPatiently } from '../../parts/load-patiently.ts';
import type { CodeEditorProps } from './code-editor.tsx';

const CodeEditor = lazy(() =>
  loadPatiently(() =>
    import('./code-editor.tsx').then((module) => ({ default: module.CodeEditor })),
  ),
);

const useStyles = makeStyles({ waiting: { height: '320px' } });

/** Line ends and bytes that are no text survive every edit; `onChange` gets the file's whole text. */
export function FileEditor(props: CodeEditorProps) {
  const styles = useStyles();
  return (
    <Suspense
      fallback={
        <Skeleton aria-label={props.label}>
          <SkeletonItem className={styles.waiting} />
        </Skeleton>
      }
    >
      <CodeEditor key={props.language} {...props} />
    </Suspense>
  );
}
