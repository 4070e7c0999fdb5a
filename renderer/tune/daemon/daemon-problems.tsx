// What keeps Docker from starting with the file, at its lines. A repair is shown first and taken only when asked for.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { DaemonDiagnostic } from '../../../electron/core/docker/daemon-file.ts';
import { useWords } from '../../language/use-words.ts';
import { FileDifference } from '../editor/file-difference.tsx';
import { useCardStyles } from '../styles.ts';
import { type ProposedRepair, proposeRepair } from './daemon-view.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '12px' },
  card: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { margin: '4px 0 0', paddingLeft: '20px', lineHeight: '22px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function DaemonProblems(props: {
  readonly text: string;
  readonly errors: readonly DaemonDiagnostic[];
  /** It is no JSON object at all. */
  readonly isBroken: boolean;
  readonly onRepair: (text: string) => void;
}) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const { text, errors, isBroken } = props;
  const repair = useMemo(() => proposeRepair(text), [text]);
  const [shownFor, setShownFor] = useState<string>();
  const isShown = repair !== null && shownFor === text;
  if (errors.length === 0) return null;
  return (
    <div className={styles.parts}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {say(isBroken ? 'tunePage.daemon.brokenTitle' : 'tunePage.daemon.refusedTitle')}
          </MessageBarTitle>{' '}
          {say(isBroken ? 'tunePage.daemon.brokenText' : 'tunePage.daemon.refusedText')}
          <ul className={styles.list}>
            {errors.map(({ code, line, column, text: what }) => (
              <li key={`${code} ${line} ${column}`}>
                {say('tunePage.daemon.brokenAt', { line, column, what: tell(what) })}
              </li>
            ))}
          </ul>
          {isBroken && repair === null && say('tunePage.daemon.repairNone')}
        </MessageBarBody>
        {repair !== null && (
          <MessageBarActions>
            <Button aria-expanded={isShown} onClick={() => setShownFor(text)}>
              {say('tunePage.daemon.repair')}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {repair !== null && isShown && (
        <RepairCard
          text={text}
          repair={repair}
          onTake={() => props.onRepair(repair.text)}
          onLeave={() => setShownFor(undefined)}
        />
      )}
    </div>
  );
}

function RepairCard(props: {
  readonly text: string;
  readonly repair: ProposedRepair;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const cards = useCardStyles();
  const { say, tell } = useWords();
  const { text, repair } = props;
  return (
    <section className={cards.card} aria-labelledby="daemon-repair">
      <div className={styles.card}>
        <h2 className={cards.title} id="daemon-repair">
          {say('tunePage.daemon.repairTitle')}
        </h2>
        <p className={cards.quiet}>{say('tunePage.daemon.repairText')}</p>
        <ul className={styles.list}>
          {repair.repairs.map((one) => (
            <li key={one.key}>{tell(one)}</li>
          ))}
        </ul>
        <FileDifference
          before={text}
          after={repair.text}
          label={say('tunePage.daemon.repairLabel')}
        />
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={props.onTake}>
            {say('tunePage.daemon.repairTake')}
          </Button>
          <Button onClick={props.onLeave}>{say('tunePage.daemon.repairCancel')}</Button>
        </div>
      </div>
    </section>
  );
}
