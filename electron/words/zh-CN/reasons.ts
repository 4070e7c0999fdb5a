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
} satisfies Translation<typeof en>;
