// What the jobs of files, builds and runs say wherever they are shown.
import type { imageJobs as en } from '../en/image-jobs.ts';
import type { Translation } from '../shape.ts';

export const imageJobs = {
  files: {
    title: '将文件写入 {{folder}}',
    write: '写入 {{path}}',
    done_one: '已写入 {{count}} 个文件。',
    done_other: '已写入 {{count}} 个文件。',
  },
  build: {
    title: '构建 {{image}}',
    step: '{{name}}',
    done: '{{image}} 已构建：{{megabytes}} MB，用时 {{seconds}} 秒。',
    failed: '{{image}} 未能构建。',
    failedAt: '{{image}} 未能构建：步骤“{{step}}”失败。',
  },
  run: {
    title: '从 {{image}} 运行 {{name}}',
    creating: '创建容器',
    starting: '启动容器',
    done: '{{name}} 已启动。',
    noImage: '引擎中没有镜像 {{image}}。请先构建它。',
    nameTaken: '另一个容器已使用名称 {{name}}。选择其他名称，或删除那个容器。',
    portOfProcess: '端口 {{port}} 被 {{name}}（进程 {{pid}}）占用。{{next}} 可用。',
    portOfContainer: '端口 {{port}} 被容器 {{name}} 占用。{{next}} 可用。',
    portExcluded: 'Windows 保留了端口 {{port}}（{{from}}–{{to}}）。{{next}} 可用。',
    portTaken: '端口 {{port}} 已被占用。{{next}} 可用。',
    badVolume: '“{{text}}”不是卷。写法为 name:/path 或 ./folder:/path。',
    noEnvironmentFile: '无法读取环境变量文件 {{path}}。',
  },
} as const satisfies Translation<typeof en>;
