// A new version of Slipway being fetched, and how that ended.
import type { updates as english } from '../en/updates.ts';
import type { Translation } from '../shape.ts';

export const updates = {
  title: '获取 Slipway {{version}}',
  downloading: '正在下载版本 {{version}}：{{percent}}%',
  downloaded: '版本 {{version}} 已下载，并由其发布者签名。重启 Slipway 即可安装。',
  notSigned:
    '版本 {{version}} 不是由此 Slipway 的发布者签名的，或者 Windows 无法判断。文件已删除，未安装任何内容。',
  damaged: '收到的文件与为版本 {{version}} 公布的文件不一致。文件已删除，未安装任何内容。',
  failed: '版本 {{version}} 未能下载（{{reason}}）。未安装任何内容。',
} as const satisfies Translation<typeof english>;
