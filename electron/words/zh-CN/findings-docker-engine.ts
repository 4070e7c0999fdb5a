// Docker 本身的诊断文字：是否存在、如何启动、由谁响应。
import type { findingsDockerEngine as en } from '../en/findings-docker-engine.ts';
import type { Translation } from '../shape.ts';

export const findingsDockerEngine = {
  'docker-not-installed': {
    name: 'Docker',
    state: '未安装',
    ok: '已安装',
    title: '没有安装 Docker',
    what: '此电脑上没有 docker 命令，也没有引擎在侦听。',
    why: '镜像由引擎生成，容器由引擎运行。Docker Desktop 为 Windows 提供引擎和 docker 命令。',
    todo: '安装 Docker Desktop，或你选择的其他引擎。',
    fixes: {
      'install-docker-desktop': {
        label: '安装 Docker Desktop',
        note: '下载量较大。较大的公司需要付费订阅才能使用。',
        steps: { firstStart: '启动一次 Docker Desktop，并接受其条款。' },
      },
      'install-docker-engine': {
        label: '安装 Docker Engine',
        steps: { packages: '用你的发行版的软件包安装 Docker Engine，然后启动其服务。' },
      },
    },
    variants: {
      linux: {
        why: '镜像由引擎生成，容器由引擎运行。在 Linux 上，它是名为 dockerd 的服务。',
        todo: '用你的发行版的软件包安装 Docker Engine。',
      },
    },
  },
  'docker-desktop-not-running': {
    name: 'Docker Desktop',
    state: '未运行',
    ok: '正在运行',
    title: 'Docker Desktop 没有运行',
    what: 'Docker Desktop 已安装，但没有任何进程在运行，docker 去往的地方也无人侦听。',
    why: '引擎在 Docker Desktop 中运行：它关闭时，所有 docker 命令都会失败。',
    todo: '启动 Docker Desktop。',
    fixes: {
      'start-docker-desktop': {
        label: '启动 Docker Desktop',
        note: '以你的身份运行，绝不以管理员身份运行。首次启动会等待你接受条款。',
        steps: { menu: '从“开始”菜单启动 Docker Desktop，不要以管理员身份运行。' },
      },
    },
  },
  'docker-engine-stuck-starting': {
    name: '引擎启动',
    state: '未就绪',
    ok: '就绪',
    title: 'Docker 引擎一直没有完成启动',
    what: 'docker 去往的地方有程序在侦听，但它返回错误：{{detail}}',
    why: '前面的部分已经启动，后面的引擎没有。它的发行版可能缺失或卡住，磁盘可能已满，或 WSL 状态异常。',
    todo: '重启 Docker Desktop。如果还不行，连同 WSL 一起重启。',
    fixes: {
      'restart-docker-desktop': {
        label: '重启 Docker Desktop',
        destroys: '所有正在运行的容器都会停止。',
        steps: { menu: '右键单击通知区域中的 Docker 图标，选择“Restart”。' },
      },
      'restart-wsl': {
        label: '重启 WSL 和 Docker Desktop',
        destroys: 'WSL 中运行的一切都会停止，包括容器和打开的终端。',
      },
      'update-wsl': {
        label: '更新 WSL',
        destroys: 'WSL 中运行的一切都会停止。',
      },
      purge: {
        label: '重置 Docker Desktop 的数据',
        note: '最后的办法，仅在其他办法都无效时使用。',
        destroys: '所有镜像、容器和卷都会被删除。',
        steps: { menu: '在 Docker Desktop 中选择“Troubleshoot”，再选择“Clean / Purge data”。' },
      },
      resume: {
        label: '恢复 Docker Desktop',
        steps: { menu: '右键单击通知区域中的 Docker 图标，选择“Resume”。' },
      },
      'restart-service': {
        label: '重启引擎',
        destroys: '正在运行的容器会停止。',
        steps: { restart: '重启引擎的服务，并查看其日志。' },
      },
    },
    variants: {
      paused: {
        state: '已暂停',
        title: 'Docker Desktop 已暂停',
        what: '引擎被手动暂停。Docker Desktop 的回应：{{detail}}',
        why: '暂停期间它不响应任何命令，从而不占用处理器时间。',
        todo: '恢复 Docker Desktop。',
      },
      silent: {
        state: '无响应',
        title: 'Docker 引擎没有响应',
        what: 'docker 去往的地方有程序在侦听，但未在限时内回应。',
        todo: '重启引擎。如果还不行，连同 WSL 一起重启。',
      },
      'no-pipe': {
        state: '没有管道',
        title: 'Docker Desktop 在运行，但它的引擎不在',
        what: 'Docker Desktop 已经运行了一段时间，但其引擎的管道上无人侦听。',
      },
    },
  },
  'daemon-json-invalid': {
    name: 'daemon.json',
    state: '无法读取',
    ok: '没有问题',
    title: '引擎无法读取 daemon.json',
    what: '{{file}} 无效：{{message}}',
    why: '引擎读不了配置就不会启动，而 Docker Desktop 不会说明这一点。',
    todo: '修复该文件，然后重新启动引擎。',
    fixes: {
      'repair-file': {
        label: '修复该文件',
        destroys: '重新启动引擎会停止其容器。',
        steps: {
          backUp: '复制一份 {{file}}。',
          encoding: '将 {{file}} 另存为不带 BOM 的 UTF-8。',
          syntax:
            '改正上面显示的位置。如果不需要其中的设置，重命名 {{file}}，Docker 就会以默认值启动。',
          restart: '重新启动 Docker Desktop 或引擎的服务。',
        },
      },
    },
    variants: {
      syntax: {
        title: 'daemon.json 第 {{line}} 行有错误',
        what: '{{file}} 不是有效的 JSON。第 {{line}} 行，第 {{column}} 列：{{message}}',
      },
      encoding: {
        state: '编码不对',
        title: 'daemon.json 保存为 {{encoding}}',
        what: '{{file}} 保存为 {{encoding}}。引擎在第一个字节就停下：{{message}}',
        why: '编辑器或旧版 PowerShell 这样写入了它。它在屏幕上看起来正常，但引擎需要不带 BOM 的 UTF-8。',
        todo: '将该文件另存为不带 BOM 的 UTF-8，然后重新启动引擎。',
      },
      'not-an-object': {
        title: 'daemon.json 的内容不是对象',
        what: '{{file}} 是 JSON，但不是大括号中的对象：{{message}}',
      },
    },
  },
  'wsl-integration-off': {
    name: '发行版中的 Docker',
    state: '{{distro}} 未启用',
    ok: '{{distro}} 已启用',
    title: '{{distro}} 中没有 docker 命令',
    what: 'Docker Desktop 的 WSL 集成没有为默认发行版 {{distro}} 启用。',
    why: 'Docker Desktop 只把 docker 命令放进其设置中列出的发行版。',
    todo: '如果你在那里使用 docker，请为 {{distro}} 启用集成。',
    fixes: {
      'enable-integration': {
        label: '启用集成',
        steps: {
          menu: '在 Docker Desktop 中打开“Settings”>“Resources”>“WSL integration”，启用 {{distro}}。',
        },
      },
    },
  },
  'docker-api-version-mismatch': {
    name: 'API 版本',
    state: '{{wanted}} 被拒绝',
    ok: '{{oldest}} 到 {{newest}}',
    title: '引擎拒绝 API 版本 {{wanted}}',
    what: 'DOCKER_API_VERSION 要求 {{wanted}}，但此引擎支持 {{oldest}} 到 {{newest}}。',
    why: 'docker 和引擎会自行商定版本。指定版本的变量让它们无法商定。',
    todo: '删除 DOCKER_API_VERSION，然后打开新的终端。',
    fixes: {
      'remove-user-variable': {
        label: '从你的变量中删除 DOCKER_API_VERSION',
      },
      'remove-variable': {
        label: '删除 DOCKER_API_VERSION',
        steps: {
          remove: '从环境变量或 shell 配置文件中删除变量 DOCKER_API_VERSION，然后打开新的终端。',
        },
      },
      'update-client': {
        label: '更新 docker 命令',
        steps: {
          update:
            '更新 Docker Desktop，或更新提供 docker 命令的软件包。查看 PATH 中排在最前的是哪个 docker。',
        },
      },
    },
    variants: {
      client: {
        title: 'docker 命令对引擎来说太旧',
        what: 'docker 命令最高支持 API {{wanted}}，但此引擎要求 {{oldest}} 或更新版本。',
        why: 'Docker 29 不再支持旧的 API 版本。PATH 中可能有另一个更旧的 docker 命令排在前面。',
        todo: '更新 docker 命令。',
      },
    },
  },
  'engine-not-answering': {
    name: 'Docker 引擎',
    state: '无响应',
    ok: '{{version}} 有响应',
    title: '没有引擎响应 docker',
    what: 'docker 找不到就绪的引擎，因此所有 docker 命令都会失败。',
    why: '引擎没有运行、没有就绪，或不在 docker 寻找它的地方。',
    todo: '启动你使用的引擎。',
    fixes: {
      'start-service': { label: '启动引擎' },
    },
    variants: {
      linux: {
        what: '{{address}} 无人响应，因此所有 docker 命令都会失败。',
        why: '服务 dockerd 没有运行，或在别处侦听。',
        todo: '启动该服务；如果它再次结束，请查看其日志。',
      },
    },
  },
} satisfies Translation<typeof en>;
