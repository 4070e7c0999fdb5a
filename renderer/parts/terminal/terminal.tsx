// A shell in a container. The library weighs a good part of the page, so it comes when a terminal is opened.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../failure-message.tsx';
import { loadPatiently } from '../load-patiently.ts';

const XtermView = lazy(() =>
  loadPatiently(() => import('./xterm-view.tsx').then((module) => ({ default: module.XtermView }))),
);

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '240px', minWidth: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: '32px',
    padding: '4px 14px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
});

export type TerminalEnd =
  | { readonly kind: 'ended'; readonly exitCode: number | null }
  | { readonly kind: 'failed'; readonly error: unknown };

/** `name` is the container's. */
export function Terminal({ name }: { readonly name: string }) {
  const styles = useStyles();
  const { say } = useWords();
  const [times, setTimes] = useState(0);
  const [shell, setShell] = useState<string>();
  const [end, setEnd] = useState<TerminalEnd>();
  if (end?.kind === 'failed') {
    return (
      <div className={styles.bar}>
        <FailureMessage error={end.error} title={say('imagePage.terminal.failed')} />
      </div>
    );
  }
  return (
    <div className={styles.box}>
      <div className={styles.bar}>
        <span role="status">{describeShell()}</span>
        {end ? (
          <Button
            size="small"
            onClick={() => {
              setEnd(undefined);
              setShell(undefined);
              setTimes(times + 1);
            }}
          >
            {say('imagePage.terminal.again')}
          </Button>
        ) : (
          <span>{say('imagePage.terminal.leave')}</span>
        )}
      </div>
      <Suspense>
        <XtermView
          key={times}
          container={name}
          label={say('imagePage.terminal.label', { name })}
          onShell={setShell}
          onEnd={setEnd}
        />
      </Suspense>
    </div>
  );

  function describeShell(): string {
    if (end?.kind === 'ended') {
      return end.exitCode === null
        ? say('imagePage.terminal.ended')
        : say('imagePage.terminal.endedWith', { code: end.exitCode });
    }
    return shell === undefined
      ? say('imagePage.terminal.opening')
      : say('imagePage.terminal.shell', { shell, name });
  }
}
