// The settings page.
import type { uiSettings as en } from '../en/ui-settings.ts';
import type { Translation } from '../shape.ts';

export const uiSettings = {
  title: '设置',
  summary: '语言、主题、网络以及要查看的电脑。',
  language: '语言',
  languageSystem: '与系统相同',
  theme: '主题',
  themeSystem: '与系统相同',
  themeLight: '浅色',
  themeDark: '深色',
  about: '关于',
  version: '版本 {{version}}',
  folder: '设置、报告和日志保存在 {{folder}}',
  telemetry: 'Slipway 不会向任何地方发送关于你或此电脑的信息。',
  saveFailed: '设置没有保存。',
} as const satisfies Translation<typeof en>;
