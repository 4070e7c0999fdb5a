// Our own colours beside Fluent's: surfaces and statuses, one value a theme, reached as CSS variables.
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

const light = {
  slipwayShell: '#F0F2F5',
  slipwayPage: '#FAFBFC',
  slipwayCard: '#FFFFFF',
  slipwayLine: '#E5E5E5',
  slipwayCode: '#F6F7F9',
  slipwayPill: '#EBEBEB',
  slipwayOk: '#0B7552',
  slipwayOkSurface: '#E9F6F0',
  slipwayOkLine: '#9BD4BC',
  slipwayAdvice: '#835B00',
  slipwayAdviceSurface: '#FFF8E5',
  slipwayAdviceLine: '#E8CE85',
  slipwayProblem: '#B10E1C',
  slipwayProblemSurface: '#FDF3F4',
  slipwayProblemLine: '#F0A6AD',
  slipwaySecond: '#9B3AB0',
  slipwayMemory: '#9B3AB0',
};

type Colors = typeof light;

const dark: Colors = {
  slipwayShell: '#181A1D',
  slipwayPage: '#202225',
  slipwayCard: '#2B2D30',
  slipwayLine: '#3A3A3A',
  slipwayCode: '#1D1F22',
  slipwayPill: '#3A3C40',
  slipwayOk: '#5FCFA5',
  slipwayOkSurface: '#0E2A20',
  slipwayOkLine: '#2C6B53',
  slipwayAdvice: '#F2C661',
  slipwayAdviceSurface: '#332808',
  slipwayAdviceLine: '#6B5518',
  slipwayProblem: '#F1707B',
  slipwayProblemSurface: '#351216',
  slipwayProblemLine: '#8C2A34',
  slipwaySecond: '#CF87DA',
  slipwayMemory: '#CF87DA',
};

const fonts = {
  fontFamilyBase:
    '"Segoe UI Variable Text","Segoe UI","Microsoft YaHei UI","Noto Sans CJK SC",system-ui,sans-serif',
  fontFamilyMonospace: '"Cascadia Mono",Consolas,"Microsoft YaHei UI",monospace',
};

export const themes = {
  light: { ...webLightTheme, ...fonts, ...light },
  dark: { ...webDarkTheme, ...fonts, ...dark },
} satisfies Record<'light' | 'dark', Theme & Colors>;

/** Values for styles: `colors.card` is the card colour of the theme around it. */
export const colors = {
  shell: 'var(--slipwayShell)',
  page: 'var(--slipwayPage)',
  card: 'var(--slipwayCard)',
  line: 'var(--slipwayLine)',
  code: 'var(--slipwayCode)',
  pill: 'var(--slipwayPill)',
  ok: 'var(--slipwayOk)',
  okSurface: 'var(--slipwayOkSurface)',
  okLine: 'var(--slipwayOkLine)',
  advice: 'var(--slipwayAdvice)',
  adviceSurface: 'var(--slipwayAdviceSurface)',
  adviceLine: 'var(--slipwayAdviceLine)',
  problem: 'var(--slipwayProblem)',
  problemSurface: 'var(--slipwayProblemSurface)',
  problemLine: 'var(--slipwayProblemLine)',
  /** Beside the brand's: section names, the memory plot. */
  second: 'var(--slipwaySecond)',
  memory: 'var(--slipwayMemory)',
} as const;
