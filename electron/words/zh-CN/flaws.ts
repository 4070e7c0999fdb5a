// 文字：flaws。
import type { flaws as en } from '../en/flaws.ts';
import type { Translation } from '../shape.ts';

export const flaws = {
  extendsItself: '它扩展了自身',
  extendsNothing: '“{{detail}}”既不是 Slipway 描述的电脑，也不是此文件夹中的文件',
  missing: '缺少“{{place}}”；可接受的值：{{detail}}',
  needsOneOf: '“{{place}}”必须有以下之一：{{detail}}',
  noFields: '文件不是由名称和值组成的',
  noPattern: '“{{place}}”不是正则表达式',
  notValid: '“{{place}}”的值不可用',
  oddName: '应为名称的位置是列表或映射',
  onlyOneOf: '“{{place}}”只能有以下之一：{{detail}}',
  sameName: '此名称出现了两次',
  syntax: '无法按 YAML 读取（“{{detail}}”）',
  tabIndent: '此行用制表符缩进，而 YAML 只接受空格',
  tooDeep: '列表和映射的嵌套层数超出了 Slipway 可读取的范围',
  unknownField: '没有字段“{{place}}”',
  unknownVariable: '“{{place}}”引用了不存在的状态变量',
  wrongForm: '“{{place}}”必须匹配 {{detail}}',
  wrongTo: '在“{{place}}”中，字段“to”只属于 copy 和 move',
  wrongValue: '“{{place}}”可接受的值：{{detail}}',
} satisfies Translation<typeof en>;
