// Why a build gave no image.
import type { imageBuild as en } from '../en/image-build.ts';
import type { Translation } from '../shape.ts';

export const imageBuild = {
  failed: {
    'no-go-mod': '生成器在编译程序的位置找不到 go.mod。',
    'old-go': '项目要求的 Go 版本比工具链镜像中的更新。',
    'no-compiler': '程序需要 C 编译器，而用来编译它的镜像中没有。',
    'private-module': '有一个模块无法获取：它是私有的，或者不存在。',
    'no-go-sum': 'go.sum 缺少校验和。`go mod tidy` 会写入它。',
    'needs-buildkit': 'Dockerfile 需要 BuildKit，而这个引擎使用经典生成器。',
    'rate-limit': '镜像仓库暂时不放行：请求的镜像太多。',
    'sign-in': '镜像仓库不允许这台电脑获取 Dockerfile 中指定的某个镜像。',
    'disk-full': '引擎的磁盘已满。',
    network: '生成器无法访问它需要的某个地址。',
    'wrong-certificate': '生成器不信任它需要的某个地址的证书。',
    'no-base-image': 'Dockerfile 中指定的某个镜像不存在，或没有适用于此平台的版本。',
    'file-not-found': 'Dockerfile 复制的某个文件没有发送给生成器。',
    'secret-missing': '有一个步骤需要机密，但生成时没有提供。',
    dockerfile: 'Dockerfile 有错误。',
    compile: '程序无法编译。',
    tests: '有测试未通过。',
    killed: '有一个步骤被终止，内存不足时会这样。',
    command: '有一个命令以退出代码 {{exitCode}} 结束。',
    builder: '生成器返回：{{message}}',
    cut: '引擎中途停止应答。进行到哪里无从得知；没有新的镜像。',
    stranger: '应答的不是容器引擎。',
    context: '文件 {{path}} 无法发送给生成器：{{code}}。没有生成任何内容。',
    engine: '引擎没有生成：{{reason}}。',
    broke: '生成因 Slipway 不了解的原因停止：{{message}}。',
    ignore: '.dockerignore 第 {{line}} 行不是 Docker 接受的模式：{{text}}',
    noSecret: '机密 {{id}} 是空的：{{from}} 中没有内容。没有生成任何内容。',
    noImage: '生成器称已完成，但引擎中没有这个镜像。',
    binaryNotWritten: '无法写入程序 {{file}}：{{reason}}。镜像已生成。',
    wrongPlatform: '镜像适用于 {{found}}，而不是 {{asked}}。',
    wrongWindows: '镜像适用于 Windows {{found}}，而不是 {{asked}}。',
  },
  rebuilt: {
    'first-build': '这是此文件夹在此处的第一次构建，因此每个步骤都运行了。',
    'no-cache': '每个步骤都运行了：此次构建要求不使用缓存。',
    files: '“{{step}}”及其后的步骤重新运行了：自上次构建以来，{{files}} 已更改。',
    filesAndMore_one:
      '“{{step}}”及其后的步骤重新运行了：自上次构建以来，{{files}} 和另外 {{count}} 个文件已更改。',
    filesAndMore_other:
      '“{{step}}”及其后的步骤重新运行了：自上次构建以来，{{files}} 和另外 {{count}} 个文件已更改。',
    dockerfile: '“{{step}}”及其后的步骤重新运行了：自上次构建以来，Dockerfile 已更改。',
    arguments: '“{{step}}”及其后的步骤重新运行了：某个构建参数的值已改变。',
    'cache-gone':
      '“{{step}}”及其后的步骤重新运行了，虽然此处没有任何更改：生成器的缓存中已没有它，或其基础镜像已更新。',
    'too-many-files':
      '“{{step}}”及其后的步骤重新运行了。文件夹中的文件太多，无法说明是哪些文件更改了。',
  },
} as const satisfies Translation<typeof en>;
