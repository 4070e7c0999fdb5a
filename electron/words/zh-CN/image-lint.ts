// What the lint of Dockerfile and .dockerignore says. Ids are permanent; docs/lint.md lists them.
import type { imageLint as en } from '../en/image-lint.ts';
import type { Translation } from '../shape.ts';

export const imageLint = {
  'SW-DF-001': {
    title: '未知指令',
    what: '{{word}} 不是 Dockerfile 的指令。',
    fix: '检查拼写，或把这一行接到上一行。',
  },
  'SW-DF-002': {
    title: '没有基础镜像',
    what: 'Dockerfile 以 FROM 和基础镜像开头，之前只能有 ARG。',
    fix: '在开头写 FROM 和要使用的基础镜像。',
  },
  'SW-DF-003': {
    title: 'heredoc 没有结尾',
    what: '从这里开始的文本没有结尾：缺少内容为 {{word}} 的一行。',
    fix: '在文本之后单独写一行 {{word}}。',
  },
  'SW-DF-004': {
    title: '从后面的阶段复制',
    what: '阶段 {{stage}} 在文件中靠后，或就是当前阶段。Docker 只能从之前的阶段复制。',
    fix: '把阶段 {{stage}} 移到当前阶段之前。',
  },
  'SW-DF-005': {
    title: '在 Nano Server 中使用 PowerShell',
    what: 'Nano Server 没有 PowerShell，这一行会出错。',
    fix: '改用 cmd，或在 Server Core 阶段完成这一步，再复制结果。',
  },
  'SW-DF-006': {
    title: '在 Linux 上构建的 Windows 阶段含有 RUN',
    what: 'Linux 引擎无法启动 Windows 程序，因此在那里构建的 Windows 阶段不能有 RUN。',
    fix: '在 Linux 阶段完成这一步并复制结果，或改用 Windows 引擎构建。',
  },
  'SW-DF-007': {
    title: '在 Nano Server 中安装 MSI',
    what: 'Nano Server 没有 Windows Installer，无法安装 MSI 包。',
    fix: '改用 Server Core 基础镜像，或复制解包后的文件。',
  },
  'SW-DF-008': {
    title: '需要 BuildKit',
    what: '只有 BuildKit 支持 {{feature}}。当前引擎使用经典构建器。',
    fix: '不用 {{feature}} 改写这一步，或改用 BuildKit 构建。',
  },
  'SW-DF-009': {
    title: '程序缺少 C 库',
    what: '这一步构建的程序要加载 C 库，而最后一个阶段没有。程序会立即退出，并报告“no such file or directory”。',
    fix: '设置 CGO_ENABLED=0、静态链接，或选择带有 C 库的基础镜像。',
  },
  'SW-DF-010': {
    title: '脚本使用 Windows 行尾',
    what: '{{script}} 使用 Windows 行尾 (CRLF)，Linux 会去找一个不存在的解释器。',
    fix: '以 LF 保存，并在 .gitattributes 中加入“*.sh text eol=lf”。',
  },
  'SW-DF-011': {
    title: '反斜杠会连接下一行',
    what: '这条路径末尾的反斜杠会把下一行接到这一行。',
    fix: '在文件第一行写“# escape=`”，或用正斜杠书写路径。',
  },
  'SW-DF-012': {
    title: '没有证书颁发机构',
    what: '代码会建立 TLS 连接（{{place}}），而此基础镜像没有可用于验证的证书颁发机构。',
    fix: '从构建阶段复制 ca-certificates.crt，或选择自带它的基础镜像。',
  },
  'SW-DF-013': {
    title: '没有时区数据',
    what: '代码会加载时区（{{place}}），而此基础镜像没有时区数据库。',
    fix: '用 -tags timetzdata 构建，或选择带有 tzdata 的基础镜像。',
  },
  'SW-DF-014': {
    title: 'Windows 基础镜像没有标签',
    what: 'Windows 基础镜像没有“latest”标签，这个引用找不到任何镜像。',
    fix: '写明版本，例如 ltsc2022。',
  },
  'SW-DF-015': {
    title: 'Windows 基础镜像比此电脑新',
    what: '{{release}} 的内部版本是 {{image}}，此电脑是 {{build}}。Windows 不运行比自身新的镜像。',
    fix: '使用与此电脑内部版本相同或更旧的基础镜像。',
  },
  'SW-DF-016': {
    title: '端口与程序不一致',
    what: '程序监听 {{port}}，而 EXPOSE 写的是其他端口，-P 会发布那个端口。',
    fix: '写程序监听的端口。',
  },
  'SW-DF-017': {
    title: 'Go 版本低于 go.mod 的要求',
    what: 'go.mod 要求 Go {{wanted}}，而此镜像中的版本更旧，构建在第一条命令处就会停止。',
    fix: '使用 golang:{{wanted}} 或更新的版本。',
  },
  'SW-DF-018': {
    title: '通过 shell 启动',
    what: '这种写法由 shell 启动程序。停止信号会发给 shell，docker stop 等待十秒后强制结束。',
    fix: '改用 JSON 形式，让程序自己收到信号。',
  },
  'SW-DF-019': {
    title: '所需的 shell 不存在',
    what: '这一行需要 shell，而它的基础镜像没有。',
    fix: '启动命令改用 JSON 形式；其他步骤放到之前的阶段。',
  },
  'SW-DF-020': {
    title: '以 root 身份运行',
    what: '容器以管理员身份运行，侵入程序的人可以在其中为所欲为。',
    fix: '加上 USER 和一个数字，例如 1001；Windows 上用 ContainerUser。',
  },
  'SW-DF-021': {
    title: '镜像中含有机密',
    what: '{{name}} 看起来是机密。ENV 和 ARG 会保留在镜像中，拿到镜像的人都能读取。',
    fix: '在运行时提供，或用 --mount=type=secret 提供给构建。',
  },
  'SW-DF-022': {
    title: '下载内容未经校验',
    what: 'ADD 会接受该地址当天返回的任何内容，以后换成别的也无人察觉。',
    fix: '加上 --checksum，或在之前阶段的 RUN 中下载并校验。',
  },
  'SW-DF-023': {
    title: 'Windows 基础镜像已停止支持',
    what: '{{tag}} 不再获得更新。',
    fix: '使用仍受支持的版本，例如 ltsc2022 或 ltsc2025。',
  },
  'SW-DF-024': {
    title: '标签会变动',
    what: '{{reference}} 下个月可能就是另一个镜像，同一个 Dockerfile 会构建出不同的结果。',
    fix: '写明版本或摘要。',
  },
  'SW-DF-025': {
    title: '机密文件进入层',
    what: '{{file}} 会进入某一层，之后删除也无法把它移出镜像。',
    fix: '用 .dockerignore 排除它，并改用 --mount=type=secret。',
  },
  'SW-DF-026': {
    title: '关闭了校验',
    what: '这一行在下载时关闭了证书或模块校验和的检查。',
    fix: '保持检查开启，并把公司证书作为机密提供给构建。',
  },
  'SW-DF-027': {
    title: '镜像中带有 Go 工具链',
    what: '最后一个阶段就是 Go 镜像本身，带着程序不需要的数百兆字节编译器。',
    fix: '在一个阶段构建，再把程序复制到小的镜像中。',
  },
  'SW-DF-028': {
    title: '多余的软件包和列表',
    what: '这一步还安装了推荐的软件包，或把软件包列表留在层中。',
    fix: '加上 --no-install-recommends，并在同一个 RUN 中删除 /var/lib/apt/lists。',
  },
  'SW-DF-029': {
    title: '层中留有软件包索引',
    what: 'apk 会把索引留在层中。',
    fix: '加上 --no-cache。',
  },
  'SW-DF-030': {
    title: '程序含有调试信息',
    what: '程序带有调试信息，约占其大小的三分之一。',
    fix: '用 -ldflags="-s -w" 构建。',
  },
  'SW-DF-031': {
    title: '源代码先于模块',
    what: '下载模块之前就复制了整个文件夹，每次修改都会重新下载模块。',
    fix: '先复制 go.mod 和 go.sum，运行 go mod download，再复制其余文件。',
  },
  'SW-DF-032': {
    title: '没有构建缓存',
    what: 'Go 的缓存没有在多次构建之间保留，每次修改都会全部重新编译。',
    fix: '为 /go/pkg/mod 和 /root/.cache/go-build 加上 --mount=type=cache。',
  },
  'SW-DF-033': {
    title: '没有 .dockerignore',
    what: '没有 .dockerignore 时，整个文件夹都会发送给构建器，其中任何变化都算作源代码变化。',
    fix: '添加 .dockerignore，排除 .git、构建结果和机密。',
  },
  'SW-DF-034': {
    title: '过期的软件包列表',
    what: '单独的 apt-get update 会保留为一层，之后的安装会使用旧列表而找不到软件包。',
    fix: '把 update 和 install 放进同一个 RUN。',
  },
  'SW-DF-035': {
    title: 'MAINTAINER 已过时',
    what: 'MAINTAINER 已过时。',
    fix: '改用标签 org.opencontainers.image.authors。',
  },
  'SW-DF-036': {
    title: '每次都全部编译',
    what: '自 Go 1.10 起，-a 和 -installsuffix cgo 已无用处，而且 -a 会重新编译每个包。',
    fix: '去掉这两个选项。',
  },
  'SW-DF-037': {
    title: '构建器来自网络',
    what: '这一行会在每次构建前获取 {{frontend}}，没有网络时构建无法开始。',
    fix: '除非文件需要比引擎更新的功能，否则去掉它。',
  },
  'SW-DF-038': {
    title: '两个阶段同名',
    what: '有两个阶段都叫 {{stage}}。COPY --from 会取在它之前的最后一个。',
    fix: '给每个阶段起不同的名字。',
  },
  'SW-DF-039': {
    title: '文件夹切换不会保留',
    what: '每个 RUN 都重新从工作文件夹开始，因此这一行不起作用。',
    fix: '改用 WORKDIR。',
  },
  'SW-DF-040': {
    title: '健康检查缺少工具',
    what: '基础镜像中没有此健康检查调用的程序，容器永远不会变为健康。',
    fix: '让程序自己检查、使用基础镜像自带的工具，或交给运行容器的一方检查。',
  },
  'SW-DI-001': {
    title: 'Docker 拒绝的模式',
    what: 'Docker 拒绝模式 {{pattern}}，构建也随之失败。',
    fix: '改正方括号或反斜杠，或删除这一行。',
  },
  'SW-DI-002': {
    title: '排除了构建所需的文件',
    what: '{{path}} 被排除，而构建需要它。',
    fix: '删除排除它的那一行，或在末尾为它加上例外。',
  },
  'SW-DI-003': {
    title: '历史记录被发送给构建器',
    what: '每次构建都会发送 .git 文件夹，每次提交都算作源代码变化。',
    fix: '加上一行 .git。',
  },
} as const satisfies Translation<typeof en>;
