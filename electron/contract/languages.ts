// The languages Slipway speaks, apart from the settings: the command line names them before anything is checked.

export const languages = ['en', 'zh-CN'] as const;
