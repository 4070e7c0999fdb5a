// WSL 本身的诊断文字：版本、内核、虚拟机、时钟和内存。
import type { findingsWsl as en } from '../en/findings-wsl.ts';
import type { Translation } from '../shape.ts';

export const findingsWsl = {
  'wsl-not-installed': {
    name: 'WSL',
    state: '未安装',
    ok: '已安装',
    title: '没有安装 WSL',
    what: 'Windows 中的 wsl.exe 只用于提示安装 WSL，WSL 本身不在此电脑上。',
    why: 'Docker Desktop 和 Windows 上的所有 Linux 发行版都在 WSL 2 上运行。',
    todo: '安装 WSL，然后重启 Windows。',
    fixes: {
      'install-wsl': {
        label: '安装 WSL',
        note: '同时会启用“虚拟机平台”，并且需要网络。即使需要重启，退出代码也是 0。',
      },
      'enable-wsl-features': {
        label: '启用 WSL 所需的功能',
        steps: {
          update: '重启 Windows，然后运行 wsl --update 获取最新的 WSL。',
        },
      },
    },
    variants: {
      absent: {
        what: '此电脑上没有 wsl.exe。',
        todo: '启用 WSL 所需的 Windows 功能，然后重启 Windows。',
      },
    },
  },
  'wsl-inbox-version': {
    name: 'WSL 版本',
    state: '旧版 WSL',
    ok: '{{version}}',
    title: 'WSL 是 Windows 自带的旧版本',
    what: 'wsl.exe 不认识 --version：这是 Windows 自带的 WSL，从未更换过。',
    why: 'Docker Desktop 需要 WSL 2.1.5 或更高版本。旧版也没有 systemd 和镜像网络模式。',
    todo: '更新 WSL。',
    fixes: {
      'update-wsl': {
        label: '更新 WSL',
        note: '需要网络。如果网络受限，从 microsoft/WSL 的发布页面安装 msi。',
        destroys: '所有发行版和 Linux 容器都会停止。',
      },
      'update-from-web': {
        label: '不经 Microsoft Store 更新 WSL',
        note: '适用于 Microsoft Store 被阻止或前一种更新方式失败的情况。从 GitHub 下载 WSL。',
        destroys: '所有发行版和 Linux 容器都会停止。',
      },
      'update-windows': {
        label: '更新 Windows',
        steps: {
          update: '打开“设置”>“Windows 更新”，安装全部更新，然后运行 wsl --update。',
        },
      },
    },
    variants: {
      'windows-too-old': {
        state: 'Windows 过旧',
        title: '此 Windows 过旧，不支持当前的 WSL',
        what: 'WSL 返回 WSL_E_OS_NOT_SUPPORTED：此 Windows 缺少当前 WSL 所需的更新。',
        todo: '先运行 Windows 更新，再更新 WSL。',
      },
    },
  },
  'wsl-kernel-missing': {
    name: 'WSL 内核',
    state: '缺失',
    ok: '存在',
    title: '缺少 WSL 2 内核',
    what: 'WSL 找不到 Linux 内核，或者内核过旧。',
    why: 'Windows 自带的 WSL 通过单独的安装包获取内核。没有内核，WSL 2 虚拟机无法启动。',
    todo: '更新 WSL，新版本自带内核。',
    fixes: {
      'update-kernel': {
        label: '更新 WSL 及其内核',
        note: '需要网络。',
        destroys: '所有发行版和 Linux 容器都会停止。',
      },
      'update-from-web': {
        label: '不经 Microsoft Store 更新 WSL',
        note: '适用于 Microsoft Store 被阻止或前一种更新方式失败的情况。从 GitHub 下载 WSL。',
        destroys: '所有发行版和 Linux 容器都会停止。',
      },
    },
  },
  'wsl2-vm-not-starting': {
    name: 'WSL 2 虚拟机',
    state: '无法启动',
    ok: '没有任何阻碍',
    title: 'WSL 2 虚拟机无法启动',
    what: '缺少 WSL 2 虚拟机所需的条件。',
    why: '所有 WSL 2 发行版和 Docker 的 Linux 容器都在这个虚拟机中运行。',
    todo: '先解决其下层的原因。',
    variants: {
      code: {
        what: 'wsl.exe 失败，代码为 {{code}}，但其虚拟机所需的条件都具备。',
        why: '此代码来自 Windows 或 WSL 本身。',
        todo: '在 WSL 文档中查找此代码，或运行 wsl --update。',
      },
      nested: {
        what: 'WSL 提示虚拟化未启用，但虚拟机监控程序正在运行，所需的 Windows 功能也已启用。',
        why: '如果此电脑本身是虚拟机，则需要嵌套虚拟化。',
        todo: '在宿主机上为此虚拟机启用嵌套虚拟化。',
      },
    },
  },
  'wsl-clock-skew': {
    name: 'WSL 时钟',
    state: '相差 {{seconds}} 秒',
    ok: '准确',
    title: 'WSL 内的时钟相差 {{seconds}} 秒',
    what: '{{distro}} 中的时间与 Windows 相差 {{seconds}} 秒。',
    why: 'WSL 虚拟机有自己的时钟，睡眠之后不一定会重新同步。证书和软件包列表会因此显得无效。',
    todo: '校准 WSL 内的时钟。',
    fixes: {
      'set-clock': {
        label: '按硬件时钟校准',
        steps: {
          date: '如果没有 hwclock 或者没有效果，运行 wsl -d {{distro}} -u root --exec date -s @SECONDS，其中 SECONDS 是自 1970 年起的秒数。',
        },
      },
      'shut-down-wsl': {
        label: '重启 WSL',
        note: '仅在无法校准时钟时使用。',
        destroys: '所有发行版和 Linux 容器都会停止。',
      },
    },
  },
  'vmmem-memory-growth': {
    name: 'WSL 内存',
    state: '占用 {{held}}',
    ok: '在合理范围内',
    title: 'WSL 占用了 {{held}} 内存，但几乎没有使用',
    what: 'WSL 虚拟机占用 {{held}} 内存，其中程序使用 {{used}}，缓存 {{cache}}。',
    why: 'Linux 会把读过的文件留在内存中。只有 WSL 释放内存或虚拟机停止后，Windows 才能收回。',
    todo: '为 WSL 设置上限，或者重启 WSL 立即收回内存。',
    fixes: {
      'limit-memory': {
        label: '为 WSL 设置上限',
        steps: {
          reclaim:
            '在 .wslconfig 的 [experimental] 中删除 autoMemoryReclaim=disabled 或 gradual。默认值 dropCache 会归还未使用的内存。',
          cap: '将 [wsl2] 中的 memory= 设为 WSL 最多可占用的内存。',
        },
      },
      'shut-down-wsl': {
        label: '重启 WSL',
        destroys: '所有发行版和 Linux 容器都会停止。',
      },
    },
  },
} satisfies Translation<typeof en>;
