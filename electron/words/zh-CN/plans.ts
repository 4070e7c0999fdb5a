// 计划和作业的文字：一次运行叫什么、正在做什么、结果如何。
import type { plans as en } from '../en/plans.ts';
import type { Translation } from '../shape.ts';

export const plans = {
  restartWindows: '重新启动 Windows',
  openPrograms: '所有打开的程序都会关闭，其中未保存的内容会丢失。',
  startAgain: '下次登录后重新启动 Slipway',
  undoCommand: '撤销：{{command}}',
  undoFile: '将 {{path}} 恢复原样',
  titles: {
    fix_one: '修复 {{count}} 个问题',
    fix_other: '修复 {{count}} 个问题',
    undo_one: '撤销一项更改',
    undo_other: '撤销一项更改',
  },
  doing: {
    looking: '正在检查这台电脑的现状',
  },
  said: {
    done: '所有步骤都已完成，要修复的问题也已消失。',
    guides: '由 Slipway 运行的步骤都已完成，其余步骤需要你自己来做。',
    more: '这些步骤已完成，同时又发现了一些现在可以修复的问题。',
    signIn: '所有步骤都已完成，重新登录后生效。',
    restartLater: '所有步骤都已完成，重新启动 Windows 后生效。',
    restartNow: '现在需要重新启动 Windows，之后计划会继续。',
    restarting: 'Windows 正在重新启动，之后计划会继续。',
    restartFirst: '需要先重新启动 Windows：另一项更改正在等待重启。后面的步骤都没有运行。',
    declined: '未获得许可，或者这台电脑的策略不允许。后面的步骤都没有运行。',
    timedOut: '有一个步骤耗时过长，已被停止。后面的步骤都没有运行。',
    conflict: '{{detail}} 在读取之后被更改过，因此没有写入。',
    failed: '有一个步骤没有成功（{{detail}}）。后面的步骤都没有运行。',
    unverified: '有一个步骤已运行，但要修复的问题仍然存在（{{check}}）。后面的步骤都没有运行。',
    refused: 'Slipway 无法继续（{{code}}）。更改日志中记录了已经开始的操作。',
    broke: 'Slipway 自身出错：{{message}}。更改日志中记录了已经开始的操作。',
  },
} as const satisfies Translation<typeof en>;
