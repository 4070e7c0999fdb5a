// The file that is open: its form or its text, the difference beside it, and everything that comes of applying it.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConfigOverview } from '../../electron/contract/config.ts';
import { useWords } from '../language/use-words.ts';
import { useMedia } from '../layout/use-media.ts';
import { ApplyBar } from './apply-bar.tsx';
import { decodeFile, isChanged } from './editing.ts';
import { FileEditor } from './editor/file-editor.tsx';
import { ThreeWay } from './editor/three-way.tsx';
import { type Examined, listErrors, type Message, writeSettings } from './examine.ts';
import { FileForm } from './form/file-form.tsx';
import { Notices } from './notices.tsx';
import { MeasuredTable } from './restart/measured-table.tsx';
import { RestartDialog } from './restart/restart-dialog.tsx';
import { RestartRun } from './restart/restart-run.tsx';
import { useAskedRestart } from './restart/use-asked-restart.ts';
import { useRestartFlow } from './restart/use-restart-flow.ts';
import { SidePanel } from './side-panel.tsx';
import type { PageTarget } from './target.ts';
import type { TuneViewName } from './tune-tabs.tsx';
import { useApply } from './use-apply.ts';
import type { EditingHandle } from './use-editing.ts';
import { useTuneKeys } from './use-tune-keys.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) min(458px, 46%)',
    gap: '16px',
    alignItems: 'start',
  },
  stacked: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
});

export interface OpenFileProps {
  readonly target: PageTarget;
  readonly path: string;
  readonly overview: ConfigOverview;
  readonly handle: EditingHandle;
  readonly examined: Examined;
  readonly view: TuneViewName;
  readonly onView: (view: TuneViewName) => void;
}

export function OpenFile(props: OpenFileProps) {
  const { target, overview, handle, examined, onView } = props;
  const { editing } = handle;
  const [reveal, setReveal] = useState<{ readonly from: number; readonly at: number }>();
  const restart = useRestartFlow(target);
  useAskedRestart(target, restart.ask);
  const jump = (from: number) => {
    onView('file');
    setReveal({ from, at: Date.now() });
  };
  const apply = useApply({
    target,
    handle,
    onSaved: ({ restart: needed }) => needed !== 'none' && restart.ask(),
    onRefused: ({ line, column }) => jump(findOffset(editing.text, line, column)),
  });
  const tryApply = () => {
    const [error] = listErrors(examined.messages);
    if (error) jump(error.from);
    else if (isChanged(editing) && !apply.isSaving && !apply.found) apply.save();
  };
  useTuneKeys({ apply: tryApply, undo: handle.undo, redo: handle.redo });
  if (apply.found) {
    return (
      <ThreeWay
        base={editing.saved.text}
        mine={editing.text}
        theirs={decodeFile(apply.found, editing.dialect).text}
        onChoose={(text) => apply.settle(text)}
        onCancel={() => apply.settle()}
      />
    );
  }
  const measured = target.kind === 'wslconfig' && overview.measured && (
    <MeasuredTable measured={overview.measured} />
  );
  // What was just restarted for comes first; later it stands below the file.
  const isFresh = restart.job?.state.state === 'done';
  return (
    <>
      <Notices {...{ target, handle, apply }} />
      <RestartDialog target={target} flow={restart} />
      <RestartRun target={target} flow={restart} />
      {isFresh && measured}
      <Workspace {...props} reveal={reveal} onShow={({ from }) => jump(from)} />
      {!isFresh && measured}
      <ApplyBar {...{ target, overview, handle, examined, apply, restart }} onApply={tryApply} />
    </>
  );
}

function Workspace(
  props: OpenFileProps & {
    readonly reveal: { readonly from: number; readonly at: number } | undefined;
    readonly onShow: (message: Message) => void;
  },
) {
  const styles = useStyles();
  const { tell } = useWords();
  const isNarrow = useMedia('narrow');
  const { target, handle, examined, view, path, reveal } = props;
  const { editing } = handle;
  return (
    <div className={mergeClasses(styles.columns, isNarrow && styles.stacked)}>
      {view === 'file' ? (
        <FileEditor
          text={editing.text}
          language={target.kind === 'daemon' ? 'json' : target.kind}
          messages={examined.messages.map(({ from, to, severity, text }) => {
            return { from, to, severity, text: tell(text) };
          })}
          onChange={(text) => handle.edit(text, 'editor')}
          label={path}
          {...(reveal ? { reveal } : {})}
        />
      ) : (
        <FileForm {...props} />
      )}
      <SidePanel
        editing={editing}
        path={path}
        messages={examined.messages}
        isJson={target.kind === 'daemon'}
        measures={target.kind === 'wslconfig'}
        onShow={props.onShow}
        onRemedy={(remedy) => handle.edit(writeSettings(editing, [remedy]), remedy.key)}
      />
    </div>
  );
}

/** Where a line and a column, both from 1, stand in the text. */
function findOffset(text: string, line: number, column: number): number {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length),
  ];
  return Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
}
