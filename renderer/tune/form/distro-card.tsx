// Facts of one distro, and the two commands that change it: shown with their consequences before either runs.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ConfigDistro, DistroOffer } from '../../../electron/contract/config.ts';
import { describeSize } from '../../../electron/core/doctor/sizes.ts';
import { describeJobState } from '../../activity/job-words.ts';
import { useConnectionState } from '../../data/answers.ts';
import { useJob } from '../../data/changes.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useChangeDistro, useDistroOffer } from '../../data/tune.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { useCardStyles } from '../styles.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: '8px 16px',
    margin: '8px 0 0',
  },
  label: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  value: { margin: 0, lineHeight: '20px', fontVariantNumeric: 'tabular-nums' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginTop: '12px',
  },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0, lineHeight: '20px' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12.5px', overflowWrap: 'anywhere' },
  state: { display: 'flex', alignItems: 'center', gap: '8px' },
});

export function DistroCard({ distro }: { readonly distro: ConfigDistro }) {
  const styles = useStyles();
  const cards = useCardStyles();
  const { say } = useWords();
  const { name, version, isDefault, isRunning, diskBytes } = distro;
  const facts = [
    [say('tunePage.distro.version'), String(version)],
    [
      say('tunePage.distro.state'),
      say(isRunning ? 'tunePage.distro.running' : 'tunePage.distro.notRunning'),
    ],
    [
      say('tunePage.distro.isDefault'),
      say(isDefault ? 'tunePage.distro.yes' : 'tunePage.distro.no'),
    ],
    ...(diskBytes === null ? [] : [[say('tunePage.distro.disk'), describeSize(diskBytes)]]),
  ];
  return (
    <section className={cards.card} aria-labelledby="distro-facts">
      <h2 className={cards.title} id="distro-facts">
        {say('tunePage.distro.facts', { name })}
      </h2>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <Changes distro={distro} />
    </section>
  );
}

function Changes({ distro }: { readonly distro: ConfigDistro }) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { name } = distro;
  const offer = useDistroOffer();
  const change = useChangeDistro();
  const [isOpen, setIsOpen] = useState(false);
  const job = useJob(change.data?.id);
  const isOnline = useConnectionState().kind === 'online';
  const isBusy = offer.isPending || (job !== undefined && !hasEnded(job.state));
  const ask = (kind: 'set-default' | 'convert') =>
    offer.mutate({ kind, distro: name }, { onSuccess: () => setIsOpen(true) });
  if (distro.isDefault && distro.version !== 1 && !job) return null;
  return (
    <>
      <div className={styles.buttons}>
        {!distro.isDefault && (
          <Button disabledFocusable={!isOnline || isBusy} onClick={() => ask('set-default')}>
            {say('tunePage.distro.setDefault')}
          </Button>
        )}
        {distro.version === 1 && (
          <Button disabledFocusable={!isOnline || isBusy} onClick={() => ask('convert')}>
            {say('tunePage.distro.convert')}
          </Button>
        )}
        {job && (
          <span className={styles.state} role="status">
            <StatusIcon
              status={hasEnded(job.state) ? rateEnd(job.state.state) : 'running'}
              size={16}
            />
            {describeJobState(words, job.state)}
          </span>
        )}
      </div>
      {offer.isError && (
        <FailureMessage error={offer.error} title={say('tunePage.distro.offerFailed')} />
      )}
      {change.isError && (
        <FailureMessage error={change.error} title={say('tunePage.distro.failed')} />
      )}
      {isOpen && offer.data && (
        <Question
          offer={offer.data}
          onCancel={() => setIsOpen(false)}
          onYes={(confirmation) => {
            setIsOpen(false);
            change.mutate(confirmation);
          }}
        />
      )}
    </>
  );
}

function Question(props: {
  readonly offer: DistroOffer;
  readonly onYes: (confirmation: string) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const { change, command, undo, warnings, confirmation } = props.offer;
  const isConvert = change.kind === 'convert';
  const name = change.distro;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && props.onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {say(isConvert ? 'tunePage.distro.convertTitle' : 'tunePage.distro.setDefaultTitle', {
              name,
            })}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>
              {say(isConvert ? 'tunePage.distro.convertText' : 'tunePage.distro.setDefaultText')}
            </p>
            {warnings.map((warning) => (
              <MessageBar key={warning.key} intent="warning" layout="multiline">
                <MessageBarBody>{tell(warning)}</MessageBarBody>
              </MessageBar>
            ))}
            <p className={styles.text}>
              {say('tunePage.distro.command')}{' '}
              <code className={styles.code} translate="no">
                {command}
              </code>
            </p>
            {undo !== null && (
              <p className={styles.text}>
                {say('tunePage.distro.undoWith')}{' '}
                <code className={styles.code} translate="no">
                  {undo}
                </code>
              </p>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button autoFocus onClick={props.onCancel}>
              {say('tunePage.distro.cancel')}
            </Button>
            <Button appearance="primary" onClick={() => props.onYes(confirmation)}>
              {say(isConvert ? 'tunePage.distro.convert' : 'tunePage.distro.setDefault')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function rateEnd(state: string): 'ok' | 'problem' | 'waiting' {
  if (state === 'done') return 'ok';
  return state === 'failed' || state === 'interrupted' ? 'problem' : 'waiting';
}
