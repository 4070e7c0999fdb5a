// What is said while an image goes to a registry, and while the cost lab measures.
import type { imageCosts as enCosts, imagePublish as enPublish } from '../en/image-publish.ts';
import type { Translation } from '../shape.ts';

export const imagePublish = {
  title: '推送 {{reference}}',
  done: '{{reference}} 已在镜像仓库中，仓库给出的摘要是 {{digest}}。',
  doneNotPulled:
    '{{reference}} 已在镜像仓库中，仓库给出的摘要是 {{digest}}。但拉取回来的不是同一个镜像。',
  steps: {
    push: '正在发送 {{reference}}',
    check: '正在向 {{registry}} 核对收到的内容',
    pull: '正在按摘要拉回 {{reference}}',
    sign: '正在为 {{reference}} 签名',
    sbom: '正在列出 {{reference}} 的组成',
    list: '正在为镜像命名：{{reference}}',
    copyBase: '{{registry}} 没有基础镜像的这些层，正在复制 {{megabytes}} MB',
    wait: '{{registry}} 要求等待：{{seconds}} 秒后重试',
  },
  failed: {
    unauthorized: '{{registry}} 需要知道你是谁。请先在那里登录，再重新推送。',
    denied: '{{registry}} 不允许你写入：{{detail}}',
    'not-found': '{{registry}} 没有这个镜像或存储库：{{detail}}',
    'too-many': '{{registry}} 暂时不再接受请求 (429)。{{detail}}',
    server: '{{registry}} 自身出了问题：{{detail}}',
    certificate:
      '{{registry}} 的证书不受信任 ({{detail}})。如果这是你自己的镜像仓库，请把它的颁发机构证书放进 docker 的 certs.d 文件夹。',
    unreachable: '无法连接到 {{registry}} ({{detail}})。',
    'not-secure': '{{registry}} 使用未加密的 HTTP，只有这台电脑上的镜像仓库可以这样做。',
    slow: '{{registry}} 太久没有响应。',
    cut: '{{registry}} 收到全部内容之前，连接中断了。那里的镜像不完整。',
    digest: '镜像仓库 {{registry}} 中的镜像与发送的不同：{{detail}}',
    'os-version': '镜像的 Windows 版本不对：{{detail}}',
    'image-missing': '引擎中没有镜像 {{detail}}。请先生成它。',
    'no-space': '没有足够的空间存放镜像：{{detail}}',
    unknown: '{{registry}} 没有接受：{{detail}}',
  },
  kept: {
    'no-helper':
      '这里的 docker 没有凭据帮助程序，所以没有存储任何内容。密码会一直使用到 Slipway 退出。',
    'helper-missing':
      'docker 用 {{helper}} 保存密码，但这台电脑上没有它。没有存储任何内容；密码会一直使用到 Slipway 退出。',
    'helper-failed': '凭据帮助程序 {{helper}} 没有存储密码。密码会一直使用到 Slipway 退出。',
  },
} as const satisfies Translation<typeof enPublish>;

export const imageCosts = {
  title: '测量 {{name}} 的各个变体',
  step: '正在测量 {{variant}}',
  done_one: '已测量 {{count}} 个变体，其镜像已删除。',
  done_other: '已测量 {{count}} 个变体，其镜像已删除。',
  needsWindows: '需要用于 Windows 容器的引擎。',
  needsLinux: '需要用于 Linux 容器的引擎。',
  unknownVariant: '没有这个变体。',
  noMain: '这个项目没有可生成的程序。',
  ended: '程序已结束，退出代码为 {{exitCode}}。',
  failed: '无法测量：{{detail}}',
} as const satisfies Translation<typeof enCosts>;
