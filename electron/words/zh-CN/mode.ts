// 在 Linux 容器与 Windows 容器之间切换，以及相关引擎的文字。
import type { mode as en } from '../en/mode.ts';
import type { Translation } from '../shape.ts';

export const mode = {
  titles: {
    switch: { linux: '切换到 Linux 容器', windows: '切换到 Windows 容器' },
    back: { linux: '切换回 Linux 容器', windows: '切换回 Windows 容器' },
    start: '启动 Docker Desktop',
    stop: '停止 Docker Desktop',
    restart: '重启 Docker Desktop',
    context: '使用上下文 {{name}}',
    container: '重新启动容器 {{name}}',
  },
  steps: {
    preflight: {
      linux: '正在检查 Linux 容器所需的条件',
      windows: '正在检查 Windows 容器所需的条件',
    },
    startDesktop: { linux: '先启动 Docker Desktop', windows: '先启动 Docker Desktop' },
    ask: { linux: '正在请求 Docker Desktop 切换', windows: '正在请求 Docker Desktop 切换' },
    wait: { linux: '正在启动 Linux 引擎', windows: '正在启动 Windows 引擎' },
    verify: {
      linux: '正在向引擎确认它运行的是 Linux 容器',
      windows: '正在向引擎确认它运行的是 Windows 容器',
    },
    containers: {
      linux: '正在启动之前在这里运行的容器',
      windows: '正在启动之前在这里运行的容器',
    },
    back: { linux: '正在切换回 Linux 容器', windows: '正在切换回 Windows 容器' },
    start: '正在启动 Docker Desktop',
    stop: '正在停止 Docker Desktop',
    restart: '正在重启 Docker Desktop',
    climb: '引擎没有响应：正在重新启动 Docker Desktop',
    context: '正在把上下文改为 {{name}}',
  },
  ended: {
    done: { linux: '引擎现在运行 Linux 容器。', windows: '引擎现在运行 Windows 容器。' },
    already: {
      linux: '引擎已经在运行 Linux 容器。未运行任何命令。',
      windows: '引擎已经在运行 Windows 容器。未运行任何命令。',
    },
    elsewhere: {
      linux: 'Linux 引擎已在运行，但 docker 连接的是别处：由它的上下文或 DOCKER_HOST 决定。',
      windows: 'Windows 引擎已在运行，但 docker 连接的是别处：由它的上下文或 DOCKER_HOST 决定。',
    },
    containersMissing: {
      linux: '引擎现在运行 Linux 容器。以下容器没有重新启动：{{containers}}。',
      windows: '引擎现在运行 Windows 容器。以下容器没有重新启动：{{containers}}。',
    },
    blocked: {
      linux: '此电脑现在无法运行 Linux 容器：$t(findings.{{finding}}.title)。未运行任何命令。',
      windows: '此电脑现在无法运行 Windows 容器：$t(findings.{{finding}}.title)。未运行任何命令。',
    },
    stayed: {
      linux: '没有切换到 Linux 容器。Windows 容器照常运行。',
      windows: '没有切换到 Windows 容器。Linux 容器照常运行。',
    },
    stayedBy: {
      linux: '没有切换到 Linux 容器：$t(findings.{{finding}}.title)。Windows 容器照常运行。',
      windows: '没有切换到 Windows 容器：$t(findings.{{finding}}.title)。Linux 容器照常运行。',
    },
    wentBack: {
      linux: 'Linux 引擎没有启动。Slipway 已切换回来，Windows 容器恢复运行。',
      windows: 'Windows 引擎没有启动。Slipway 已切换回来，Linux 容器恢复运行。',
    },
    wentBackBy: {
      linux:
        'Linux 引擎没有启动：$t(findings.{{finding}}.title)。Slipway 已切换回来，Windows 容器恢复运行。',
      windows:
        'Windows 引擎没有启动：$t(findings.{{finding}}.title)。Slipway 已切换回来，Linux 容器恢复运行。',
    },
    stuck: {
      linux: 'Linux 引擎没有启动，Windows 引擎也没有启动。检查此电脑。',
      windows: 'Windows 引擎没有启动，Linux 引擎也没有启动。检查此电脑。',
    },
    stuckBy: {
      linux:
        'Linux 引擎没有启动，Windows 引擎也没有启动：$t(findings.{{finding}}.title)。检查此电脑。',
      windows:
        'Windows 引擎没有启动，Linux 引擎也没有启动：$t(findings.{{finding}}.title)。检查此电脑。',
    },
    notStarted: 'Docker Desktop 没有启动，因此没有切换。检查此电脑。',
    noDesktop: '此电脑未安装 Docker Desktop。未运行任何命令。',
    byHand: {
      start: '此 Docker Desktop 早于 4.37：从“开始”菜单启动它。',
      stop: '此 Docker Desktop 早于 4.37：通过通知区域中的图标退出它。',
      restart: '此 Docker Desktop 早于 4.37：通过通知区域中的图标重启它。',
    },
    control: {
      start: 'Docker Desktop 正在运行，引擎有响应。',
      stop: 'Docker Desktop 已停止。',
      restart: 'Docker Desktop 已重启，引擎有响应。',
    },
    controlFailed: {
      start: 'Docker Desktop 已启动，但引擎没有响应。检查此电脑。',
      stop: 'Docker Desktop 没有停止。',
      restart: 'Docker Desktop 已重启，但引擎没有响应。检查此电脑。',
    },
    controlFailedBy: {
      start:
        '引擎没有响应：$t(findings.{{finding}}.title)。“健康”页面提供其他方法，但会停止更多内容。',
      stop: 'Docker Desktop 没有停止：$t(findings.{{finding}}.title)。',
      restart:
        '引擎仍然没有响应：$t(findings.{{finding}}.title)。“健康”页面提供其他方法，但会停止更多内容。',
    },
    context: 'docker 现在使用上下文 {{name}}。',
    contextFailed: '上下文没有改为 {{name}}。',
    contextOverridden: '上下文现在是 {{name}}，但设置了 {{variable}}，docker 会连接它所指的位置。',
  },
  cannotSwitch: {
    remote: 'docker 连接的是另一台计算机。那里的引擎只运行一种容器。',
    podman: '端点属于 Podman。它只运行 Linux 容器。',
    'rancher-desktop': '端点属于 Rancher Desktop。它只运行 Linux 容器。',
    'docker-desktop': '此 Docker Desktop 没有切换命令：它早于 4.37，并且没有 DockerCli.exe。',
    'windows-server': '此引擎是 Windows 服务。它只运行 Windows 容器。',
    'docker-engine': '此引擎是单独的服务。它只运行 Linux 容器。',
    none: '未找到可以切换的引擎。Docker Desktop 可以切换。',
  },
} satisfies Translation<typeof en>;
