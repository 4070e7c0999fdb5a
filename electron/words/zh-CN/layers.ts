// 各层的名称（长、短）以及没有数值可显示时的说明。
import type { layers as en } from '../en/layers.ts';
import type { Translation } from '../shape.ts';

export const layers = {
  names: {
    firmware: '固件',
    'windows-feature': 'Windows 与功能',
    hypervisor: '虚拟机监控程序',
    'wsl-kernel': 'WSL 2',
    wslconfig: 'WSL 配置',
    distro: 'Linux 发行版',
    'docker-engine': 'Docker 引擎',
    'docker-mode': '容器模式',
    network: '网络与镜像仓库',
    disk: '磁盘',
    'go-toolchain': 'Go 与 git',
  },
  short: {
    firmware: '固件',
    'windows-feature': 'Windows',
    hypervisor: '虚拟化',
    'wsl-kernel': 'WSL 2',
    wslconfig: '配置',
    distro: '发行版',
    'docker-engine': 'Docker',
    'docker-mode': '模式',
    network: '网络',
    disk: '磁盘',
    'go-toolchain': 'Go',
  },
  blocked: '受阻碍',
  blockedBy: '受{{cause}}阻碍',
  advice_one: '{{count}} 项建议',
  advice_other: '{{count}} 项建议',
  unknown_one: '{{count}} 项检查无法判断',
  unknown_other: '{{count}} 项检查无法判断',
  skipped: '此电脑上没有需要检查的内容',
} satisfies Translation<typeof en>;
