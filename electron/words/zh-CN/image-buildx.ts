// 没有 buildx 命令的原因。
import type { imageBuildx as en } from '../en/image-buildx.ts';
import type { Translation } from '../shape.ts';

export const imageBuildx = {
  noEngine: '没有容器引擎响应，buildx 无法构建。',
  windowsEngine: '引擎正在运行 Windows 容器，buildx 无法在其中构建。',
  noBuildx: '这台电脑上没有 buildx。Docker Desktop 自带它；在 Linux 上它是 Docker 的一个软件包。',
  oldBuildx: 'buildx {{found}} 还不能为镜像附加信息。0.10 才有此功能。',
  noDockerfile:
    'buildx 需要适用于此目标的 Dockerfile，而项目还没有。`slipway image init` 会写入它。',
} as const satisfies Translation<typeof en>;
