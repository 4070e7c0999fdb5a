// How the editor looks: Fluent's tokens and ours, so that light, dark and forced colours follow the page by themselves.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tokens } from '@fluentui/react-components';
import { tags } from '@lezer/highlight';
import { colors } from '../../theme/colors.ts';

const small = { fontSize: '12px', lineHeight: '16px' };

const surfaces = EditorView.theme({
  '&': {
    color: tokens.colorNeutralForeground1,
    backgroundColor: colors.code,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '13px',
    overflow: 'hidden',
  },
  '&.cm-focused': {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-1px',
  },
  '.cm-scroller': { fontFamily: tokens.fontFamilyMonospace, lineHeight: '22px' },
  '.cm-content': { caretColor: tokens.colorNeutralForeground1, padding: '6px 0' },
  '.cm-cursor': { borderLeftColor: tokens.colorNeutralForeground1, borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    border: 'none',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: tokens.colorSubtleBackgroundHover },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: tokens.colorBrandBackground2Pressed },
  '.cm-specialChar': { color: colors.problem },
});

const messages = EditorView.theme({
  '.cm-message-gutter': { width: '20px', paddingLeft: '4px' },
  '.cm-message-icon': { width: '14px', height: '14px', verticalAlign: '-2px', flexShrink: 0 },
  // The editor measures blocks without their margins.
  '.cm-message-place': { padding: '1px 8px 3px 4px' },
  '.cm-message': {
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    padding: '3px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
    fontFamily: tokens.fontFamilyBase,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    ...small,
  },
  '.cm-message-hidden': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  ...paint('error', colors.problem, colors.problemSurface),
  ...paint('warning', colors.advice, colors.adviceSurface),
  ...paint('info', tokens.colorNeutralForeground2, colors.pill),
});

const panels = EditorView.theme({
  '.cm-panels': { backgroundColor: colors.card, color: tokens.colorNeutralForeground1 },
  '.cm-panels-bottom': { borderTop: `1px solid ${colors.line}` },
  '.cm-panel.cm-search': { fontFamily: tokens.fontFamilyBase, padding: '8px 32px 8px 8px' },
  '.cm-panel.cm-search label': { ...small, display: 'inline-flex', alignItems: 'center' },
  '.cm-panel .cm-textfield': {
    fontFamily: tokens.fontFamilyBase,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ...small,
    minHeight: '24px',
    boxSizing: 'border-box',
  },
  '.cm-panel .cm-button': {
    fontFamily: tokens.fontFamilyBase,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ...small,
    minHeight: '24px',
  },
  '.cm-panel.cm-search [name=close]': {
    color: tokens.colorNeutralForeground1,
    width: '24px',
    height: '24px',
  },
  '.cm-panel input[type=checkbox]': { minWidth: '16px', minHeight: '16px' },
  '.cm-panel :focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  '.cm-searchMatch': {
    backgroundColor: colors.adviceSurface,
    outline: `1px solid ${colors.advice}`,
  },
  '.cm-searchMatch-selected': { backgroundColor: tokens.colorBrandBackground2Pressed },
});

const highlight = HighlightStyle.define([
  { tag: tags.comment, color: colors.ok },
  { tag: [tags.heading, tags.keyword], color: colors.second, fontWeight: '600' },
  { tag: tags.propertyName, color: tokens.colorBrandForeground1 },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: tokens.colorNeutralForeground1 },
  { tag: [tags.operator, tags.separator, tags.bracket], color: tokens.colorNeutralForeground2 },
]);

export const editorTheme = [surfaces, messages, panels, syntaxHighlighting(highlight)];

function paint(severity: string, front: string, back: string) {
  return {
    [`.cm-message-${severity}`]: { color: tokens.colorNeutralForeground1, backgroundColor: back },
    [`.cm-message-${severity} .cm-message-icon, .cm-message-gutter .cm-message-icon-${severity}`]: {
      color: front,
    },
    [`.cm-message-range-${severity}`]: {
      textDecoration: `underline wavy ${front} 1px`,
      textUnderlineOffset: '3px',
    },
  };
}
