// 文字：reasons。
import type { reasons as en } from '../en/reasons.ts';
import type { Translation } from '../shape.ts';

export const reasons = {
  checkFailed: 'Slipway 无法判断此项：{{message}}。这是我们的问题',
  lowerLayerFirst: '需要先解决更底层的问题',
  diskUnseen: '无法查找 {{distro}} 的磁盘文件',
  driveUnseen: 'Windows 没有说明 {{drive}} 有多少可用空间',
  featureSilent: 'Windows 没有说明 {{feature}} 是否已启用',
  firmwareOnArm: 'Arm 处理器不报告此设置',
  firmwareSilent: '处理器没有说明虚拟化是否已启用',
  noDefaultDistro: '没有默认发行版',
  noDistroRuns: '未询问：没有发行版在运行，询问会启动发行版',
  noWsl2Distro: '没有注册 WSL 2 发行版',
  notStarted: '未询问：查明此项会启动发行版',
  windowsContainersUnused: '此电脑不使用 Windows 容器',
  wslFails: 'wsl.exe 失败，代码为 {{code}}',
  wslUnused: '此电脑上没有任何程序使用 WSL 2',
  timedOut: '{{source}} 未在限时内回应',
  cancelled: '在 {{source}} 回应之前已停止',
  notRecorded: '这台描述的电脑没有记录 {{source}} 的回应',
  notFound: '此电脑上没有 {{source}}',
  denied: '不允许 Slipway 读取 {{source}}',
  refused: '{{source}} 未能执行：{{message}}',
  notUnderstood: '{{source}} 的回应格式 Slipway 不认识',
  failed: '{{source}} 失败，代码为 {{code}}',
  windowsOnly: '只有 Windows 才有此项',
  probeTimedOut: '{{seconds}} 秒内没有回应',
  probeStopped: '检查在此项回应之前已停止',
  probeFailed: 'Slipway 无法查看此项：{{message}}。这是我们的问题',
  notGathered: 'Slipway 没有办法查看此项',
  noGuestAnswered: '没有正在运行的发行版回应',
} satisfies Translation<typeof en>;
