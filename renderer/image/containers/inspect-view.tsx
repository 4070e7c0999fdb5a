// Everything Docker knows of a container, as it says it.
import { makeStyles, mergeClasses, Skeleton, SkeletonItem } from '@fluentui/react-components';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { useInspection } from '../../data/containers.ts';
import { useWords } from '../../language/use-words.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  box: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: '160px',
    overflow: 'auto',
    backgroundColor: colors.code,
  },
  text: { margin: 0, padding: '8px 14px', fontSize: '12px', lineHeight: '19px' },
  copy: { position: 'sticky', float: 'right', top: '6px', right: '8px' },
});

const reachedByKeys = { tabIndex: 0 };

export function InspectView({ row }: { readonly row: ContainerRow }) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const inspection = useInspection(row.id, row.state);
  if (inspection.isError) {
    return (
      <FailureMessage
        error={inspection.error}
        title={say('imagePage.verify.inspectFailed')}
        onRetry={() => void inspection.refetch()}
      />
    );
  }
  if (inspection.data === undefined) {
    return (
      <Skeleton aria-label={say('imagePage.verify.inspect')}>
        <SkeletonItem style={{ height: '160px' }} />
      </Skeleton>
    );
  }
  const text = JSON.stringify(inspection.data, undefined, 2);
  return (
    <section
      className={styles.box}
      aria-label={say('imagePage.verify.inspectLabel')}
      {...reachedByKeys}
    >
      <span className={styles.copy}>
        <CopyButton text={text} label={say('imagePage.verify.copyInspect')} />
      </span>
      <pre className={mergeClasses(image.code, styles.text)} translate="no">
        {text}
      </pre>
    </section>
  );
}
