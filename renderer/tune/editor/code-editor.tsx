// CodeMirror in React: the text lives in the editor, props and what is typed are brought together as small changes.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { createEditor, type Editor, type FileMessage } from './editor.ts';
import { createPhrases } from './editor-phrases.ts';
import type { EditorLanguage } from './file-languages.ts';

export interface CodeEditorProps {
  readonly text: string;
  readonly language: EditorLanguage;
  /** Offsets in `text`. */
  readonly messages: readonly FileMessage[];
  readonly onChange: (text: string) => void;
  /** The editor's name for screen readers. */
  readonly label: string;
  readonly readOnly?: boolean;
  /** Where to put the cursor; another `at` asks again. */
  readonly reveal?: { readonly from: number; readonly at: number };
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  place: { minWidth: 0, display: 'grid' },
  hint: {
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
});

export function CodeEditor(props: CodeEditorProps) {
  const styles = useStyles();
  const { say } = useWords();
  const hintId = useId();
  const place = useRef<HTMLDivElement>(null);
  const editor = useEditor(place, props);
  const { text, messages, label, readOnly = false, reveal } = props;

  // Before anybody sees it: an editor without a name is nothing to a screen reader.
  useLayoutEffect(
    () => editor?.configure({ label, hintId, readOnly, phrases: createPhrases(say) }),
    [editor, label, hintId, readOnly, say],
  );
  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.setMessages(messages), [editor, messages]);
  const asked = useRef<number>(undefined);
  useEffect(() => {
    if (!editor || !reveal || asked.current === reveal.at) return;
    asked.current = reveal.at;
    editor.reveal(reveal.from);
  }, [editor, reveal]);

  return (
    <div className={styles.box}>
      <div className={styles.place} ref={place} translate="no" />
      <p className={styles.hint} id={hintId}>
        {say(readOnly ? 'tunePage.editor.hintReadOnly' : 'tunePage.editor.hint')}
      </p>
    </div>
  );
}

/** The editor is made once, with the text of that moment; everything later comes as a change. */
function useEditor(
  place: RefObject<HTMLDivElement | null>,
  props: CodeEditorProps,
): Editor | undefined {
  const [editor, setEditor] = useState<Editor>();
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    if (!place.current) return;
    const { text, language } = latest.current;
    const onChange = (changed: string) => latest.current.onChange(changed);
    const created = createEditor({ parent: place.current, text, language, onChange });
    setEditor(created);
    return () => created.destroy();
  }, [place]);
  return editor;
}
