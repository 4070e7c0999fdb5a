// 错误目录的文字：发生了什么、原因、是否有改动、该怎么做、位置。
import type { errors as en } from '../en/errors.ts';
import type { Translation } from '../shape.ts';

export const errors = {
  MACHINE_NOT_FOUND: {
    what: '没有名为“{{name}}”的演示电脑。',
    why: '可用的有：{{known}}。',
    todo: '改用其中一个名称，或机器文件的路径。',
  },
  MACHINE_UNREADABLE: {
    what: '无法读取机器文件。',
    why: '系统返回 {{reason}}。',
    todo: '检查路径和权限。',
    place: '{{file}}',
  },
  MACHINE_NOT_JSON: {
    what: '机器文件不是 JSON。',
    why: '第 {{line}} 行第 {{column}} 列：{{reason}}。',
    todo: '更正文件中的这个位置。',
    place: '{{file}}:{{line}}:{{column}}',
  },
  MACHINE_VERSION: {
    what: '机器文件的版本是 {{version}}。',
    why: '此 Slipway 能读取的版本是 {{supported}}。',
    todo: '按该版本编写文件，或更新 Slipway。',
    place: '{{file}}，slipwayMachine',
  },
  MACHINE_FIELD: {
    what: '机器文件中有错误的字段。',
    why: '问题：$t(flaws.{{flaw}})。',
    todo: '更正该字段。docs/machine-format.md 说明了所有字段。',
    place: '{{file}}',
  },
  CHECK_NOT_FOUND: {
    what: '没有名为“{{name}}”的层或检查。',
    why: '可用的有：{{known}}。',
    todo: '改用其中一个名称。',
  },
  STATE_TOO_NEW: {
    what: '状态文件夹属于更新版本的 Slipway。未作任何更改。',
    why: '它的版本是 {{version}}，此 Slipway 最高支持版本 {{supported}}。',
    todo: '更新 Slipway，或用 SLIPWAY_STATE 指定另一个文件夹。',
    place: '{{folder}}',
  },
  STATE_UNUSABLE: {
    what: '无法使用状态文件夹。未作任何更改。',
    why: '系统返回 {{reason}}。',
    todo: '检查它的权限和可用空间，或用 SLIPWAY_STATE 指定另一个文件夹。',
    place: '{{folder}}',
  },
  STATE_LOCKED: {
    what: '另一个 Slipway 正在写入状态文件夹。未作任何更改。',
    why: '它在 {{seconds}} 秒内没有完成。',
    todo: '等它完成后再试。',
    place: '{{folder}}',
  },
  NOTHING_TO_FIX: {
    what: '没有可以计划的内容。未运行任何命令。',
    why: '上次检查没有发现 {{checks}}，或者它没有修复方法。',
    todo: '重新检查此电脑。',
  },
  PLAN_NOT_FOUND: {
    what: '没有计划 {{plan}}。未运行任何命令。',
    why: '它已被丢弃，或从未存在。',
    todo: '重新制定计划。',
  },
  CONFIRMATION_INVALID: {
    what: '确认与计划不符。未运行任何命令。',
    why: '一个确认只能使用一次，且只适用于显示它的那个计划。',
    todo: '重新制定计划并确认新的计划。',
  },
  NAME_NOT_TYPED: {
    what: '没有输入名称“{{name}}”。未运行任何命令。',
    why: '有内容会永久丢失，因此需要输入它的名称来确认。',
    todo: '按显示的内容准确输入名称。',
  },
  ELEVATION_NOT_HERE: {
    what: '此操作需要管理员权限，而浏览器窗口不能求该权限。未运行任何命令。',
    why: '只有桌面应用和命令行能显示 Windows 的权限提示。',
    todo: '改为运行：{{command}}',
  },
  CHANGE_RUNNING: {
    what: '此电脑上正在进行另一项更改。未运行任何命令。',
    why: '更改会逐个进行，以便每一项都能撤消（{{job}}）。',
    todo: '等它完成，或取消它。',
  },
  JOB_NOT_FOUND: {
    what: '没有作业 {{job}}。',
    why: '它已被丢弃，或从未存在。',
    todo: '重新列出作业。',
  },
  CANNOT_UNDO: {
    what: '更改 {{entry}} 无法撤消。未作任何更改。',
    why: '它不在日志中、已经撤消过，或没有撤消的方法。',
    todo: '在日志中查看它做了什么。',
  },
  CANNOT_SWITCH: {
    what: '此电脑上的 Docker 无法切换到 {{to}} 容器。未运行任何命令。',
    why: '阻碍它的是：{{reason}}。',
    todo: '检查此电脑，并先解决该问题。',
  },
  CONTEXT_NOT_FOUND: {
    what: 'docker 没有名为“{{name}}”的上下文。未作任何更改。',
    why: '它已被删除，或使用了其他名称。',
    todo: '用 docker context ls 列出上下文。',
  },
  PROJECT_NOT_FOUND: {
    what: '没有文件夹“{{folder}}”。',
    why: '它已被移动或删除，或者它所在的驱动器或发行版目前不可用。',
    todo: '重新选择文件夹。',
  },
  PROJECT_UNREADABLE: {
    what: '无法读取文件夹“{{folder}}”。',
    why: '系统返回 {{reason}}。',
    todo: '检查它的权限，或选择另一个文件夹。',
  },
  FOLDER_NOT_EMPTY: {
    what: '文件夹“{{folder}}”不是空的。未写入任何内容。',
    why: '示例项目只会写入空文件夹或新文件夹，以免影响你的文件。',
    todo: '指定另一个文件夹。',
  },
  CHOICES_INVALID: {
    what: 'slipway.yaml 中有 Slipway 无法使用的值。',
    why: '第 {{line}} 行第 {{column}} 列：$t(flaws.{{flaw}})。',
    todo: '更正文件中的这个位置。',
    place: '{{file}}:{{line}}:{{column}}',
  },
  CHOICES_NOT_EDITABLE: {
    what: '未写入 slipway.yaml。文件保持原样。',
    why: 'Slipway 无法在不丢失其中内容的情况下编辑它的 YAML 写法。',
    todo: '手动编写 image 部分，或改用更简单的写法：不使用 & 后的名称，也不要有第二个字节顺序标记。',
    place: '{{file}}',
  },
  FILE_CHANGED: {
    what: '文件已被其他程序或他人更改。未写入任何内容。',
    why: '它与之前显示的内容不同。',
    todo: '重新查看该文件，然后再决定。',
    place: '{{file}}',
  },
  FILE_NOT_WRITTEN: {
    what: '无法写入文件。文件保持原样。',
    why: '系统返回 {{reason}}。',
    todo: '检查它的权限和可用空间。',
    place: '{{file}}',
  },
  ENGINE_NOT_READY: {
    what: '这台电脑上没有容器引擎应答。没有生成或运行任何内容。',
    why: 'Docker 返回 {{reason}}。',
    todo: '启动 Docker，或查看“健康”页面。',
  },
  ENGINE_REFUSED: {
    what: '引擎没有执行。',
    why: '它返回 {{status}}：{{message}}。',
    todo: '修改它指出的内容，然后重试。',
  },
  CONTAINER_NOT_FOUND: {
    what: '没有容器“{{container}}”。',
    why: '它已被删除，或属于另一个引擎。',
    todo: '查看容器列表。',
  },
  PUBLISH_INVALID: {
    what: '“{{publish}}”不是端口映射。没有运行任何内容。',
    why: 'Docker 的写法是 8080:80、127.0.0.1:8080:80 或 8080:80/udp。',
    todo: '按其中一种写法填写。',
  },
  REFERENCE_INVALID: {
    what: '“{{reference}}”不是可以推送的镜像名称。未发送任何内容。',
    why: 'Docker 的写法是 registry.example/team/app:1.0：小写，且不带摘要。',
    todo: '按这种写法填写。',
  },
  NO_SHELL: {
    what: '容器“{{container}}”中没有 shell。',
    why: 'scratch 和 distroless 镜像中只有程序本身。',
    todo: '要查看内部，请使用带 shell 的镜像，例如 alpine。',
  },
  TERMINAL_NOT_FOUND: {
    what: '这个终端已结束。',
    why: '其中的程序已结束，或容器已停止。',
    todo: '打开一个新的终端。',
  },
  NO_UPDATE: {
    what: '没有此 Slipway 可以自行安装的新版本。未更改任何内容。',
    why: '它已是最新版本、没有收到响应，或者新版本尚未下载。',
    todo: '在“设置”中查看是否有新版本。',
  },
  PROXY_INVALID: {
    what: '“{{proxy}}”不能用作代理。设置保持不变。',
    why: '它以 http:// 或 https:// 开头，包含主机名，并以 1 到 65535 之间的端口结尾。例外项是 intranet、10.0.0.1 或 .example.com 这样的名称。',
    todo: '写成 http://proxy.example:8080 的形式。',
  },
  PROXY_PASSWORD: {
    what: '地址中带密码的代理不会被保存。设置保持不变。',
    why: '设置是可读的文本，不应包含密码。',
    todo: '把带密码的地址放入环境变量 HTTPS_PROXY，并在此处选择系统的代理。',
  },
} satisfies Translation<typeof en>;
