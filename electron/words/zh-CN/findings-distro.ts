// Linux 发行版、其虚拟磁盘及所在驱动器的诊断文字。
import type { findingsDistro as en } from '../en/findings-distro.ts';
import type { Translation } from '../shape.ts';

export const findingsDistro = {
  'no-distro-installed': {
    name: 'Linux 发行版',
    state: '无',
    ok: '已安装',
    title: '没有安装 Linux 发行版',
    what: 'WSL 可以使用，但此 Windows 帐户没有注册任何发行版。',
    why: '发行版属于单个帐户。此帐户尚未安装，或者安装在了另一个帐户下。',
    todo: '安装一个发行版，例如 Ubuntu。',
    fixes: {
      'install-ubuntu': {
        label: '安装 Ubuntu',
        note: '下载量较大。以你的身份运行，不需要管理员权限。wsl --list --online 列出其他发行版。',
        steps: {
          firstStart: '在终端中用 wsl -d Ubuntu 启动一次，并选择一个 Linux 用户名。',
        },
      },
    },
  },
  'default-distro-wsl1': {
    name: '默认发行版的版本',
    state: 'WSL 1',
    ok: 'WSL 2',
    title: '{{distro}} 以 WSL 1 运行',
    what: '默认发行版 {{distro}} 是 WSL 1 发行版。',
    why: 'WSL 1 没有虚拟机，也没有真正的 Linux 内核。Docker 无法在其中工作，.wslconfig 也不起作用。',
    todo: '备份 {{distro}}，然后将其转换为 WSL 2。',
    fixes: {
      convert: {
        label: '转换为 WSL 2',
        note: '备份和新磁盘都需要可用空间。需要几分钟。',
        destroys: '{{distro}} 会被停止。转换可能中途失败：先备份。',
        steps: {
          restart: '继续之前先重启 Windows。',
          backup:
            '使用 wsl --export {{distro}} 备份，后面加上空间足够的驱动器上某个 .tar 文件的完整路径。',
        },
      },
    },
  },
  'default-distro-is-docker-desktop': {
    name: '默认发行版',
    state: '{{distro}}',
    ok: '{{distro}}',
    title: '默认发行版是 {{distro}}',
    what: '不带参数的 wsl 命令会进入 {{distro}}，它是容器引擎为自己创建的。',
    why: '该发行版没有可用的 shell，因此这类命令会失败。它最先注册，于是成了默认发行版。',
    todo: '将 {{other}} 设为默认发行版。',
    fixes: {
      'set-default': { label: '更改默认发行版' },
      'install-ubuntu': {
        label: '安装 Ubuntu',
        note: '下载量较大。以你的身份运行，不需要管理员权限。',
      },
    },
    variants: {
      only: {
        title: '{{distro}} 是唯一的发行版',
        what: '没有安装你自己的发行版。不带参数的 wsl 命令会进入 {{distro}}。',
        why: '在只使用容器的电脑上这是正常的。该发行版没有可用的 shell。',
        todo: '如果想在 Linux 中工作，安装一个发行版。',
      },
    },
  },
  'distro-vhdx-missing': {
    name: '虚拟磁盘',
    state: '缺少 {{distro}} 的磁盘',
    ok: '均在原位',
    title: '{{distro}} 的虚拟磁盘不存在',
    what: 'Windows 认为它位于 {{path}}，但那里没有这个文件。',
    why: '文件夹或驱动器被移动、清理或处于脱机状态，或者带来此发行版的应用已被删除。',
    todo: '把文件找回来。注销发行版会删除其余部分。',
    fixes: {
      'bring-back-disk': {
        label: '找回磁盘',
        destroys: '仅最后一步：它会删除注册信息和该位置的磁盘文件。',
        steps: {
          reconnect: '重新连接驱动器，或从备份恢复 {{path}}。',
          moveBack: '如果文件被移动过，把它移回 {{path}}。不会注销任何内容。',
          register:
            '仅在以上都不可行时：将 .vhdx 复制到安全的位置，运行 wsl --unregister {{distro}}，然后运行 wsl --import-in-place {{distro}} 并加上副本的路径。',
        },
      },
    },
  },
  'distro-vhdx-corrupted': {
    name: '发行版的文件系统',
    state: '已损坏',
    ok: '发行版正在运行',
    title: '某个发行版的虚拟磁盘已损坏',
    what: 'WSL 返回 WSL_E_DISK_CORRUPTED，没有启动该发行版。',
    why: '断电、磁盘增长时驱动器已满，或者转换为稀疏磁盘，都可能损坏文件系统。',
    todo: '先将磁盘文件复制到安全的位置，再修复文件系统。',
    fixes: {
      'repair-disk': {
        label: '修复文件系统',
        destroys: 'WSL 中的一切都会停止。修复可能丢弃损坏的文件：先复制磁盘文件。',
        steps: {
          quitDocker: '退出 Docker Desktop。',
          copy: '将该发行版的 ext4.vhdx 复制到安全的位置。',
          mount:
            '在另一个发行版中运行 lsblk 并记下磁盘。然后运行 wsl --mount，加上 ext4.vhdx 的路径以及 --vhd --bare。',
          check: '再次运行 lsblk。只有新出现的磁盘是损坏的：以 root 身份对它运行 e2fsck -f。',
        },
      },
    },
  },
  'distro-not-starting': {
    name: '发行版启动',
    state: '无法启动',
    ok: '没有任何阻碍',
    title: '{{distro}} 无法启动',
    what: '{{distro}} 所在的 WSL 2 虚拟机无法启动。',
    why: 'WSL 2 发行版需要虚拟机和自己的虚拟磁盘。',
    todo: '先解决其下层的原因。',
    variants: {
      disk: { what: '{{distro}} 的虚拟磁盘不存在。' },
    },
  },
  'host-disk-full': {
    name: '可用空间',
    state: '{{drive}} 剩余 {{free}}',
    ok: '{{drive}} 可用 {{free}}',
    title: '驱动器 {{drive}} 已满',
    what: 'WSL 和 Docker 的虚拟磁盘所在的 {{drive}} 只剩 {{free}} 可用空间。',
    why: '虚拟磁盘无法继续增长。构建会失败，磁盘也可能损坏。',
    todo: '在 {{drive}} 上释放一些空间。',
    fixes: {
      'free-space': {
        label: '释放驱动器空间',
        steps: {
          free: '打开“设置”>“系统”>“存储”，在 {{drive}} 上删除不需要的内容。目标是 10 GiB 以上。',
        },
      },
      'prune-docker': {
        label: '删除未使用的镜像和构建缓存',
        note: 'docker system df 显示能释放多少空间。卷会保留。',
        destroys: '没有容器使用的镜像和构建缓存会被删除。',
        steps: {
          compact: '虚拟磁盘内部释放的空间，只有压缩该磁盘后才会归还给 Windows。',
        },
      },
    },
    variants: {
      low: {
        title: '驱动器 {{drive}} 快满了',
        why: '驱动器满了以后，构建会失败，虚拟磁盘也可能损坏。',
      },
    },
  },
} satisfies Translation<typeof en>;
