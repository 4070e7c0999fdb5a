// "Restart WSL now?": what stops, what it does now, what comes back, the exact commands. The safe button has the focus.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular, BoxRegular, WindowConsoleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { RestartOffer } from '../../../electron/contract/config.ts';
import { useConnectionState } from '../../data/answers.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { CodeLine } from '../../parts/code-line.tsx';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { colors } from '../../theme/colors.ts';
import type { PageTarget } from '../target.ts';
import type { RestartFlow } from './use-restart-flow.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0, lineHeight: '20px' },
  table: {
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    tableLayout: 'fixed',
  },
  cell: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0 },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  stays: { color: colors.advice },
  commands: { display: 'flex', flexDirection: 'column', gap: '2px' },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12.5px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  note: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
});

export function RestartDialog(props: { readonly target: PageTarget; readonly flow: RestartFlow }) {
  const { say } = useWords();
  const { target, flow } = props;
  return (
    <>
      {flow.offerError !== null && (
        <FailureMessage
          error={flow.offerError}
          title={say('tunePage.restart.offerFailed')}
          onRetry={flow.ask}
        />
      )}
      {flow.restartError !== null && (
        <FailureMessage error={flow.restartError} title={say('tunePage.restart.failed')} />
      )}
      {flow.offer && <Question offer={flow.offer} target={target} flow={flow} />}
    </>
  );
}

function Question(props: {
  readonly offer: RestartOffer;
  readonly target: PageTarget;
  readonly flow: RestartFlow;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const isOnline = useConnectionState().kind === 'online';
  const { offer, target, flow } = props;
  const { scope } = offer;
  const name = target.kind === 'wsl.conf' ? target.distro : '';
  const canRun = offer.confirmation !== '';
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && flow.later()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say(`tunePage.restart.${titles[scope]}`, { name })}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{say(`tunePage.restart.${texts[scope]}`, { name })}</p>
            <WhatStops offer={offer} />
            <Commands offer={offer} />
            <p className={styles.note}>
              <ArrowUndoRegular aria-hidden fontSize={16} />
              {say('tunePage.restart.backup')}
            </p>
          </DialogContent>
          <DialogActions fluid>
            <Button autoFocus onClick={flow.later}>
              {say('tunePage.restart.later')}
            </Button>
            {canRun && (
              <Button
                appearance="primary"
                disabledFocusable={!isOnline}
                onClick={() => flow.go(offer)}
              >
                {say(`tunePage.restart.${buttons[scope]}`, { name })}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Commands({ offer }: { readonly offer: RestartOffer }) {
  const styles = useStyles();
  const { say } = useWords();
  if (offer.confirmation === '') {
    return (
      <div className={styles.commands}>
        <span>{say('tunePage.restart.copyOnly')}</span>
        {offer.commands.map((command) => (
          <CodeLine key={command} command={command} />
        ))}
      </div>
    );
  }
  return (
    <div className={styles.commands}>
      <span className={styles.note}>{say('tunePage.restart.commands')}</span>
      {offer.commands.map((command) => (
        <code key={command} className={styles.code} translate="no">
          {command}
        </code>
      ))}
    </div>
  );
}

interface Row {
  readonly icon: ReactElement;
  readonly name: string;
  readonly now: string;
  readonly after: string;
  readonly stays?: boolean;
}

function WhatStops({ offer }: { readonly offer: RestartOffer }) {
  const styles = useStyles();
  const words = useWords();
  const { say, tell } = words;
  const rows = listRows(words, offer);
  return (
    <>
      {rows.length === 0 && offer.unknown.length === 0 && (
        <p className={styles.text}>{say('tunePage.restart.nothing')}</p>
      )}
      {rows.length > 0 && (
        <Table size="small" className={styles.table} aria-label={say('tunePage.restart.stops')}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{say('tunePage.restart.stops')}</TableHeaderCell>
              <TableHeaderCell>{say('tunePage.restart.now')}</TableHeaderCell>
              <TableHeaderCell>{say('tunePage.restart.after')}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map(({ icon, name, now, after, stays }) => (
              <TableRow key={name}>
                <TableCell>
                  <span className={styles.cell}>
                    {icon}
                    <span className={styles.name}>{name}</span>
                  </span>
                </TableCell>
                <TableCell className={styles.name}>{now}</TableCell>
                <TableCell className={stays ? styles.stays : undefined}>{after}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {offer.unknown.map((text) => (
        <p key={text.key} className={styles.note}>
          {say('tunePage.restart.unknown')}: {tell(text)}
        </p>
      ))}
    </>
  );
}

function listRows({ say }: Words, offer: RestartOffer): readonly Row[] {
  const desktop: Row = {
    icon: <BoxRegular aria-hidden fontSize={18} />,
    name: say('tunePage.restart.dockerDesktop'),
    now: say('tunePage.restart.dockerRuns'),
    after: say('tunePage.restart.dockerAfter'),
  };
  const isStarted = offer.dockerDesktop === 'stops-and-starts';
  const hasOwnDistro = offer.distros.some((name) => name.startsWith('docker-desktop'));
  const distro = {
    icon: <WindowConsoleRegular aria-hidden fontSize={18} />,
    now: say('tunePage.restart.distroRuns'),
    after: say('tunePage.restart.distroAfter'),
  };
  return [
    ...offer.distros.map((name): Row => {
      // Docker Desktop brings its own distro back with itself.
      const isDesktop = isStarted && name.startsWith('docker-desktop');
      return { ...(isDesktop ? desktop : distro), name };
    }),
    ...(isStarted && !hasOwnDistro ? [desktop] : []),
    ...offer.containers.map(
      ({ name, image, ports, comesBack }): Row => ({
        icon: <BoxRegular aria-hidden fontSize={18} />,
        name,
        now:
          ports.length === 0
            ? image
            : say('tunePage.restart.ports', { count: ports.length, ports: ports.join(', ') }),
        after: say(comesBack ? 'tunePage.restart.comesBack' : 'tunePage.restart.staysStopped'),
        stays: !comesBack,
      }),
    ),
  ];
}

const titles = { wsl: 'titleWsl', distro: 'titleDistro', engine: 'titleEngine' } as const;
const texts = { wsl: 'textWsl', distro: 'textDistro', engine: 'textEngine' } as const;
const buttons = { wsl: 'go', distro: 'goDistro', engine: 'goEngine' } as const;
