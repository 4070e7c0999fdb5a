// Go 项目的分析结果：哪些情况会妨碍生成镜像。
import type { imageProject as en } from '../en/image-project.ts';
import type { Translation } from '../shape.ts';

export const imageProject = {
  problems: {
    'no-go-mod':
      '此文件夹中没有 go.mod，Go 无法确定它属于哪个模块。在其中运行“go mod init 名称”，或选择另一个文件夹。',
    'no-go-mod-here': '此文件夹中没有 go.mod，但 {{folder}} 中有一个。改为选择该文件夹。',
    'go-mod-malformed':
      'Go 无法读取 {{file}}。第 {{line}} 行第 {{column}} 列：{{message}}。更正这一行。',
    'no-main': '此项目中没有可以运行的程序：没有包含 func main 的 package main。镜像需要一个程序。',
    'no-go-sum':
      'go.mod 需要一些模块，但没有 go.sum，生成会在这里停止。运行“go mod tidy”，并将 go.sum 与项目一起保存。',
    'replace-outside':
      'go.mod 用 {{path}} 替换了一个模块，而它在此文件夹之外。生成器只能得到此文件夹。选择同时包含两者的上级文件夹，或发布该模块。',
    'private-modules_one':
      '有 {{count}} 个模块看起来是私有的：{{modules}}。生成时需要以机密方式提供登录信息。',
    'private-modules_other':
      '有 {{count}} 个模块看起来是私有的：{{modules}}。生成时需要以机密方式提供登录信息。',
    'cgo-needed': '代码使用了 C（{{excerpt}}）。启用 cgo 时，生成需要 C 编译器，镜像需要 C 库。',
    'windows-only':
      '以下程序只能在 Windows 上生成：{{names}}。原因是“{{excerpt}}”。为它选择 Windows 镜像。',
    'listens-on-loopback':
      '程序只在 127.0.0.1 的端口 {{port}} 上侦听。在容器中，外部无法访问该地址。改为在 :{{port}} 上侦听。',
    'listens-on-loopback-set':
      '除非 {{name}} 另有设置，程序只在 127.0.0.1 的端口 {{port}} 上侦听。在容器中，外部无法访问该地址。将 {{name}} 设为 0.0.0.0:{{port}} 之类的地址。',
    'no-port-found': '程序会侦听端口，但无法从代码中读出端口号。自行指定端口。',
    'no-port-default':
      '程序侦听的位置由 {{name}} 指定，且没有默认值。设置 {{name}}，并自行指定端口。',
    'crlf-scripts_one':
      '{{path}} 使用 Windows 换行符。Linux 无法启动这样的脚本。将它保存为 LF 换行。',
    'crlf-scripts_other':
      '有 {{count}} 个脚本使用 Windows 换行符，其中包括 {{path}}。Linux 无法启动这样的脚本。将它们保存为 LF 换行。',
    'slow-path-share':
      '项目位于 WSL 发行版中，Windows 通过网络共享读取它：{{files}} 个文件用了 {{ms}} 毫秒。在该发行版中运行 Slipway，或在 Windows 驱动器上保留一份副本，会更快。',
    'slow-path-drive':
      '项目位于 Windows 驱动器上，WSL 读取它很慢：{{files}} 个文件用了 {{ms}} 毫秒。放在发行版的文件系统中会更快。',
    'big-context':
      '生成器会得到 {{files}} 个文件，共 {{megabytes}} MB，其中最大的是 {{largest}}。用 .dockerignore 可以排除生成不需要的内容。',
    'embed-missing':
      '代码嵌入了 {{pattern}}，但没有匹配的文件，生成会在这里停止。添加该文件，或先生成它。',
    'case-conflict':
      '{{wanted}} 与 {{found}} 只有大小写不同。Windows 将它们视为同一个，Linux 则不然。统一为一种写法。',
    'not-all-read_one': '{{path}} 没有读取，或没有读完。此分析不包含它的内容。',
    'not-all-read_other':
      '有 {{count}} 个文件或文件夹没有读取，或没有读完，其中包括 {{path}}。此分析不包含它们的内容。',
  },
} as const satisfies Translation<typeof en>;
