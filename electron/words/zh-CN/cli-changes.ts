// 只有命令行在更改电脑时才用到的文字。与窗口共用的文字在 `ui-changes.ts` 中。
import type { cliChanges as en } from '../en/cli-changes.ts';
import type { Translation } from '../shape.ts';

export const cliChanges = {
  describedPC: '演示电脑：{{name}}',
  planning: '正在检查此电脑以制定计划',
  byHand: '由你自己完成',
  restarts: '过程中需要重启 Windows。重启后用 slipway fix --resume{{on}} 继续。',
  askFix: '运行此计划？',
  askRestart: '现在重启 Windows？',
  askUndo: '撤消此更改？',
  askYes: '{{question}} [y/N] ',
  askName: '{{label}}：',
  dryRun: '这是试运行：未运行任何内容。',
  nothingRun: '未运行任何内容。',
  nothingPending: '没有等待继续的计划。',
  runsAlready: '此计划已在运行。',
  onlyByHand: 'Slipway 无法代做这些步骤，需要你自己完成。未运行任何内容。',
  resumeLater: '重启 Windows 之后，用 slipway fix --resume{{on}} 继续。',
  restartWith: '用 slipway fix --resume{{on}} 重启 Windows，之后用同一命令继续。',
  planWith_one: 'Slipway 可以修复它，并会在运行之前征求同意：',
  planWith_other: 'Slipway 可以修复它们，并会在运行之前征求同意：',
  seeJournal: '用 slipway journal 查看更改了什么以及如何撤消。',
  undoWith: '撤消方法：slipway journal undo {{id}}{{on}}',
  cancelWith: '停止方法：slipway jobs cancel {{id}}',
  ended: { done: '已完成', stopped: '已停止', failed: '失败' },
  exitCodes: {
    done: '所有步骤均已完成并经过检查；或者本来就不需要运行：试运行或列表。',
    stopped: '已停止：某个步骤未获允许、没有成功或没有效果。',
    unfinished: '还有内容未完成：需要重启 Windows、有步骤要由你完成，或者没有人同意而未运行。',
  },
  mode: {
    context: '上下文',
    endpoint: '终结点',
    version: '版本',
    already: '当前已是：{{state}}。未运行任何内容。',
    switchWith: '可以用 slipway mode {{side}} 切换',
    fixWith: 'slipway fix {{id}}',
    rollback: '如果在 {{duration}} 内没有回应，Slipway 会自行切换回去。',
    exitCodes: {
      done: '引擎有回应；如果指定了模式，它已处于该模式。',
      stopped: '没有引擎回应，或者切换没有成功。',
      unknown: '无法判断，或者切换被中止，或者没有人同意。',
    },
  },
} satisfies Translation<typeof en>;
