// 容器模式、通往镜像仓库的路径以及 Docker 周边工具的诊断文字。
import type { findingsDockerUse as en } from '../en/findings-docker-use.ts';
import type { Translation } from '../shape.ts';

export const findingsDockerUse = {
  'windows-edition-no-containers': {
    name: 'Windows 版本',
    state: '仅 Linux 容器',
    ok: '可以运行 Windows 容器',
    title: '此 Windows 版本无法运行 Windows 容器',
    what: '需要 Windows 容器，但 {{edition}} 在 Docker Desktop 中不提供。',
    why: 'Docker Desktop 只在 x64 的 Windows 专业版和企业版上运行 Windows 容器。',
    todo: '继续使用 Linux 容器，或升级 Windows 版本。',
    fixes: {
      'stay-linux': {
        label: '继续使用 Linux 容器',
        steps: {
          stay: '右键单击通知区域中的 Docker 图标，选择“Switch to Linux containers”。',
        },
      },
    },
    variants: {
      arm: {
        title: 'Arm 上的 Windows 无法运行 Windows 容器',
        what: '需要 Windows 容器，但此电脑使用 Arm 处理器。',
        todo: '继续使用 Linux 容器，或使用 x64 处理器的电脑。',
      },
    },
  },
  'windows-engine-service-missing': {
    name: 'Windows 引擎的服务',
    state: '已停止',
    ok: '正在运行',
    title: 'Windows 引擎的服务已停止',
    what: '需要 Windows 容器，但 com.docker.service 没有运行。',
    why: 'Docker Desktop 通过这个特权服务运行 Windows 引擎。',
    todo: '启动该服务。',
    fixes: {
      'start-service': { label: '启动该服务' },
      'reinstall-for-all-users': {
        label: '为所有用户安装 Docker Desktop',
        destroys: '卸载 Docker Desktop 会删除其镜像、容器和卷。',
        steps: {
          install: '保存你需要的内容，卸载 Docker Desktop，再为此电脑的所有用户重新安装。',
        },
      },
    },
    variants: {
      missing: {
        state: '未安装',
        title: '没有安装 Windows 引擎的服务',
        what: '需要 Windows 容器，但此电脑上没有 com.docker.service。',
        why: '只有为所有用户安装的 Docker Desktop 才有此服务。为单个用户安装的只能运行 Linux 容器。',
        todo: '为所有用户安装 Docker Desktop，或继续使用 Linux 容器。',
      },
    },
  },
  'docker-users-missing': {
    name: 'docker-users 组',
    state: '不是成员',
    ok: '允许',
    title: '你的帐户不能使用 Windows 引擎',
    what: '需要 Windows 容器，但 {{account}} 既不是管理员，也不在 docker-users 组中。',
    why: 'Windows 引擎由 Docker Desktop 的特权服务运行，该服务只为管理员和这个组服务。',
    todo: '请管理员把你加入该组（使用 Windows 容器时，该组的成员身份等同于管理员），或继续使用 Linux 容器。',
    fixes: {
      'join-docker-users': {
        label: '加入 docker-users 组',
        note: '使用 Windows 容器时，该组的成员身份等同于此电脑的管理员。',
        steps: { signOut: '注销后重新登录。' },
      },
    },
  },
  'bitlocker-denies-write': {
    name: 'BitLocker 的写入策略',
    state: '禁止写入',
    ok: '没有妨碍',
    title: 'BitLocker 的策略使 Windows 容器无法写入',
    what: '需要 Windows 容器，但策略禁止写入没有 BitLocker 的驱动器（{{values}}）。',
    why: '每个 Windows 容器都写入自己的虚拟磁盘，而该磁盘不受 BitLocker 保护。',
    todo: '请此电脑的管理者取消该策略，或继续使用 Linux 容器。',
    fixes: {
      'lift-policy': {
        label: '取消该策略',
        note: '此后，在此电脑上可以写入没有 BitLocker 的驱动器。',
        steps: {
          ask: '在组策略的“BitLocker 驱动器加密”下，关闭对不受 BitLocker 保护的固定驱动器和可移动驱动器的“拒绝写入访问”。',
        },
      },
    },
  },
  'hyperv-isolation-unavailable': {
    name: '容器隔离',
    state: '没有虚拟机监控程序',
    ok: '可以运行 {{os}} 容器',
    title: 'Windows 容器没有可用的虚拟机监控程序',
    what: '引擎用 Hyper-V 隔离 Windows 容器，但没有虚拟机监控程序在运行。',
    why: '在 Windows 10 和 11 上，每个 Windows 容器默认在自己的小型虚拟机中运行。',
    todo: '让虚拟机监控程序运行起来，或用 Windows 内部版本相同的镜像按进程隔离。',
    fixes: {
      'isolate-by-process': {
        label: '按进程隔离',
        note: '仅适用于 Windows 内部版本与此电脑一致的镜像。',
        steps: { run: '在 docker run 中加上 --isolation=process。' },
      },
    },
  },
  'registry-unreachable': {
    name: 'Docker Hub',
    state: '无法访问',
    ok: '{{ms}} 毫秒内响应',
    title: '无法访问 Docker Hub',
    what: '此电脑无法访问 {{host}}（{{code}}），因此无法从那里拉取镜像。',
    why: '没有网络、名称无法解析，或者代理或防火墙阻断了访问。',
    todo: '检查网络和代理设置。',
    fixes: {
      'check-network': {
        label: '检查网络和代理',
        steps: {
          look: '在浏览器中打开该主机。如果可以打开，请在 Docker Desktop 的“Settings”>“Resources”>“Proxies”中填写同样的代理，不要写在 daemon.json 中。',
        },
      },
      'trust-certificate': {
        label: '信任公司的证书',
        steps: {
          look: '向 IT 部门索取代理的根证书，将其安装到 Windows 受信任的根证书颁发机构，然后重启 Docker Desktop。',
        },
      },
    },
    variants: {
      certificate: {
        state: '证书不受信任',
        title: 'Docker Hub 的证书不受信任',
        what: '{{host}} 返回的证书不受此电脑信任（{{code}}）。',
        why: '很可能是代理或杀毒软件解开了加密连接，并用自己的证书重新签名。',
        todo: '让 Windows 和 Docker 信任它的根证书。',
      },
    },
  },
  'toolchain-git': {
    name: 'git',
    state: '未安装',
    ok: '{{version}}',
    title: '没有安装 git',
    what: '这里安装了 Go，但没有 git。',
    why: '模块代理没有的模块，Go 会用 git 获取，尤其是私有模块。',
    todo: '如果你使用私有模块，请安装 git。',
    fixes: {
      'install-git': {
        label: '安装 git',
        steps: { packages: '用你的系统的软件包安装 git。' },
      },
    },
  },
  'toolchain-go': {
    name: 'Go',
    state: '{{version}}',
    ok: '{{version}}',
    title: '{{version}} 版本较旧',
    what: '此电脑上的 Go 是 {{version}}。Slipway 支持 Go 1.19 及更高版本。',
    why: '较旧的版本不接受新项目的 go.mod。镜像自带 Go，因此只影响本地生成。',
    todo: '如果你在容器之外生成，请安装当前版本的 Go。',
    fixes: {
      'update-go': {
        label: '安装当前版本的 Go',
        steps: { install: '从 go.dev/dl 获取安装程序，或使用你的包管理器。' },
      },
    },
  },
  'toolchain-docker-cli': {
    name: 'docker 命令',
    state: '未找到',
    ok: '{{version}}',
    title: '找不到 docker 命令',
    what: '常用位置和 PATH 中都没有 docker 命令。',
    why: 'Slipway 直接与引擎通信，但终端、脚本和编辑器需要这个命令。',
    todo: '把 docker 命令加入 PATH，或安装它。',
    fixes: {
      'add-docker-command': {
        label: '让 docker 命令可用',
        steps: { path: '修复或更新提供该命令的引擎，然后打开新的终端。' },
      },
    },
  },
} satisfies Translation<typeof en>;
