// 命令行的文字：帮助、检查结果列表、打开窗口，以及输入有误时的说明。
import type { cli as en } from '../en/cli.ts';
import type { Translation } from '../shape.ts';
import { cliChanges } from './cli-changes.ts';
import { cliConfig, cliConfigErrors } from './cli-config.ts';
import { cliImage, cliImageErrors } from './cli-image.ts';
import { cliSettings, cliSettingsErrors } from './cli-settings.ts';

export const cli = {
  about: '说明此电脑上的 WSL 2 和 Docker 出了什么问题，先给出根本原因。',
  help: {
    usage: '用法',
    commands: '命令',
    options: '选项',
    everywhere: '所有命令通用的选项',
    examples: '示例',
    exitCodes: '退出代码',
    command: '命令',
    arguments: '参数',
    more: '用 slipway <命令> --help 查看某个命令的详细说明。',
  },
  exitCodes: {
    '0': '正常：没有发现问题，或命令已完成。',
    '1': '发现了问题。',
    '2': '无法判断，或命令无法完成。',
    '64': '输入有误，或提供的内容无效。',
  },
  options: {
    help: '说明命令的用法。',
    version: '输出 Slipway 的版本。',
    lang: '输出语言：en 或 zh-CN。默认使用你的设置，其次是系统语言。',
    machine: '查看演示电脑（名称或机器文件），而不是此电脑。',
    timeScale: '演示电脑回答的快慢：1 表示按文件中的时间，0 表示不等待。默认为 1。',
    json: '输出供程序使用的 JSON。',
    only: '只查看这一层或这一项检查。可以多次使用。',
    verbose: '显示每一项检查及其依据。',
    web: '即使有 Electron 也在浏览器中打开。',
    noBrowser: '只输出地址，不打开浏览器。',
    port: '127.0.0.1 上的端口。默认使用空闲端口。',
    retryElectron: '下载 Electron 失败后重新尝试。',
    dryRun: '只显示将要执行的内容，不运行任何命令。',
    yes: '同意所显示的内容，不再询问。',
    typed: '当有内容会永久丢失时必须键入的名称，与 --yes 一起使用。',
    resume: '继续等待重启或中途被打断的计划。',
    output: '保留显示命令的输出。',
    limit: '列出最近多少项更改。默认为 20。',
  },
  commands: {
    doctor: {
      summary: '检查此电脑，并指出问题的根本原因。',
      examples: {
        plain: '检查此电脑。',
        only: '只查看一层。',
        json: '取得供程序使用的完整报告。',
        machine: '查看对演示电脑的检查结果。',
      },
    },
    fix: {
      summary: '为发现的问题制定修复计划，征得同意后运行，并逐项检查。',
      examples: {
        plain: '查看 slipway doctor 所发现问题的修复计划，同意后运行。',
        dryRun: '只查看计划。',
        resume: '重启 Windows 之后继续。',
        json: '由程序修复演示电脑上的问题。',
      },
    },
    mode: {
      summary: '显示 docker 运行的是 Linux 容器还是 Windows 容器，并可切换。',
      examples: {
        get: '查看当前运行的内容，以及此电脑可以运行的内容。',
        switch: '同意后切换到 Windows 容器。',
        dryRun: '查看切换会带来什么。',
        json: '由程序切换。',
      },
    },
    journal: {
      summary: '列出 Slipway 做过的更改（最新的在前），或撤消其中一项。',
      examples: {
        list: '列出最近的更改。',
        json: '取得供程序使用的最近一项更改。',
        undo: '同意后撤消一项更改。',
      },
    },
    jobs: {
      summary: '列出任意窗口或终端中正在运行或运行过的任务，跟随或停止它们。',
      examples: {
        list: '列出任务，正在运行的在前。',
        watch: '跟随一个任务直到结束。',
        cancel: '要求任务在下一个安全的位置停止。',
      },
    },
    machines: {
      summary: '列出演示电脑，或将其中一台恢复到初始状态。',
      examples: {
        list: '列出演示电脑。',
        reset: '忘记其中一台上的更改。',
      },
    },
    call: {
      summary: '按名称调用任意操作，输入和输出都是 JSON；流式结果每行输出一项。',
      examples: {
        plain: '调用不需要输入的操作。',
        input: '提供输入。',
        stdin: '当命令行解释器会改动引号时，从标准输入读取内容。',
      },
    },
    open: {
      summary: '打开 Slipway：有 Electron 时使用独立窗口，否则使用浏览器。',
      examples: {
        plain: '打开 Slipway。',
        machine: '浏览演示电脑。',
        address: '输出地址，由你自己打开。',
      },
    },
    completion: {
      summary: '输出用于补全命令和选项的脚本。',
      examples: {
        powershell: '在 PowerShell 中启用；将这一行加入 $PROFILE 可保持启用。',
        bash: '在 bash 中启用；将这一行加入 ~/.bashrc 可保持启用。',
      },
    },
  },
  doctor: {
    thisComputer: '此电脑',
    described: '演示电脑：{{name}}。没有向此电脑询问任何内容。',
    describedHost: '演示电脑：{{name}}',
    checking: '正在检查，{{done}}/{{total}}',
    blockedBy: '受阻于：{{cause}}',
    mayComeFrom: '可能来自：{{causes}}',
    explains_one: '还解释了另外 {{count}} 项：{{names}}',
    explains_other: '还解释了另外 {{count}} 项：{{names}}',
    comesFrom: '来自：{{causes}}',
    todo: '该做什么',
    fix: '修复',
    edit: '在 {{file}} 中：{{change}}',
    evidence: '依据',
    decides: '起决定作用',
    prove: '可以证明，但需要管理员权限',
    verify: '完成后',
    verifyExpect: '{{command}} 返回 {{expect}}',
    undo: '撤消',
    administrator: '管理员',
    restart: {
      windows: '重启 Windows',
      wsl: '重启 WSL',
      docker: '重启 Docker',
      session: '注销后重新登录',
    },
    listJoin: '、',
    labelled: '{{label}}：{{text}}',
    noted: '{{text}}（{{note}}）',
    sums: '{{counts}}。{{took}}',
    roots_one: '{{count}} 个根本原因。',
    roots_other: '{{count}} 个根本原因。',
    nothingWrong: '没有发现问题。',
    nothingWrongUnknown: '没有发现问题，但并非所有内容都能读取。',
    counts: {
      ok_one: '{{count}} 项通过',
      ok_other: '{{count}} 项通过',
      advice_one: '{{count}} 项建议',
      advice_other: '{{count}} 项建议',
      problem_one: '{{count}} 个问题',
      problem_other: '{{count}} 个问题',
      unknown_one: '{{count}} 项无法判断',
      unknown_other: '{{count}} 项无法判断',
      skipped_one: '{{count}} 项已跳过',
      skipped_other: '{{count}} 项已跳过',
      blocked_one: '{{count}} 项受阻碍',
      blocked_other: '{{count}} 项受阻碍',
    },
    took: '用时 {{duration}}。',
    next: '下一步：{{step}}',
    nextVerbose: '用 slipway doctor --verbose 查看读取到的内容。',
    nextAgain: '然后再次运行 slipway doctor。',
    exploreOnWindows:
      'Windows 各层只能在 Windows 上检查。用 slipway machines 列出可以浏览的演示电脑。',
  },
  machines: {
    changed: '有更改，用 slipway machines reset {{name}} 恢复',
    use: '查看其中一台：slipway doctor --machine NAME',
    wasReset: '{{name}} 已恢复到初始状态。',
  },
  open: {
    opening: 'Slipway 将在独立窗口中打开。',
    downloading: '正在下载 Electron {{version}}，已下载 {{megabytes}} MB',
    inBrowser: 'Slipway 已在浏览器中打开：{{address}}',
    atAddress: 'Slipway 的地址：{{address}}',
    once: '此地址只能使用一次。按 Enter 生成新地址，按 Ctrl+C 结束 Slipway。',
    ends: '此地址只能使用一次。按 Ctrl+C 结束 Slipway。',
    refusal:
      '无法用此地址进入。它已经用过，或者不完整。在运行 Slipway 的终端中按 Enter，或再次运行“slipway open”，即可得到新地址。',
    electron: {
      notInstalled: '此安装中没有 Electron，因此 Slipway 使用浏览器。',
      noDisplay: '这里没有显示器，因此 Slipway 以网页代替窗口。',
      failedBefore:
        'Electron 在 {{date}} 未能下载，因此 Slipway 使用浏览器。用 --retry-electron 重试；ELECTRON_MIRROR 可指定其他下载位置。',
      failed:
        '无法下载 Electron（{{detail}}），因此 Slipway 使用浏览器。ELECTRON_MIRROR 可指定其他下载位置。',
      silent:
        'Electron 的下载在 {{seconds}} 秒内没有任何数据，因此 Slipway 使用浏览器。ELECTRON_MIRROR 可指定其他下载位置。',
      ended: 'Electron 立即结束（退出代码 {{code}}），因此 Slipway 使用浏览器。',
    },
  },
  changes: cliChanges,
  config: cliConfig,
  settings: cliSettings,
  image: cliImage,
  errors: {
    ...cliConfigErrors,
    ...cliImageErrors,
    ...cliSettingsErrors,
    place: '位置',
    unknownCommand: {
      what: '没有命令“{{name}}”。',
      why: '可用的命令：{{known}}。',
      todo: '用 slipway --help 列出所有命令。',
    },
    unknownOption: {
      what: '这里没有选项 {{name}}。',
      why: '可用的选项：{{known}}。',
      todo: '用 slipway {{command}} --help 查看说明。',
    },
    badValue: {
      what: '选项 {{name}} 的值无效。',
      why: '可用的值：{{allowed}}。',
      todo: '改用其中一个值。',
    },
    valueMissing: {
      what: '选项 {{name}} 需要一个值。',
      why: '它后面没有内容，或者看起来像另一个选项。',
      todo: '写成 {{name}} VALUE。',
    },
    valueTooMany: {
      what: '选项 {{name}} 不带值。',
      why: '写上它就表示启用。',
      todo: '去掉这个值。',
    },
    badArguments: {
      what: '这些参数不合适：{{given}}',
      why: '该命令的用法：{{usage}}',
      todo: '用 slipway {{command}} --help 查看示例。',
    },
    unknownOperation: {
      what: '没有操作“{{name}}”。',
      why: '可用的操作：{{known}}。',
      todo: '改用其中一个名称。',
    },
    notJson: {
      what: '输入不是 JSON。',
      why: '原因：{{reason}}。',
      todo: '有些命令行解释器会去掉引号。用 - 代替输入，并从标准输入提供内容。',
    },
    badInput: {
      what: '输入与 {{name}} 不符。未执行任何操作。',
      why: '不符之处：{{reason}}。',
      todo: 'docs/cli.md 中有每个操作的架构。',
      place: '{{place}}',
    },
    noPage: {
      what: '尚未构建 Slipway 的页面。',
      why: '{{folder}} 中没有 index.html。',
      todo: '运行：npm run build',
    },
    consentNeeded: {
      what: '这里无法询问任何人。未运行任何内容。',
      why: '对此电脑的更改需要在终端中得到同意。',
      todo: '加上 --yes 表示同意，或加上 --dry-run 只查看计划。',
    },
    nameNeeded: {
      what: '必须键入名称“{{name}}”。未运行任何内容。',
      why: '有内容会永久丢失，仅用 --yes 不足以表示同意。',
      todo: '在终端中运行，或加上 --yes --typed NAME。',
    },
    port: {
      what: 'Slipway 无法在端口 {{port}} 上侦听。',
      why: '系统返回 {{reason}}。',
      todo: '指定其他端口，或不使用 --port。',
    },
    unexpected: {
      what: 'Slipway 因自身的错误而停止。',
      why: '原因：{{reason}}',
      todo: '报告此问题时附上 slipway --version 的输出。',
    },
  },
} satisfies Translation<typeof en>;
