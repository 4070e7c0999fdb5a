// 关于 .wslconfig 和 wsl.conf 单行的文字，以及如何更改一行。
import type { wslconfig as en } from '../en/wslconfig.ts';
import type { Translation } from '../shape.ts';

export const wslconfig = {
  diagnostics: {
    'invalid-section-name': 'WSL 会丢弃此行：节的写法是 [名称]，不含空格，以字母开头',
    'expected-bracket': 'WSL 会丢弃此行：节名只能含字母和数字，后面是 ]',
    'expected-line-end': 'WSL 会丢弃此行：节的后面只能有 # 注释',
    'invalid-key-name': 'WSL 会丢弃此行：键以字母开头，注释以 # 开头',
    'expected-equals': 'WSL 会丢弃此行：键只能含字母和数字，后面是 =',
    'invalid-escape': 'WSL 会丢弃此行：\\{{char}} 不是转义。路径中的每个反斜杠都要写两次',
    'expected-quote': 'WSL 会丢弃此行：引号没有闭合',
    'unknown-key': 'WSL 不认识 {{key}}',
    'duplicate-key': '第 {{firstLine}} 行已设置 {{key}}，以第一次为准',
    'invalid-boolean': '{{key}} 只能是 true 或 false',
    'invalid-integer': '{{key}} 是不带单位的整数',
    'invalid-size': '{{key}} 是带大写单位的整数，中间没有空格，例如 8GB',
    'invalid-choice': '{{key}} 只能是以下之一：{{choices}}',
    'invalid-port': '{{key}} 是用逗号分隔的端口列表，范围 1 到 65535；其他项会被 WSL 跳过',
    'invalid-ip': '{{key}} 是 IPv4 地址；否则 DNS 隧道会关闭',
    'invalid-mac': '{{key}} 是六组十六进制数字；使用此值 WSL 无法启动',
    'section-by-accident': '上面的节写法有误。{{key}} 只因节名长度恰好相符才生效',
    'path-escape': 'WSL 在此处读到控制字符。路径中的每个反斜杠都要写两次',
    'swallowed-line': '行尾的反斜杠把下一行接到了这个值上',
    'octal-number': '开头的 0 表示八进制：WSL 读到 {{value}}',
    'wrapped-size': '过大或为负：WSL 读到 {{value}} 字节',
    'not-ascii': '非 ASCII 字符无法传给 WSL',
    'rest-not-read': 'WSL 从这里开始不再读取',
    policy: '你的组织已禁用 {{key}}：策略 {{policy}}',
    'needs-newer-wsl': '{{key}} 需要更新的 WSL：{{since}}',
    raised: 'WSL 会将 {{key}} 提高到最小值',
    lowered: 'WSL 会将 {{key}} 降到此电脑所有的量',
    'no-effect': '{{other}} 为 {{value}} 时，{{key}} 不起作用',
    'safe-mode': '安全模式会覆盖 {{key}}',
    'needs-newer-windows': '{{key}} 需要 Windows 内部版本 {{build}} 或更高版本',
    'bridged-without-switch': '桥接模式需要 vmSwitch',
    'never-useful': '{{key}} 目前不起作用',
  },
  edits: {
    replace: '第 {{line}} 行：{{before}} → {{after}}',
    insert: '在第 {{line}} 行下方：添加 {{after}}',
    move: '第 {{line}} 行：将 {{before}} 移到 [{{section}}] 下',
    remove: '第 {{line}} 行：删除 {{before}}',
    rename: '将 {{from}} 重命名为 {{to}}',
    rewrite: '将相同的文字保存为不带 BOM 的 UTF-8',
  },
  destroys: {
    shutdown: '所有发行版和 Linux 容器都会停止，其中未保存的工作会丢失。',
  },
  reasons: {
    folderUnseen: 'Slipway 无法查找 {{folder}}',
  },
} satisfies Translation<typeof en>;
