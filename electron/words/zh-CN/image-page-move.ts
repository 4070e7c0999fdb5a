// The offer to move a project off a Windows drive, in the window and on the command line.
import type { imagePageMove as en } from '../en/image-page-move.ts';
import type { Translation } from '../shape.ts';

export const imagePageMove = {
  move: {
    note: '该项目位于 Windows 驱动器上。Linux 中的程序和容器读取它时会很慢。',
    open: '测量并移动',
    title: '将 {{name}} 移到发行版中',
    text: '项目会复制到发行版的文件系统中，并逐个文件比较。原件保持不变。',
    measuring: '正在遍历项目当前所在的位置。',
    target: '{{distro}} 中的文件夹',
    from: '从',
    to: '到',
    size: '包含',
    files_one: '{{count}} 个文件，{{size}}',
    files_other: '{{count}} 个文件，{{size}}',
    here: '在这里遍历用时',
    inDistro: '{{distro}} 遍历用时',
    notMeasured: '未测量',
    commands: '将要运行的命令',
    commandsByHand: '需要运行的命令',
    copy: '复制项目',
    cancel: '取消',
    close: '关闭',
    stop: '停止复制',
    goOn: '使用副本继续',
    failed: '无法准备移动。',
    notStarted: '复制没有开始。',
    notCopied: '项目没有移动。',
    copying: '正在复制',
    ask: '复制该项目？',
    notAsked: '没有复制任何内容。',
    next: '在那里继续：cd {{path}}',
  },
} as const satisfies Translation<typeof en>;
