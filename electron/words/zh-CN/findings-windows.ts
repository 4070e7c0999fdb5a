// 固件、Windows 功能、虚拟机监控程序、WSL 及其发行版的诊断文字。
import type { findingsWindows as en } from '../en/findings-windows.ts';
import type { Translation } from '../shape.ts';

export const findingsWindows = {
  'hypervisor-launch-off': {
    name: '虚拟机监控程序',
    state: '未随系统启动',
    ok: '正在运行',
    title: 'Windows 虚拟机监控程序没有随系统启动',
    what: '固件中已启用虚拟化，所需的 Windows 功能也已安装，但虚拟机监控程序没有运行。',
    why: '没有它，WSL 2 和 Docker 就没有可用的虚拟机。旧版 VirtualBox 和部分游戏反作弊工具会将其关闭。',
    todo: '让启动项启动虚拟机监控程序，然后重启 Windows。',
    fixes: {
      'hypervisor-launch-off': {
        label: '启用虚拟机监控程序',
        note: '旧版 VirtualBox 和部分游戏反作弊工具要求将其关闭。',
      },
    },
  },
} satisfies Translation<typeof en>;
