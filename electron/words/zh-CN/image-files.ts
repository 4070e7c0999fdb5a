// What the answers of the wizard bring with them.
import type { imageFiles as en } from '../en/image-files.ts';
import type { Translation } from '../shape.ts';

export const imageFiles = {
  consequences: {
    noMain: '此项目没有 package main，因此没有可构建的程序。',
    oneSystemOnly:
      '当前构建器只能为自身的系统生成镜像。要让一个镜像同时支持 Linux 和 Windows，请使用 BuildKit。',
    buildkitNeeded:
      '此文件需要 BuildKit，而当前引擎只有经典构建器。更新引擎，或选择引擎自身的系统。',
    windowsOnly: '{{main}} 仅适用于 Windows，无法为 Linux 编译。把目标改为 Windows。',
    cgoNeeded:
      '代码需要 cgo（{{line}}），而 cgo 已关闭：程序无法编译，或运行到那里就会停止。开启 cgo，或改用不含 C 的模块。',
    cgoOnWindows: 'Windows 版 Go 镜像没有 C 编译器。在 Docker 之外编译此程序，或不使用 cgo。',
    classicNoSecrets: '无法向经典构建器提供机密。使用 BuildKit，或先把模块放进 vendor 文件夹。',
    loopback: '程序只监听这个地址：{{line}}。容器外部无法访问它。改为监听所有地址，例如“:8080”。',
    prebuilt: '此 Windows 版本没有对应的 Go 镜像。Slipway 会先编译程序，再放入 {{folder}}。',
    privateWithoutSecret:
      '私有模块需要凭据。如果没有用于 netrc 的机密，除非服务器允许任何人读取，否则下载会失败。',
    noChecksums: '没有 go.sum，模块被改动时无人察觉。运行“go mod tidy”并提交 go.sum。',
    unknownFolders: '代码在运行时读取文件，但没有写明文件夹。为这些文件加上 COPY。',
    rootUser: '容器以管理员身份运行，而多数程序并不需要。',
    healthcheckNoTool:
      '此基础镜像中没有可以访问健康检查路径的程序，因此不写 HEALTHCHECK。Slipway、compose 和 Kubernetes 从外部检查。',
    binariesOnWindowsEngine: '只有 BuildKit 能构建其他系统的程序，因此将其略去。',
    cgoNoCross:
      'cgo 无法为其他处理器交叉编译：每个平台都要在同类机器上构建，或以较慢的模拟方式构建。',
    cgoStatic: '基础镜像没有 C 库，因此把 musl 链接进程序。',
    classicNoCache: '经典构建器不保留 Go 缓存：每次修改都会全部重新编译。',
    publishDirectly:
      'Linux 引擎无法保存 Windows 镜像。Slipway 在这里编译程序，然后直接在镜像仓库中组装镜像。',
  },
} as const satisfies Translation<typeof en>;
