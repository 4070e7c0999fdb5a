// Start, stop and restart of Docker Desktop. What stops containers asks first; the dialog's first control is the safe
// button, so that it has the focus.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular, PlayRegular, StopRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { EngineOverview } from '../../electron/contract/mode.ts';
import { useConnectionState } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { colors } from '../theme/colors.ts';

type Action = 'start' | 'stop' | 'restart';

const icons = {
  start: <PlayRegular />,
  stop: <StopRegular />,
  restart: <ArrowClockwiseRegular />,
};

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '10px 18px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: {
    margin: '0 auto 0 0',
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12.5px' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface Props {
  readonly overview: EngineOverview;
  readonly isBusy: boolean;
  readonly onControl: (action: Action) => void;
}

export function DesktopControls({ overview, isBusy, onControl }: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const [asked, setAsked] = useState<Exclude<Action, 'start'>>();
  const isOnline = useConnectionState().kind === 'online';
  if (overview.switcher !== 'docker-desktop') return null;
  const isDown = overview.status.state === 'absent';
  const offered: readonly Action[] = isDown ? ['start'] : ['restart', 'stop'];
  return (
    <section className={styles.card} aria-labelledby="docker-desktop">
      <h2 className={styles.title} id="docker-desktop">
        {say('changes.engine.desktop')}
      </h2>
      {offered.map((action) => (
        <Button
          key={action}
          icon={icons[action]}
          disabledFocusable={isBusy || !isOnline}
          onClick={() => (action === 'start' ? onControl(action) : setAsked(action))}
        >
          {say(`changes.engine.${action}`)}
        </Button>
      ))}
      {asked && (
        <AskFirst
          action={asked}
          onClose={() => setAsked(undefined)}
          onYes={() => {
            setAsked(undefined);
            onControl(asked);
          }}
        />
      )}
    </section>
  );
}

function AskFirst(props: {
  readonly action: Exclude<Action, 'start'>;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { action } = props;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(`changes.engine.${action}Title`)}</DialogTitle>
          <DialogContent className={styles.content}>
            <span>{say(`changes.engine.${action}Text`)}</span>
            <code className={styles.code} translate="no">
              {`docker desktop ${action}`}
            </code>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={props.onClose}>{say('changes.engine.keepRunning')}</Button>
            <Button appearance="primary" onClick={props.onYes}>
              {say(`changes.engine.${action}`)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
