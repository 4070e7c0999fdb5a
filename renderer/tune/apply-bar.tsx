// The bar that never scrolls away: what is not applied yet and what waits for a restart, each with what can be done.
import { Button, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ArrowUndoRegular, InfoFilled } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { ConfigOverview } from '../../electron/contract/config.ts';
import { useConnectionState } from '../data/answers.ts';
import { showKeys } from '../keys/keys.ts';
import { useWords, type Words } from '../language/use-words.ts';
import { useMedia } from '../layout/use-media.ts';
import { useCopy } from '../parts/copy-button.tsx';
import { FailureMessage } from '../parts/failure-message.tsx';
import { colors } from '../theme/colors.ts';
import { showCommands } from './commands.ts';
import { isChanged } from './editing.ts';
import { countChanges, type Examined, listErrors } from './examine.ts';
import type { RestartFlow } from './restart/use-restart-flow.ts';
import type { PageTarget } from './target.ts';
import type { Apply } from './use-apply.ts';
import type { EditingHandle } from './use-editing.ts';
import { useWayBack } from './use-way-back.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: '-20px',
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    // Over the page's own padding, so that nothing shines through under it.
    margin: 'auto 0 -20px',
    padding: '10px 0 14px',
    backgroundColor: colors.page,
    borderTop: `1px solid ${colors.line}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  text: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    flex: '1 1 260px',
    minWidth: 0,
    lineHeight: '20px',
  },
  icon: { flexShrink: 0, fontSize: '18px', color: tokens.colorCompoundBrandForeground1 },
});

interface Props {
  readonly target: PageTarget;
  readonly overview: ConfigOverview;
  readonly handle: EditingHandle;
  readonly examined: Examined;
  readonly apply: Apply;
  readonly restart: RestartFlow;
  readonly onApply: () => void;
}

export function ApplyBar(props: Props) {
  const styles = useStyles();
  const { handle, restart } = props;
  const waiting = useWaiting(props);
  const isDraft = isChanged(handle.editing);
  return (
    <section className={styles.bar}>
      {waiting !== undefined && !restart.isRunning && <Waiting {...props} text={waiting} />}
      {(isDraft || waiting === undefined || restart.isRunning) && <Draft {...props} />}
    </section>
  );
}

function Draft({ target, handle, examined, apply, onApply }: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const { copied, copy } = useCopy();
  const isSmall = useMedia('small');
  const isOnline = useConnectionState().kind === 'online';
  const count = countChanges(examined, isChanged(handle.editing));
  const errors = listErrors(examined.messages).length;
  const command = showCommands(target, examined.changes);
  const name = target.kind === 'wsl.conf' ? target.distro : '';
  return (
    <div className={styles.row}>
      <span className={styles.text}>
        <InfoFilled aria-hidden className={styles.icon} />
        <span>
          <strong>
            {count === 0 ? say('tunePage.apply.none') : say('tunePage.apply.changes', { count })}
          </strong>
          {say('app.sentenceGap')}
          {count === 0
            ? say('tunePage.apply.noneText')
            : errors > 0
              ? say('tunePage.side.errors', { count: errors })
              : say(effects[target.kind], { name })}
        </span>
      </span>
      {count > 0 && (
        <Button appearance="subtle" onClick={handle.discard}>
          {say('tunePage.apply.discard')}
        </Button>
      )}
      {count > 0 && command !== undefined && !isSmall && (
        <Button onClick={() => copy(command)}>
          {copied ? say('copy.done') : say('tunePage.apply.copy')}
        </Button>
      )}
      <Button
        appearance="primary"
        title={showKeys('apply')}
        disabledFocusable={count === 0 || apply.isSaving || !isOnline}
        onClick={onApply}
      >
        {say('tunePage.apply.apply')}
      </Button>
    </div>
  );
}

function Waiting(props: Props & { readonly text: string }) {
  const styles = useStyles();
  const { say } = useWords();
  const { target, restart } = props;
  const isOnline = useConnectionState().kind === 'online';
  const wayBack = useWayBack(target, true);
  const name = target.kind === 'wsl.conf' ? target.distro : '';
  return (
    <>
      {wayBack.error !== null && (
        <FailureMessage error={wayBack.error} title={say('tunePage.pending.undoFailed')} />
      )}
      <div className={styles.row}>
        <span className={styles.text}>
          <InfoFilled aria-hidden className={styles.icon} />
          <span>
            <strong>{say('tunePage.pending.title')}</strong>
            {say('app.sentenceGap')}
            {props.text}
          </span>
        </span>
        {wayBack.canUndo && (
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabledFocusable={!isOnline || wayBack.isPending}
            onClick={wayBack.undo}
          >
            {say('tunePage.pending.undo')}
          </Button>
        )}
        <Button
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={!isOnline || restart.isAsking}
          onClick={restart.ask}
        >
          {say(restartLabels[target.kind], { name })}
        </Button>
      </div>
    </>
  );
}

/** What is saved and not in force, in words; said once when it comes up. */
function useWaiting(props: Props): string | undefined {
  const words = useWords();
  const { announce } = useAnnounce();
  const text = describeWaiting(words, props);
  useEffect(() => {
    if (text !== undefined) announce(text, { alert: false });
  }, [text, announce]);
  return text;
}

function describeWaiting({ say }: Words, { target, overview, apply, restart }: Props) {
  if (target.kind === 'wslconfig') {
    const count = overview.pending.length;
    if (count > 0) return say('tunePage.pending.waiting', { count });
    return overview.pendingUnknown ? say('tunePage.pending.unknown') : undefined;
  }
  const { outcome } = apply;
  // After the restart that was asked for nothing waits any more.
  const isDone = restart.job?.state.state === 'done';
  if (outcome?.state !== 'saved' || outcome.restart === 'none' || isDone) return undefined;
  return target.kind === 'daemon'
    ? say('tunePage.pending.engine')
    : say('tunePage.pending.distro', { name: target.distro });
}

const effects = {
  wslconfig: 'tunePage.apply.whenWsl',
  'wsl.conf': 'tunePage.apply.whenDistro',
  daemon: 'tunePage.apply.whenEngine',
} as const;

const restartLabels = {
  wslconfig: 'tunePage.pending.restartWsl',
  'wsl.conf': 'tunePage.pending.restartDistro',
  daemon: 'tunePage.pending.restartEngine',
} as const;
