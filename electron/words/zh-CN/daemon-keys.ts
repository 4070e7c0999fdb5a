// daemon.json 中每个键的作用。
import type { daemonKeys as en } from '../en/daemon-keys.ts';
import type { Translation } from '../shape.ts';

export const daemonKeys = {
  'log-driver': '容器输出的去向。docker logs 读取的是 json-file；local 占用的空间更少。',
  'log-opts': {
    'max-size': '容器日志达到此大小后轮换。不设置时日志会一直增长，直到磁盘写满。只对新容器生效。',
    'max-file': '每个容器保留多少个日志文件。与 max-size 配合使用。',
  },
  dns: '容器使用的 DNS 服务器。不设置时使用此电脑的。',
  'dns-search': '解析短名称时尝试的域。',
  'registry-mirrors': 'Docker Hub 的镜像站，按顺序尝试。其他镜像仓库的镜像直接下载。',
  proxies: {
    'http-proxy': 'Docker 拉取和推送时使用的 http 代理。Docker Desktop 有自己的设置，会忽略此项。',
    'https-proxy':
      'Docker 拉取和推送时使用的 https 代理。Docker Desktop 有自己的设置，会忽略此项。',
    'no-proxy': '不经代理访问的名称和地址，用逗号分隔。',
  },
  'data-root':
    '镜像、容器和卷所在的文件夹。旧文件夹中的内容留在原处。Docker Desktop 在自己的设置中移动磁盘。',
  builder: {
    gc: {
      enabled: '自动清理旧的构建缓存。',
      defaultKeepStorage: '保留多少构建缓存。',
    },
  },
  features: {
    buildkit: '当前的构建器。关闭后使用旧的构建器。',
  },
  'max-concurrent-downloads': '同时拉取的层数。网络较慢时减少会有帮助。',
  'max-concurrent-uploads': '同时推送的层数。',
  'shutdown-timeout': 'Docker 停止时留给容器结束的秒数。负值表示一直等待。',
  'live-restore': 'Docker 重启期间容器继续运行。',
  'default-shm-size': '新容器的共享内存。浏览器和数据库往往需要更多。',
  bip: '默认网络的地址范围，例如 172.26.0.1/16，用于避免与 VPN 冲突。',
  'userland-proxy': '为每个发布的端口运行一个程序，环回连接也由它处理。',
  'exec-opts':
    '运行时的选项。Windows 容器可用 isolation=process 或 isolation=hyperv；Linux 容器可用 native.cgroupdriver=systemd。',
  'storage-opts': '存储的选项，例如 size=127GB 表示 Windows 容器的磁盘大小。',
  group: '此组的用户无需是管理员即可使用 Docker。',
  'fixed-cidr': '容器从地址范围的这一部分获取地址。',
  debug: '在 Docker 的日志中写入更多消息。',
  'log-level': 'Docker 写入日志的详细程度。',
  'insecure-registries': '不验证证书就信任的镜像仓库。途中的任何人都能更改其镜像。',
  hosts:
    'Docker 侦听的位置。在没有证书的 TCP 上，任何能访问它的人都能控制此电脑。在 Linux 上会与服务的 -H 冲突。',
} as const satisfies Translation<typeof en>;
