// What CodeMirror says by itself, from our words: it looks its English sentences up in this table.
import type { UiKey } from '../../language/use-words.ts';
import type { SeverityNames } from './editor-messages.ts';

export interface EditorPhrases {
  readonly editor: Readonly<Record<string, string>>;
  readonly severities: SeverityNames;
}

export function createPhrases(say: (key: UiKey) => string): EditorPhrases {
  return {
    editor: {
      Find: say('tunePage.editor.find.find'),
      Replace: say('tunePage.editor.find.replaceWith'),
      next: say('tunePage.editor.find.next'),
      previous: say('tunePage.editor.find.previous'),
      all: say('tunePage.editor.find.all'),
      'match case': say('tunePage.editor.find.matchCase'),
      regexp: say('tunePage.editor.find.regexp'),
      'by word': say('tunePage.editor.find.byWord'),
      replace: say('tunePage.editor.find.replace'),
      'replace all': say('tunePage.editor.find.replaceAll'),
      close: say('tunePage.editor.find.close'),
      'current match': say('tunePage.editor.find.currentMatch'),
      'on line': say('tunePage.editor.find.onLine'),
      'replaced match on line $': say('tunePage.editor.find.replacedOne'),
      'replaced $ matches': say('tunePage.editor.find.replacedAll'),
      'Go to line': say('tunePage.editor.find.goToLine'),
      go: say('tunePage.editor.find.go'),
      'Selection deleted': say('tunePage.editor.find.selectionDeleted'),
      'Control character': say('tunePage.editor.controlCharacter'),
    },
    severities: {
      error: say('tunePage.editor.severity.error'),
      warning: say('tunePage.editor.severity.warning'),
      info: say('tunePage.editor.severity.info'),
    },
  };
}
