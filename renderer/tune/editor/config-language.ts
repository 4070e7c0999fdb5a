// Colours for WSL's own grammar. Ready-made ini modes take `;` for a comment and miss the `#` behind a value.
import { StreamLanguage, type StringStream } from '@codemirror/language';

interface ReadingState {
  place: 'start' | 'key' | 'value';
  isQuoted: boolean;
}

/** `.wslconfig` and `wsl.conf`. */
export const configLanguage = StreamLanguage.define<ReadingState>({
  name: 'wslconfig',
  startState: () => ({ place: 'start', isQuoted: false }),
  token(stream, state) {
    if (stream.sol() && state.place !== 'value') state.place = 'start';
    if (stream.eatSpace()) return null;
    if (!state.isQuoted && stream.eat('#')) {
      stream.skipToEnd();
      state.place = 'start';
      return 'comment';
    }
    return state.place === 'value' ? readValue(stream, state) : readName(stream, state);
  },
  // An empty line ends a value as well as any other.
  blankLine(state) {
    state.place = 'start';
    state.isQuoted = false;
  },
  languageData: { commentTokens: { line: '#' } },
});

function readName(stream: StringStream, state: ReadingState): string | null {
  if (state.place === 'start' && stream.eat('[')) {
    stream.eatWhile(/[^\]#]/);
    stream.eat(']');
    return 'heading';
  }
  state.place = 'key';
  if (stream.eat('=')) {
    state.place = stream.eol() ? 'start' : 'value';
    return 'operator';
  }
  stream.eatWhile(/[^=#\s]/);
  return 'propertyName';
}

function readValue(stream: StringStream, state: ReadingState): string | null {
  for (let next = stream.peek(); next !== undefined; next = stream.peek()) {
    if (!state.isQuoted && /[\s#]/.test(next)) break;
    stream.next();
    if (next === '"') state.isQuoted = !state.isQuoted;
    if (next !== '\\') continue;
    // At the end of a line it joins the next one to the value.
    if (stream.eol()) return 'string';
    stream.next();
  }
  if (stream.eol()) {
    state.place = 'start';
    state.isQuoted = false;
  }
  return 'string';
}
