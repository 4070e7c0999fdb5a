// What is to be said of a container that was started, and what to do.
import type { imageVerify as en } from '../en/image-verify.ts';
import type { Translation } from '../shape.ts';

export const imageVerify = {
  'exec-format-error': {
    what: '程序适用于另一种处理器或操作系统。',
    fix: '为这个引擎的平台生成镜像。',
  },
  'crlf-entrypoint': {
    what: '脚本 {{program}} 使用 Windows 行尾，因此找不到它的解释器。',
    fix: '以 LF 保存它，在 .gitattributes 中添加 `*.sh text eol=lf`，然后重新生成。',
  },
  'dynamic-binary-on-scratch': {
    what: '程序需要的库不在镜像中，因此无法启动。',
    fix: '使用 CGO_ENABLED=0 生成，或选用带 C 库的基础镜像。',
  },
  'out-of-memory': {
    what: '程序需要的内存超过允许的上限（{{limit}} MiB），已被终止。',
    fix: '给它更多内存，或找出占用内存的内容。',
  },
  'not-found': {
    what: '镜像的命令在镜像中不存在或无法运行（退出代码 {{code}}）。',
    fix: '将 ENTRYPOINT 和 CMD 与程序复制到的位置进行比较。',
  },
  killed: {
    what: '程序被终止（退出代码 137）。',
    fix: '查看是否有人停止了它，或这台电脑的内存不足。',
  },
  crashed: {
    what: '程序因内存错误而崩溃（退出代码 139）。',
    fix: '检查使用 cgo 或 unsafe 的代码。',
  },
  ended: {
    what: '程序自行结束，没有错误。',
    fix: '服务器应当持续运行：查看它最后的输出。',
  },
  exited: {
    what: '程序以退出代码 {{code}} 结束。',
    fix: '它最后的输出说明了原因。',
  },
  restarting: {
    what_one: '容器已重启 {{count}} 次。',
    what_other: '容器已重启 {{count}} 次。',
    fix: '程序反复结束：查看它最后的输出。',
  },
  'port-not-published': {
    what: '容器的端口 {{port}} 没有发布。',
    fix: '发布它，例如 8080:{{port}}。',
  },
  'listens-on-loopback': {
    what: '程序在容器内侦听 127.0.0.1:{{port}}，其他人都无法访问。',
    fix: '让它侦听 :{{port}}。发布到这台电脑 127.0.0.1 的端口不会离开这台电脑。',
  },
  'published-port-mismatch': {
    what: '程序没有侦听端口 {{port}}，而是侦听 {{found}}。',
    fix: '发布它侦听的端口，或让它使用另一个端口。',
  },
  'no-answer': {
    what: '程序正在运行，但端口 {{port}} 没有应答。',
    fix: '再给它一些时间，或查看它最后的输出。',
  },
  'other-status': {
    what: '它返回状态 {{status}}，而不是 {{expected}}。',
    fix: '选择返回 {{expected}} 的路径，或改为期望 {{status}}。',
  },
  'ca-certificates-missing': {
    what: '镜像中没有证书颁发机构列表，因此不信任任何 https 地址。',
    fix: '将 /etc/ssl/certs/ca-certificates.crt 复制到镜像中：选项“证书”。',
  },
  'tzdata-missing': {
    what: '镜像中没有时区数据，因此 {{zone}} 未知。',
    fix: '使用标记 timetzdata 生成：选项“时区”。',
  },
  unhealthy: {
    what: '镜像的运行状况检查失败。',
    fix: '查看它调用的内容，以及镜像中是否有该程序。',
  },
  'runs-as-root': {
    what: '程序以 root 身份运行。',
    fix: '选择“非 root”用户。',
  },
} as const satisfies Translation<typeof en>;
