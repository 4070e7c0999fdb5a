// A command as it is typed, in full, with its copy button.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../language/use-words.ts';
import { colors } from '../theme/colors.ts';
import { CopyButton } from './copy-button.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '34px',
    padding: '0 6px 0 12px',
    backgroundColor: colors.code,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    boxSizing: 'border-box',
  },
  code: {
    flexGrow: 1,
    minWidth: 0,
    padding: '6px 0',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12.5px',
    lineHeight: '20px',
    fontVariantLigatures: 'none',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
});

export function CodeLine({ command }: { readonly command: string }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.line}>
      <code className={styles.code} translate="no">
        {command}
      </code>
      <CopyButton text={command} label={say('copy.commandOf', { command })} />
    </div>
  );
}
