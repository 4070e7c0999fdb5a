// docker 命令去往何处的诊断文字：上下文、DOCKER_HOST，以及打开管道的权限。
import type { findingsDockerEndpoint as en } from '../en/findings-docker-endpoint.ts';
import type { Translation } from '../shape.ts';

export const findingsDockerEndpoint = {
  'docker-context-wrong': {
    name: 'Docker 上下文',
    state: '无处可去',
    ok: '{{context}}',
    title: 'Docker 上下文 {{context}} 无处可去',
    what: 'docker 去往上下文 {{context}} 指向的地方，那里没有引擎响应。',
    why: '引擎被移除后，上下文会留下来，而且每个引擎都会带来自己的上下文。',
    todo: '选择一个正在运行的引擎的上下文。',
    fixes: {
      'use-context': { label: '切换上下文' },
      'unset-docker-context': {
        label: '删除 DOCKER_CONTEXT',
        note: '设置了它，docker context use 就不起作用。',
        steps: {
          unset: '从环境变量或 shell 配置文件中删除变量 DOCKER_CONTEXT，然后打开新的终端。',
        },
      },
    },
    variants: {
      missing: {
        state: '不存在',
        title: 'Docker 上下文 {{context}} 不存在',
        what: '选择了上下文 {{context}}，但 docker 不认识这个名称，或无法读取它。',
        why: '它已被移除或从未创建，但选择留了下来。在选择其他上下文之前，所有 docker 命令都会失败。',
      },
      elsewhere: {
        title: 'Docker 上下文指向了错误的引擎',
        what: '上下文 {{context}} 去往 {{address}}，那里无人侦听。此电脑上的另一个引擎有响应。',
        why: '该上下文属于一个已关闭的引擎，或属于另一种容器模式。',
        todo: '切换到有响应的引擎的上下文。',
      },
      remote: {
        title: '上下文 {{context}} 的远程引擎没有响应',
        what: '上下文 {{context}} 去往另一台计算机上的 {{address}}，它没有响应。',
        why: '那台计算机已关机、无法访问，或那里已经没有引擎。',
        todo: '让那台计算机可以访问，或切换到本地上下文。',
      },
    },
  },
  'docker-host-env-set': {
    name: 'DOCKER_HOST',
    state: '无处可去',
    ok: '没有问题',
    title: 'DOCKER_HOST 让 docker 去往 {{address}}',
    what: '环境变量 DOCKER_HOST 让 docker 去往 {{address}}，那里没有引擎响应。',
    why: '它优先于所有上下文。它往往是 Docker Toolbox、Minikube 或某个教程留下的。',
    todo: '删除 DOCKER_HOST，然后打开新的终端。',
    fixes: {
      'remove-user-variable': {
        label: '从你的变量中删除',
        note: '已在运行的程序会保留它，直到重新启动。',
      },
      'remove-machine-variable': {
        label: '为所有用户删除',
        note: '它是为整台电脑设置的。已在运行的程序会保留它，直到重新启动。',
      },
      'unset-variable': {
        label: '在设置它的地方删除',
        steps: {
          unset:
            '你的变量和电脑的变量都没有设置它：请查看 shell 配置文件，以及启动 Slipway 的程序。',
        },
      },
    },
    variants: {
      answers: {
        state: '远程引擎',
        title: 'docker 使用远程引擎',
        what: 'DOCKER_HOST 让 docker 去往 {{address}}，那里的引擎有响应。',
        why: '这是一种选择，不是故障。设置了它，就看不到此电脑上的容器和镜像。',
        todo: '无需处理，除非你想用的是此电脑上的引擎。',
      },
    },
  },
  'docker-pipe-access-denied': {
    name: '对引擎的访问',
    state: '被拒绝',
    ok: '允许',
    title: '你无权打开 Docker 引擎的管道',
    what: '引擎在 {{address}} 侦听，但 Windows 不允许你打开它。',
    why: 'Docker Desktop 很可能是以管理员身份或由另一个帐户启动的。',
    todo: '退出那个 Docker Desktop，再以你自己的身份启动它。',
    fixes: {
      'start-as-user': {
        label: '以你自己的身份启动 Docker Desktop',
        destroys: '所有正在运行的容器都会停止。',
        steps: {
          quit: '在 Docker Desktop 运行的地方退出它：管理员身份下，或另一个帐户中。',
          start: '从“开始”菜单启动它，不要以管理员身份运行。',
        },
      },
      'join-docker-users': {
        label: '加入 docker-users 组',
        note: '仅 Windows 容器需要。该组的成员可以成为此电脑的管理员。',
        steps: {
          add: '以管理员身份运行 net localgroup docker-users NAME /add，其中 NAME 是你的帐户名。',
          signOut: '注销后重新登录。',
        },
      },
      'join-docker-group': {
        label: '加入 docker 组',
        note: '该组的成员可以成为此计算机的 root。',
        steps: {
          add: '以 root 身份运行 usermod --append --groups docker NAME，其中 NAME 是你的帐户名。',
          signOut: '注销后重新登录。',
        },
      },
    },
    variants: {
      socket: {
        title: '你无权打开 Docker 引擎的套接字',
        what: '引擎在 {{address}} 侦听，但该套接字不对你开放。',
        why: '它属于 root 和 docker 组，而你的会话不在该组中。',
        todo: '加入 docker 组，或使用无需 root 的引擎。',
      },
    },
  },
} satisfies Translation<typeof en>;
