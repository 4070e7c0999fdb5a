// Containers that went wrong, each with what its end means and the way to its last lines.
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { useImageStyles } from '../styles.ts';
import { findTrouble, rateContainer } from './container-view.ts';

/** More than these are in the list; they need no card each. */
const mostCards = 3;

const useStyles = makeStyles({
  card: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 10px' },
  words: { flex: '1 1 260px', minWidth: 0, lineHeight: '20px' },
});

export function Crashes(props: {
  readonly rows: readonly ContainerRow[];
  readonly onOpen: (id: string) => void;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const words = useWords();
  const { say } = words;
  return props.rows
    .filter((row) => findTrouble(row) !== undefined)
    .slice(0, mostCards)
    .map((row) => (
      <section
        key={row.id}
        className={mergeClasses(image.card, styles.card)}
        aria-label={say('imagePage.containers.crash')}
      >
        <StatusIcon status={rateContainer(row)} />
        <span className={styles.words}>
          <strong>{describeTrouble(words, row)}</strong> {explain(words, row)}
        </span>
        <Button onClick={() => props.onOpen(row.id)}>{say('imagePage.containers.showLogs')}</Button>
      </section>
    ));
}

/** One sentence with the name in it. */
export function describeTrouble({ say }: Words, row: ContainerRow): string {
  const trouble = findTrouble(row);
  const { name } = row;
  switch (trouble?.kind) {
    case undefined:
      return '';
    case 'restarting':
      return say('imagePage.containers.attentionRestarting', { name });
    case 'unhealthy':
      return say('imagePage.containers.attentionUnhealthy', { name });
    case 'exit':
      return trouble.code === 137
        ? say('imagePage.containers.attentionMemory', { name })
        : say('imagePage.containers.attentionExit', { name, code: String(trouble.code) });
  }
}

function explain({ say }: Words, row: ContainerRow): string {
  const trouble = findTrouble(row);
  if (trouble?.kind !== 'exit') return '';
  switch (trouble.code) {
    case 137:
      return say('imagePage.containers.exit137');
    case 127:
      return say('imagePage.containers.exit127');
    case 126:
      return say('imagePage.containers.exit126');
    default:
      return say('imagePage.containers.exitOther');
  }
}
