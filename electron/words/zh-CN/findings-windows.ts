// 固件、Windows 功能和虚拟机监控程序的诊断文字。
import type { findingsWindows as en } from '../en/findings-windows.ts';
import type { Translation } from '../shape.ts';

export const findingsWindows = {
  'virtualization-disabled-firmware': {
    name: '虚拟化',
    state: '固件中已关闭',
    ok: '已启用',
    title: '此电脑的固件中关闭了虚拟化',
    what: '处理器支持运行虚拟机，但固件（BIOS 或 UEFI）将此能力关闭了。',
    why: '没有它，虚拟机监控程序无法启动，WSL 2 和 Docker 都没有可用的虚拟机。',
    todo: '重启进入固件设置，启用 Intel VT-x 或 AMD SVM。',
    fixes: {
      'enable-in-firmware': {
        label: '重启进入固件设置',
        note: '适用于 UEFI。在传统 BIOS 上该命令会失败：请在开机时按制造商指定的按键。',
        destroys: '打开的程序会被关闭。BitLocker 可能会要求输入一次恢复密钥。',
        steps: {
          recoveryKey:
            '准备好 BitLocker 恢复密钥，或将 BitLocker 暂停到下一次重启。更改固件设置后，Windows 可能要求输入该密钥。',
          switchOn: '在固件设置中启用 Intel VT-x（Intel）或 SVM（AMD），保存后启动 Windows。',
        },
      },
    },
  },
  'feature-reboot-pending': {
    name: '等待重启',
    state: '需要重启',
    ok: '无',
    title: '需要重启 Windows，功能才会生效',
    what: '启用了一项 Windows 功能，但之后 Windows 还没有重启，该功能的服务尚不存在。',
    why: 'Windows 在启动时完成此类更改。启用“快速启动”时的关机不算重启。',
    todo: '保存你的工作，然后重启 Windows。',
    fixes: {
      'restart-windows': {
        label: '重启 Windows',
        note: '有其他用户登录时，Windows 会以代码 1191 拒绝。',
        destroys: '打开的程序会被关闭。',
      },
    },
    variants: {
      update: {
        state: '有重启在等待',
        title: 'Windows 正在等待重启',
        what: '有更新或其他更改在等待重启，与 WSL 和 Docker 无关。',
        why: '在此之前无法启用 Windows 功能。',
        todo: '在你方便的时候重启 Windows。',
      },
      wsl1: {
        state: 'WSL 1 等待重启',
        title: 'WSL 1 在下次重启后可用',
        what: '启用了“适用于 Linux 的 Windows 子系统”组件，但之后 Windows 还没有重启。',
        why: '在此版本的 Windows 上只有 WSL 1 需要它，WSL 2 不需要。',
        todo: '使用 WSL 1 之前先重启 Windows。',
      },
    },
  },
  'vmp-feature-disabled': {
    name: '虚拟机平台',
    state: '已关闭',
    ok: '已启用',
    title: '“虚拟机平台”功能已关闭',
    what: 'Windows 自带运行 WSL 2 虚拟机的功能，但没有启用。',
    why: 'WSL 2 和 Docker Desktop 在这个虚拟机中运行。部分模拟器和游戏工具会关闭此功能。',
    todo: '启用“虚拟机平台”，然后重启 Windows。',
    fixes: {
      'enable-vmp': {
        label: '启用“虚拟机平台”',
        note: '之后 VMware 和 VirtualBox 将通过 Windows 虚拟机监控程序运行。退出代码 3010 表示需要重启。',
        steps: {
          restartFirst: '先重启 Windows。有其他更改在等待重启时，无法启用功能。',
        },
      },
    },
  },
  'wsl-component-disabled': {
    name: 'WSL 组件',
    state: '已关闭',
    ok: '符合 WSL 的需要',
    title: '“适用于 Linux 的 Windows 子系统”组件已关闭',
    what: 'wsl.exe 存在，但它所需的 Windows 组件没有启用。',
    why: '此电脑上的 WSL 没有它就无法工作。Windows 更新可能会将其关闭。',
    todo: '让 WSL 启用该组件，然后重启 Windows。',
    fixes: {
      'enable-component': {
        label: '启用 WSL 组件',
        note: '即使需要重启，退出代码也是 0。',
      },
    },
  },
  'containers-feature-disabled': {
    name: '容器功能',
    state: '已关闭',
    ok: '已启用',
    title: 'Windows 功能“容器”已关闭',
    what: '此电脑使用 Windows 容器，但所需的 Windows 功能没有启用。',
    why: 'Windows 容器需要它。它既不属于 WSL，也不属于 Docker 的 Linux 模式。',
    todo: '启用“容器”和 Hyper-V，然后重启 Windows。',
    fixes: {
      'enable-containers': {
        label: '启用“容器”和 Hyper-V',
        note: '之后 VMware 和 VirtualBox 将通过 Windows 虚拟机监控程序运行。',
      },
    },
  },
  'hyperv-feature-missing-for-windows-containers': {
    name: '容器所需的 Hyper-V',
    state: '已关闭',
    ok: '符合容器的需要',
    title: 'Hyper-V 已关闭，而 Windows 容器需要它',
    what: '此电脑使用 Windows 容器，但 Hyper-V 功能没有启用。',
    why: 'WSL 2 只需要 Hyper-V 的一部分，隔离的 Windows 容器则需要全部。Linux 容器不受影响。',
    todo: '启用 Hyper-V，然后重启 Windows。',
    fixes: {
      'enable-hyperv': {
        label: '启用 Hyper-V',
        note: '之后 VMware 和 VirtualBox 将通过 Windows 虚拟机监控程序运行。',
      },
    },
  },
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
        note: '旧版 VirtualBox 和部分游戏反作弊工具要求将其关闭。未启用安全启动时，BitLocker 可能会要求输入恢复密钥。',
      },
    },
  },
} satisfies Translation<typeof en>;
