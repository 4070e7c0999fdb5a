// `slipway settings` 的文字。
import type {
  cliSettings as english,
  cliSettingsErrors as englishErrors,
} from '../en/cli-settings.ts';
import type { Translation } from '../shape.ts';

export const cliSettings = {
  summary: '显示并更改你为 Slipway 自身选择的设置。',
  examples: {
    list: '列出所有设置。',
    proxy: '通过代理访问网络，某些计算机除外。',
    goProxy: '让新项目从那里获取模块。',
    unset: '重新使用系统的代理。',
  },
} as const satisfies Translation<typeof english>;

export const cliSettingsErrors = {
  unknownSetting: {
    what: '没有名为“{{name}}”的设置。未更改任何内容。',
    why: '设置有：{{known}}。',
    todo: '使用其中一个名称。',
  },
  badSetting: {
    what: '设置 {{name}} 不能使用此值。未更改任何内容。',
    why: '写法为 {{name}}=VALUE，值为 {{allowed}}。',
    todo: '按此写法输入。',
  },
} as const satisfies Translation<typeof englishErrors>;
