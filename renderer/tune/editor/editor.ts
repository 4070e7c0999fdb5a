// One editor of a file's text, without React: what it is made of, and the few things that are asked of it afterwards.
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import {
  Compartment,
  EditorState,
  type Extension,
  type Text,
  Transaction,
} from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { type MessageSeverity, messages, severityNames, showMessages } from './editor-messages.ts';
import type { EditorPhrases } from './editor-phrases.ts';
import { editorTheme } from './editor-theme.ts';
import { chooseLanguage, type EditorLanguage } from './file-languages.ts';
import { createPlaces, holdText, planText, readText } from './line-ends.ts';

/** Offsets in the file's text, the end one excluded. */
export interface FileMessage {
  readonly from: number;
  readonly to: number;
  readonly severity: MessageSeverity;
  readonly text: string;
}

/** What may change while the editor is open. */
interface EditorSettings {
  readonly label: string;
  /** Element that says how the keyboard leaves the editor. */
  readonly hintId: string;
  readonly readOnly: boolean;
  readonly phrases: EditorPhrases;
}

interface EditorStart {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly language: EditorLanguage;
  readonly onChange: (text: string) => void;
}

export interface Editor {
  /** A text from outside becomes one change that undo takes back. What was typed here and comes back is no news. */
  setText(text: string): void;
  setMessages(messages: readonly FileMessage[]): void;
  /** Cursor, sight and focus. */
  reveal(from: number): void;
  configure(settings: EditorSettings): void;
  destroy(): void;
}

/** Messages wait until nobody types for so long: half a word is always wrong. */
const messageDelayMs = 300;

export function createEditor(start: EditorStart): Editor {
  const settings = new Compartment();
  const echoes = createEchoes();
  let typedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listener = EditorView.updateListener.of(({ docChanged, state, transactions }) => {
    if (!docChanged || transactions.every((one) => one.annotation(Transaction.remote))) return;
    typedAt = performance.now();
    const text = readText(state);
    echoes.expect(text);
    start.onChange(text);
  });
  const { doc, extension } = holdText(start.text, start.language === 'wslconfig' ? '\r\n' : '\n');
  const view = new EditorView({
    parent: start.parent,
    state: EditorState.create({
      doc,
      extensions: [
        extension,
        EditorView.cspNonce.of(readNonce()),
        settings.of([]),
        createBasics(start.language),
        messages,
        listener,
      ],
    }),
  });

  let placed: { readonly messages: string; readonly doc: Text } | undefined;
  const place = (found: readonly FileMessage[]) => {
    const { doc: now } = view.state;
    const messages = JSON.stringify(found);
    // A page that is drawn again brings the same messages again.
    if (placed?.doc === now && placed.messages === messages) return;
    placed = { messages, doc: now };
    const toPosition = createPlaces(view.state);
    view.dispatch({
      effects: showMessages.of(
        found.map((one) => ({ ...one, from: toPosition(one.from), to: toPosition(one.to) })),
      ),
    });
  };
  return {
    setText(text) {
      if (echoes.isEcho(text)) return;
      const plan = planText(view.state, text);
      if (plan) view.dispatch({ ...plan, annotations: Transaction.remote.of(true) });
    },
    setMessages(found) {
      clearTimeout(timer);
      const left = typedAt + messageDelayMs - performance.now();
      if (left <= 0) place(found);
      else timer = setTimeout(() => place(found), left);
    },
    reveal(from) {
      const anchor = createPlaces(view.state)(from);
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      });
      view.focus();
    },
    configure(next) {
      view.dispatch({ effects: settings.reconfigure(applySettings(next)) });
    },
    destroy() {
      clearTimeout(timer);
      view.destroy();
    },
  };
}

/** A text on its way back is old news: another key may have been pressed meanwhile. */
const echoMs = 1_000;

function createEchoes() {
  let sent: readonly { readonly text: string; readonly at: number }[] = [];
  return {
    expect(text: string): void {
      sent = [...sent.slice(-20), { text, at: performance.now() }];
    },
    /** What comes back settles everything that was sent before it. */
    isEcho(text: string): boolean {
      const oldest = performance.now() - echoMs;
      const found = sent.findLastIndex((one) => one.text === text && one.at > oldest);
      sent = found < 0 ? [] : sent.slice(found + 1);
      return found >= 0;
    },
  };
}

function createBasics(language: EditorLanguage): Extension {
  return [
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    bracketMatching(),
    highlightSelectionMatches(),
    search(),
    // Bytes that are no UTF-8 stand as lone halves of a character.
    highlightSpecialChars({ addSpecialChars: /[\udc80-\udcff]/ }),
    chooseLanguage(language),
    indentUnit.of('  '),
    keymap.of([...ownKeys, ...searchKeymap, ...historyKeymap, indentWithTab]),
    editorTheme,
    EditorView.theme({ '&': { minHeight: '220px', maxHeight: 'max(320px, calc(100vh - 360px))' } }),
  ];
}

/** Alt with an arrow goes back and forward in the window, here as everywhere. */
const ownKeys = defaultKeymap.filter(
  ({ key }) => key !== 'Alt-ArrowLeft' && key !== 'Alt-ArrowRight',
);

function applySettings({ label, hintId, readOnly, phrases }: EditorSettings): Extension {
  return [
    EditorState.phrases.of(phrases.editor),
    severityNames.of(phrases.severities),
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({
      // It can be reached anyway, but checkers look for this to know that what scrolls around it can be.
      tabindex: '0',
      'aria-label': label,
      'aria-describedby': hintId,
      ...(readOnly ? { 'aria-readonly': 'true' } : {}),
    }),
  ];
}

/** The page's policy lets only style elements with it in. */
function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
