// What a move would be: from where to where, how slow it is now, and the exact commands.
import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MoveOffer } from '../../../electron/contract/image/move.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { useWords } from '../../language/use-words.ts';
import { CodeLine } from '../../parts/code-line.tsx';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    alignItems: 'center',
    gap: '4px 16px',
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { display: 'grid', margin: 0, overflowWrap: 'anywhere' },
  slow: { color: colors.advice, fontWeight: tokens.fontWeightSemibold },
  commands: { display: 'flex', flexDirection: 'column', gap: '4px' },
  code: {
    padding: '6px 12px',
    backgroundColor: colors.code,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export function MoveFacts(props: { readonly offer: MoveOffer; readonly target: ReactElement }) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say, tell } = useWords();
  const { offer, target } = props;
  const { from, distro, warnings, obstacle } = offer;
  const slow = from.distroMs !== null && from.distroMs > 2 * from.hereMs;
  return (
    <>
      <dl className={styles.facts}>
        <dt className={styles.name}>{say('imagePage.move.from')}</dt>
        <dd className={mergeClasses(styles.value, shared.code)}>{from.folder}</dd>
        <dt className={styles.name}>
          {distro === null ? say('imagePage.move.to') : say('imagePage.move.target', { distro })}
        </dt>
        <dd className={styles.value}>{target}</dd>
        <dt className={styles.name}>{say('imagePage.move.size')}</dt>
        <dd className={styles.value}>
          {say('imagePage.move.files', { count: from.files, size: showSize(from.bytes) })}
        </dd>
        <dt className={styles.name}>{say('imagePage.move.here')}</dt>
        <dd className={styles.value}>{tell(describeDuration(from.hereMs))}</dd>
        {distro !== null && (
          <>
            <dt className={styles.name}>{say('imagePage.move.inDistro', { distro })}</dt>
            <dd className={mergeClasses(styles.value, slow && styles.slow)}>
              {from.distroMs === null
                ? say('imagePage.move.notMeasured')
                : tell(describeDuration(from.distroMs))}
            </dd>
          </>
        )}
      </dl>
      {obstacle && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(obstacle)}</MessageBarBody>
        </MessageBar>
      )}
      <Commands offer={offer} />
      {warnings.map((warning) => (
        <p key={warning.key} className={shared.quiet}>
          {tell(warning)}
        </p>
      ))}
    </>
  );
}

/** A person who has to run them copies them; otherwise they are there to be read. */
function Commands({ offer }: { readonly offer: MoveOffer }) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const { commands, confirmation } = offer;
  if (commands.length === 0) return null;
  const canRun = confirmation !== null;
  return (
    <div className={styles.commands}>
      <span className={shared.quiet}>
        {say(canRun ? 'imagePage.move.commands' : 'imagePage.move.commandsByHand')}
      </span>
      {canRun ? (
        <div className={styles.code}>
          {commands.map((command) => (
            <div key={command} className={shared.code} translate="no">
              {command}
            </div>
          ))}
        </div>
      ) : (
        commands.map((command) => <CodeLine key={command} command={command} />)
      )}
    </div>
  );
}
