// /etc/wsl.conf 中每个键的作用，按节和名称排列。
import type { wslConfKeys as en } from '../en/wsl-conf-keys.ts';
import type { Translation } from '../shape.ts';

export const wslConfKeys = {
  automount: {
    enabled: '在发行版中自动装载 Windows 驱动器。',
    root: 'Windows 驱动器装载到哪个文件夹下。',
    options: 'Windows 驱动器的选项，例如 metadata,umask=22,fmask=11。',
    mountFsTab: '装载 /etc/fstab 中列出的内容。',
    ldconfig: '让链接器找到 WSL 的库。',
    cgroups: '控制组的版本。使用 v1 时需在 .wslconfig 中设置 isolateDistroCgroup=false。',
  },
  filesystem: {
    umask: '新文件不授予的权限。以 0 开头：022 是八进制，22 则不是。',
  },
  interop: {
    enabled: '从 Linux 启动 Windows 程序。',
    appendWindowsPath: '将 Windows 的 PATH 添加到 Linux 的 PATH。',
  },
  network: {
    generateHosts: '由 WSL 写入 /etc/hosts。',
    generateResolvConf: '由 WSL 写入 /etc/resolv.conf。关闭后需要你自己设置名称解析。',
    hostname: '发行版在网络中的名称。不设置时为此电脑的名称。',
  },
  user: {
    default: '新会话的用户。',
  },
  boot: {
    command: '发行版启动时以 root 身份运行的命令。',
    systemd: '由 systemd 管理服务。仅用于 WSL 2。',
    initTimeout: 'WSL 等待 systemd 的时间，0 表示不等待。',
    protectBinfmt: '启用 systemd 时仍可运行 Windows 程序。',
  },
  gpu: {
    enabled: '在发行版中使用图形处理器。',
    appendLibPath: '将图形处理器的库添加到库路径。',
  },
  time: {
    useWindowsTimezone: '跟随 Windows 的时区。',
  },
  fileServer: {
    enabled: '让 Windows 通过 \\\\wsl.localhost 访问发行版的文件。',
    logFile: '记录文件服务器消息的文件。',
    logLevel: '文件服务器记录的详细程度。',
    logTruncate: '每次启动时重新开始日志。',
  },
  general: {
    guiApplications: '此发行版中带窗口的 Linux 程序（WSLg）。',
  },
} satisfies Translation<typeof en>;
