// 32 pixels at the bottom: the page as a command, then the facts one keeps asking for.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WindowConsoleRegular } from '@fluentui/react-icons';
import { useAppInfo, useEngine, useReport } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { useMedia } from '../layout/use-media.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { colors } from '../theme/colors.ts';
import { MachineBadge } from './machine-badge.tsx';
import { useTwinCommand } from './twin-command.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    boxSizing: 'border-box',
    padding: '0 12px 0 18px',
    borderTop: `1px solid ${colors.line}`,
    backgroundColor: colors.shell,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
  },
  icon: { fontSize: '16px', flexShrink: 0 },
  command: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    color: tokens.colorNeutralForeground1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  space: { flexGrow: 1 },
  facts: {
    display: 'flex',
    alignItems: 'center',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  fact: {
    padding: '0 10px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderLeft: 'none' },
    ':last-child': { paddingRight: 0 },
  },
});

export function CommandBar({ className }: { readonly className: string | undefined }) {
  const styles = useStyles();
  const { say } = useWords();
  const isNarrow = useMedia('narrow');
  const isSmall = useMedia('small');
  const facts = useBarFacts();
  const command = useTwinCommand();
  return (
    <footer className={mergeClasses(className, styles.bar)} data-region="bar">
      <WindowConsoleRegular aria-hidden className={styles.icon} />
      <code className={styles.command} translate="no">
        {command}
      </code>
      <CopyButton text={command} label={say('copy.commandOf', { command })} />
      <span className={styles.space} />
      {isNarrow && <MachineBadge />}
      {!isSmall && (
        <ul className={styles.facts}>
          {(isNarrow ? facts.slice(-2) : facts).map((fact) => (
            <li key={fact} className={styles.fact}>
              {fact}
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}

function useBarFacts(): readonly string[] {
  const { say, tell } = useWords();
  const report = useReport().data;
  const engine = useEngine().data;
  const host = useAppInfo().data?.host;
  const find = (label: string) => report?.highlights.find((one) => one.label === label)?.value;
  const windows = find('windows');
  const wsl = find('wsl');
  return [
    ...(host === 'web' ? [say('app.browser')] : []),
    ...(windows ? [tell(windows)] : []),
    ...(wsl ? [say('engine.barWsl', { version: tell(wsl) })] : []),
    ...(engine?.state === 'ready' ? [say('engine.barReady', { version: engine.version })] : []),
    ...(engine && engine.state !== 'ready' && engine.state !== 'unknown'
      ? [say('engine.barDown')]
      : []),
  ];
}
