// Messages at their lines: underlined words, a sign in the gutter, the sentence below. Drawn here, since the ready-made
// ones are pictures in data: addresses, which the page's policy keeps out.
import {
  type EditorState,
  type Extension,
  Facet,
  type Range,
  RangeSet,
  StateEffect,
  StateField,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  keymap,
  WidgetType,
} from '@codemirror/view';

export type MessageSeverity = 'error' | 'warning' | 'info';

/** Positions in the editor. */
export interface PlacedMessage {
  readonly from: number;
  readonly to: number;
  readonly severity: MessageSeverity;
  readonly text: string;
}

export type SeverityNames = Readonly<Record<MessageSeverity, string>>;

interface Shown {
  readonly decorations: DecorationSet;
  readonly signs: RangeSet<GutterMarker>;
}

/** Puts these messages in the place of those shown. */
export const showMessages = StateEffect.define<readonly PlacedMessage[]>();

/** The words before a message, for those who do not see its sign. */
export const severityNames = Facet.define<SeverityNames, SeverityNames>({
  combine: (values) => values[0] ?? { error: '', warning: '', info: '' },
});

const messageField = StateField.define<Shown>({
  create: () => ({ decorations: Decoration.none, signs: RangeSet.empty }),
  update(shown, transaction) {
    const effect = transaction.effects.findLast((one) => one.is(showMessages));
    if (effect?.is(showMessages)) return placeMessages(effect.value, transaction.state);
    if (!transaction.docChanged) return shown;
    return {
      decorations: shown.decorations.map(transaction.changes),
      signs: shown.signs.map(transaction.changes),
    };
  },
  provide: (self) => EditorView.decorations.from(self, (shown) => shown.decorations),
});

/** Shows what `showMessages` brings; F8 and Shift+F8 go from one message to the next. */
export const messages: Extension = [
  messageField,
  gutter({ class: 'cm-message-gutter', markers: (view) => view.state.field(messageField).signs }),
  keymap.of([
    { key: 'F8', run: (view) => goToMessage(view, 1) },
    { key: 'Shift-F8', run: (view) => goToMessage(view, -1) },
  ]),
];

function placeMessages(placed: readonly PlacedMessage[], state: EditorState): Shown {
  const { doc } = state;
  const names = state.facet(severityNames);
  const decorations: Range<Decoration>[] = [];
  const worst = new Map<number, MessageSeverity>();
  for (const message of placed) {
    const from = Math.min(message.from, doc.length);
    const to = Math.min(message.to, doc.length);
    const line = doc.lineAt(from);
    const widget = new MessageWidget(message, names[message.severity]);
    if (to > from) decorations.push(ranges[message.severity].range(from, to));
    decorations.push(Decoration.widget({ widget, block: true, side: 1 }).range(line.to));
    const known = worst.get(line.from);
    if (known === undefined || order.indexOf(message.severity) < order.indexOf(known)) {
      worst.set(line.from, message.severity);
    }
  }
  return {
    decorations: Decoration.set(decorations, true),
    signs: RangeSet.of(
      [...worst].map(([from, severity]) => signs[severity].range(from)),
      true,
    ),
  };
}

/** To the next message, round the end of the file, and says it. */
function goToMessage(view: EditorView, direction: 1 | -1): boolean {
  const places: { readonly at: number; readonly text: string }[] = [];
  const { decorations } = view.state.field(messageField);
  decorations.between(0, view.state.doc.length, (from, _to, { spec }) => {
    const { widget } = spec;
    if (widget instanceof MessageWidget) places.push({ at: from, text: widget.spoken });
  });
  const { head } = view.state.selection.main;
  const found =
    direction === 1
      ? (places.find(({ at }) => at > head) ?? places[0])
      : (places.findLast(({ at }) => at < head) ?? places.at(-1));
  if (!found) return false;
  view.dispatch({
    selection: { anchor: found.at },
    scrollIntoView: true,
    effects: EditorView.announce.of(found.text),
  });
  return true;
}

class MessageWidget extends WidgetType {
  readonly spoken: string;
  readonly message: PlacedMessage;
  readonly severityName: string;

  constructor(message: PlacedMessage, severityName: string) {
    super();
    this.message = message;
    this.severityName = severityName;
    this.spoken = `${severityName}: ${message.text}`;
  }

  override eq(other: MessageWidget): boolean {
    return other.spoken === this.spoken;
  }

  override toDOM(): HTMLElement {
    const { severity, text } = this.message;
    const place = document.createElement('div');
    place.className = 'cm-message-place';
    const box = document.createElement('div');
    box.className = `cm-message cm-message-${severity}`;
    const name = document.createElement('span');
    name.className = 'cm-message-hidden';
    name.textContent = `${this.severityName}: `;
    const words = document.createElement('span');
    words.textContent = text;
    box.append(drawSign(severity), name, words);
    place.append(box);
    return place;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

class Sign extends GutterMarker {
  readonly severity: MessageSeverity;

  constructor(severity: MessageSeverity) {
    super();
    this.severity = severity;
  }

  override toDOM(): Node {
    return drawSign(this.severity);
  }
}

const order: readonly MessageSeverity[] = ['error', 'warning', 'info'];

const ranges = {
  error: Decoration.mark({ class: 'cm-message-range-error' }),
  warning: Decoration.mark({ class: 'cm-message-range-warning' }),
  info: Decoration.mark({ class: 'cm-message-range-info' }),
} as const;

const signs = {
  error: new Sign('error'),
  warning: new Sign('warning'),
  info: new Sign('info'),
} as const;

/** Shapes of the status icons: a cross in a circle, a triangle, an i in a circle. */
const drawings = {
  error:
    'M7 0a7 7 0 1 0 0 14A7 7 0 0 0 7 0M4.5 3.6 7 6.1l2.5-2.5.9.9L7.9 7l2.5 2.5-.9.9L7 7.9l-2.5 2.5-.9-.9L6.1 7 3.6 4.5z',
  warning:
    'M7 .6c.4 0 .8.2 1 .6l5.8 10.9c.4.8-.1 1.7-1 1.7H1.2c-.9 0-1.4-.9-1-1.7L6 1.2c.2-.4.6-.6 1-.6M6.3 4.8v4h1.4v-4zm0 5.2v1.4h1.4V10z',
  info: 'M7 0a7 7 0 1 0 0 14A7 7 0 0 0 7 0M6.3 3h1.4v1.4H6.3zm0 2.8h1.4V11H6.3z',
} as const satisfies Record<MessageSeverity, string>;

function drawSign(severity: MessageSeverity): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(space, 'svg');
  picture.setAttribute('viewBox', '0 0 14 14');
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('class', `cm-message-icon cm-message-icon-${severity}`);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', drawings[severity]);
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  picture.append(path);
  return picture;
}
