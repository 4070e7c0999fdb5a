// What the copy of a project into a distro says: its offer, its job and its ends.
import type { imageMove as en } from '../en/image-move.ts';
import type { Translation } from '../shape.ts';

export const imageMove = {
  title: '将 {{name}} 复制到 {{distro}}',
  steps: {
    clear: '删除未完成的副本',
    parent: '创建文件夹',
    copy: '复制文件',
    copyAt: '复制文件：{{copied}}，共 {{size}}，{{percent}}%',
    compare: '将每个文件与原件比较',
    name: '为副本命名',
  },
  share: '之后 Windows 上的 Slipway 会通过网络共享读取该项目。Linux 中的程序和容器则可全速读取。',
  leftover: '那里有一份之前未完成的副本，会先将它删除。',
  done_one: '{{distro}} 中的 {{path}} 包含 {{count}} 个文件，已逐一比较。原件保持不变。',
  done_other: '{{distro}} 中的 {{path}} 包含 {{count}} 个文件，已逐一比较。原件保持不变。',
  doneMeasured_one:
    '{{distro}} 中的 {{path}} 包含 {{count}} 个文件，已逐一比较。{{distro}} 遍历一遍只需 {{after}} 秒，之前需要 {{before}} 秒。原件保持不变。',
  doneMeasured_other:
    '{{distro}} 中的 {{path}} 包含 {{count}} 个文件，已逐一比较。{{distro}} 遍历一遍只需 {{after}} 秒，之前需要 {{before}} 秒。原件保持不变。',
  exists: '{{path}} 处已有内容。请选择其他文件夹。',
  noSpace: '副本需要 {{needed}} MB，发行版中只剩 {{free}} MB 可用空间。',
  notOnDrive: '该项目不在 Windows 驱动器上。',
  noDistro: '没有可以复制到的 WSL 2 发行版。运行“wsl --install -d Ubuntu”即可安装一个。',
  silent: '{{distro}} 没有启动。“运行状况”页面会说明原因。',
  notReached: '{{distro}} 访问不到这个驱动器。它的 /etc/wsl.conf 可能关闭了自动装载。',
  byHand:
    'Slipway 在这里运行于发行版内部，不会自行复制。在终端中运行这些命令，然后打开新的文件夹。',
  targets: {
    'not-absolute': '写成以 / 或 ~/ 开头的 Linux 路径。',
    'bad-characters': '文件夹名不能包含引号或反斜杠，也不能包含“..”。换一个名称。',
    'on-drive': '/mnt 下的文件夹又回到了 Windows 驱动器上。换一个，例如 ~/src。',
    'too-short': '写出位于另一个文件夹之内的文件夹，例如 ~/src/app。',
  },
  failed: {
    clear: '无法删除未完成的副本：{{detail}}。没有复制任何内容。',
    parent: '无法为 {{path}} 创建文件夹：{{detail}}。没有复制任何内容。',
    copy: '项目未能复制：{{detail}}。已删除开始的副本，原件保持不变。',
    compare:
      '副本与原件不同：{{detail}}。副本已删除，原件保持不变。关闭正在写入该项目的程序，然后重试。',
    name: '无法将副本命名为 {{path}}：{{detail}}。副本已删除，原件保持不变。',
  },
  timedOut: '复制超过了六小时。已删除开始的副本，原件保持不变。',
  left: '{{distro}} 中的 {{path}} 有一份未能删除的未完成副本。原件保持不变。',
} as const satisfies Translation<typeof en>;
