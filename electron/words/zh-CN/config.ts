// 服务对“调优”所说的话：文件为何无法读取或保存，以及任务的标题和结果。
import type { config as en } from '../en/config.ts';
import type { Translation } from '../shape.ts';

export const config = {
  titles: {
    save: '保存 {{path}}',
    saveInDistro: '保存 {{distro}} 中的 {{path}}',
    restart: {
      wsl: '重启 WSL',
      distro: '重启 {{distro}}',
      engine: '重启引擎',
    },
    'set-default': '将 {{distro}} 设为默认发行版',
    convert: '将 {{distro}} 转换为 WSL 2',
  },
  steps: {
    shutdown: '正在关闭 WSL',
    start: '正在启动 {{distro}}',
    measure: '正在测量 WSL 实际使用的资源',
    terminate: '正在停止 {{distro}}',
    engineByHand: '引擎需要手动重启',
  },
  ended: {
    saved: '文件已保存。',
    conflict: '文件在此期间被其他程序更改。未写入任何内容。',
    restarted: 'WSL 正在使用新设置运行，并已测量实际值。',
    restartedUnmeasured: 'WSL 已关闭，下次启动时会读取该文件。未进行测量。',
    desktopStarted: 'Docker Desktop 在此期间已启动，也会随之停止。未运行任何命令。',
    shutdownFailed: '无法关闭 WSL：{{detail}}。它照常运行。',
    notShutDown: 'wsl --shutdown 报告已完成，但虚拟机仍照常运行。',
    wslDoesNotStart: '使用当前文件时 WSL 无法启动：{{detail}}。恢复到上一个文件即可撤消此更改。',
    distroRestarted: '{{distro}} 正在使用新设置运行。',
    terminateFailed: '无法停止 {{distro}}：{{detail}}。它照常运行。',
    distroDoesNotStart:
      '使用当前文件时 {{distro}} 无法启动：{{detail}}。恢复到上一个文件即可撤消此更改。',
    'set-default': '{{distro}} 现在是默认发行版。',
    'set-default-failed': '{{distro}} 没有成为默认发行版：{{detail}}。',
    convert: '{{distro}} 现在是 WSL 2 发行版。',
    'convert-failed': '{{distro}} 没有转换：{{detail}}。',
  },
  unreadable: {
    noDistro: '此电脑上没有发行版 {{distro}}',
    engineElsewhere:
      '未安装 Docker Desktop。其他引擎在其运行的位置读取 daemon.json，即它所在的发行版中',
    tooLarge: '{{path}} 大于 1 MiB：它不是配置文件',
    notHere: '只有命令行可以打开任意文件：slipway config --file {{path}}',
  },
  save: {
    needsStart: '{{distro}} 已停止，在其中写入会启动它。未写入任何内容',
    stopped: '在写入文件之前已停止。旧文件仍在',
    denied:
      '此帐户无权写入 {{path}}。旧文件仍在。以管理员身份在终端中启动 Slipway，或联系管理此电脑的人员',
    busy: '另一个程序正打开着 {{path}}。旧文件仍在。关闭该程序后再次保存',
    noFolder: '{{path}} 所在的文件夹不存在。未写入任何内容',
    full: '{{path}} 所在的磁盘已满。旧文件仍在',
    readOnly: '{{path}} 是只读文件。旧文件仍在。取消只读属性后再次保存',
    link: '{{path}} 是链接或有其他名称，替换它会断开这些名称。旧文件仍在',
    failed: '无法写入 {{path}}：{{detail}}。旧文件仍在',
  },
  unknown: {
    containers: '引擎没有说明哪些容器正在运行',
    policy: '引擎没有说明 {{name}} 是否会自行恢复运行',
    distros: 'WSL 没有说明哪些发行版正在运行',
    desktopByHand: 'Docker Desktop 正在运行，而此版本无法用命令停止。先从它的图标退出',
  },
  warnings: {
    noDistro: '此电脑上没有发行版 {{distro}}',
    already: {
      'set-default': '{{distro}} 已经是默认发行版',
      convert: '{{distro}} 已经是 WSL 2 发行版',
    },
    internal: '{{distro}} 属于另一个程序，不适合在其中工作',
    time: '会复制所有文件：需要几分钟，文件很多时可能需要一小时',
    space: '需要与该发行版当前占用相同大小的可用空间',
    spaceOf: '需要与该发行版当前占用相同大小的可用空间：{{size}}',
    stops: '{{distro}} 会停止，其中运行的一切也会停止',
  },
} as const satisfies Translation<typeof en>;
