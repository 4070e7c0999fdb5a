// .wslconfig 的诊断文字。
import type { findingsWslconfig as en } from '../en/findings-wslconfig.ts';
import type { Translation } from '../shape.ts';

export const findingsWslconfig = {
  'wslconfig-wrong-filename': {
    name: '文件名',
    state: '不是 .wslconfig',
    ok: '符合 WSL 的要求',
    title: 'WSL 不会读取名为 {{name}} 的文件',
    what: '{{folder}} 中有 {{name}}，但没有 .wslconfig。WSL 只读取完全同名的文件。',
    why: '编辑器会添加 .txt，而文件资源管理器将其隐藏。没有此文件时 WSL 使用默认值，也不会提示。',
    todo: '将文件重命名为 .wslconfig，然后重启 WSL。',
    fixes: {
      rename: {
        label: '重命名为 .wslconfig',
        note: '已有的 .wslconfig 文件绝不会被覆盖。',
      },
      'move-into-distro': {
        label: '移到发行版中',
        steps: {
          move: '以 root 身份将其中的行复制到目标发行版的 /etc/wsl.conf，然后删除此处的文件。',
        },
      },
    },
    variants: {
      distro: {
        title: 'wsl.conf 位于 Windows 用户目录中',
        what: '{{folder}} 中有 wsl.conf。WSL 只读取发行版内的 /etc/wsl.conf。',
        why: '它在这里不起作用，WSL 也不会提示。',
        todo: '将其中的行移到发行版的 /etc/wsl.conf 中。',
      },
    },
  },
  'wslconfig-encoding': {
    name: '编码',
    state: 'WSL 无法读取',
    ok: '可以读取',
    title: '.wslconfig 的编码 WSL 无法读取',
    what: '文件是 UTF-16 编码，但缺少 WSL 用来识别它的标记。WSL 把它当作 UTF-8，一行也读不懂。',
    why: '所有设置都没有生效。部分编辑器和旧脚本会这样保存。',
    todo: '将文件保存为不带 BOM 的 UTF-8，然后重启 WSL。',
    fixes: {
      'save-as-utf8': {
        label: '保存为 UTF-8',
        note: '原始字节会保留在备份中。',
      },
      'use-other-path': {
        label: '改用其他路径',
        steps: {
          choose: '选择只含英文字母、数字和符号的路径。更换文件编码没有用。',
        },
      },
    },
    variants: {
      marked: {
        state: 'UTF-16',
        title: '.wslconfig 保存为 UTF-16',
        what: '文件是带标记的 UTF-16，Windows PowerShell 5.1 用 > 写出的就是这样。当前版本的 WSL 可以读取。',
        why: '旧版 WSL 会忽略这样的文件。',
        todo: '保存为 UTF-8，这样所有版本都能读取。',
      },
      letters: {
        state: '字符丢失',
        title: '非 ASCII 字符无法传给 WSL',
        what: 'WSL 会截断第 {{line}} 行中的这类字符，读到的是“{{read}}”。',
        why: '无论文件是什么编码，它的解析器都只保留每个字符的低位字节。',
        todo: '使用不含这类字符的路径。',
      },
    },
  },
  'wslconfig-unknown-key': {
    name: '配置行',
    state: '有一行被跳过',
    ok: '全部有效',
    title: 'WSL 跳过了 .wslconfig 的第 {{line}} 行',
    what: 'WSL 不接受“{{text}}”，继续使用默认值。',
    why: '它只在虚拟机启动时警告一次，因此设置看似生效，其实没有。',
    todo: '改正此行，然后重启 WSL。',
    fixes: {
      'correct-lines': {
        label: '改正被跳过的内容',
        note: '只更改这些行，注释和顺序保持不变。',
      },
    },
    variants: {
      several: {
        state: '{{count}} 行被跳过',
        title: 'WSL 跳过了 .wslconfig 中的 {{count}} 行',
        what: 'WSL 不接受这些行，继续使用默认值。第一处是第 {{line}} 行的“{{text}}”。',
        todo: '改正这些行，然后重启 WSL。',
      },
    },
  },
  'wslconfig-backslash-path': {
    name: '路径',
    state: '单个反斜杠',
    ok: '符合 WSL 的写法',
    title: '.wslconfig 中的路径使用了单个反斜杠',
    what: 'WSL 丢弃了第 {{line}} 行“{{text}}”，并使用默认值。',
    why: '在此文件中反斜杠表示转义，例如 \\n 是换行。路径中的每个反斜杠都要写两次。',
    todo: '将反斜杠写成两个，然后重启 WSL。',
    fixes: {
      'double-backslashes': {
        label: '将反斜杠写成两个',
        note: '只更改含有此类路径的行。',
      },
    },
    variants: {
      silent: {
        what: 'WSL 在第 {{line}} 行读到的是“{{read}}”，这是另一个路径。它不会警告。',
      },
    },
  },
  'wslconfig-swap-path-invalid': {
    name: '交换文件',
    state: '文件夹不存在',
    ok: '位置可用',
    title: 'WSL 无法创建交换文件',
    what: 'swapFile 指定了 {{path}}，但 {{folder}} 不存在。',
    why: 'WSL 会在没有交换空间的情况下继续运行，大型构建会更早耗尽内存。',
    todo: '删除此行或选择已有的文件夹，然后重启 WSL。',
    fixes: {
      'remove-swap-file': {
        label: '使用 WSL 的默认位置',
        note: 'WSL 将交换文件放在你的帐户的临时文件夹中。',
      },
      'choose-folder': {
        label: '选择其他文件夹',
        steps: {
          choose:
            '写入本地 NTFS 驱动器上已有的文件夹，每个反斜杠写两次，例如 D:\\\\wsl\\\\swap.vhdx。然后重启 WSL。',
        },
      },
    },
  },
  'wslconfig-memory-over-host': {
    name: '内存上限',
    state: '超过此电脑的内存',
    ok: '在此电脑的范围内',
    title: '.wslconfig 允许的内存超过此电脑的内存',
    what: 'memory 为 {{written}}，而此电脑有 {{host}}。WSL 会自动降到这个值，不作提示。',
    why: '这样虚拟机可能占用全部内存，Windows 自身就会不够用。',
    todo: '将 memory 设为 {{proposed}}，为 Windows 留出 4 GB，然后重启 WSL。',
    fixes: {
      'lower-memory': {
        label: '将 memory 设为 {{proposed}}',
        note: '为 Windows 留出 4 GB。',
      },
      'remove-memory': {
        label: '删除此上限',
        note: '之后 WSL 最多占用一半内存。',
      },
    },
    variants: {
      small: {
        todo: '删除此行，然后重启 WSL。之后它最多占用一半内存。',
      },
    },
  },
  'wslconfig-processors-over-host': {
    name: '处理器上限',
    state: '超过此电脑的数量',
    ok: '在此电脑的范围内',
    title: '.wslconfig 允许的处理器多于此电脑所有',
    what: 'processors 为 {{written}}，而此电脑有 {{host}} 个。WSL 使用 {{host}} 个。',
    why: '不会出错，但 WSL 每次启动虚拟机时都会警告。',
    todo: '将 processors 设为 {{host}}，或删除此行。',
    fixes: {
      'lower-processors': {
        label: '将 processors 设为 {{host}}',
        note: 'WSL 已经在使用这个数量，无需重启任何东西。',
      },
    },
  },
  'localhost-forwarding-no-effect': {
    name: 'localhostForwarding',
    state: '不起作用',
    ok: '没有冲突',
    title: '在镜像网络模式下 localhostForwarding 不起作用',
    what: '第 {{line}} 行设置了 localhostForwarding，而 networkingMode 为 mirrored。WSL 会忽略此行并警告。',
    why: '在镜像模式下 Windows 和 Linux 共用 localhost，没有什么需要转发。其他电脑能访问什么由 Hyper-V 防火墙决定。',
    todo: '删除此行。',
    fixes: {
      'remove-forwarding': {
        label: '删除此行',
        note: '除了警告消失，没有其他变化。',
      },
      'use-nat': {
        label: '改用 NAT',
        note: '虚拟机会有自己的地址，localhostForwarding 也会起作用。',
      },
    },
  },
  'wslconfig-not-applied': {
    name: '是否生效',
    state: '尚未生效',
    ok: '已生效',
    title: '.wslconfig 的更改尚未生效',
    what: '文件更改于 {{changed}}。WSL 虚拟机自 {{started}} 起一直以其他值运行。',
    why: 'WSL 在虚拟机启动时读取此文件，而 Docker Desktop 会让虚拟机一直运行。',
    todo: '在其中的工作可以停止时重启 WSL。',
    fixes: {
      'restart-wsl': {
        label: '重启 WSL',
        note: '会先停止正在运行的 Docker Desktop，之后再启动它，否则它会报告崩溃。',
      },
    },
    variants: {
      possible: {
        state: '可能尚未生效',
        title: '.wslconfig 的更改可能尚未生效',
        what: '文件更改于 {{changed}}。WSL 虚拟机自 {{started}} 起一直运行，并非每项设置都能在其中测量。',
      },
    },
  },
} satisfies Translation<typeof en>;
