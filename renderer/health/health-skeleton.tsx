// The page's geometry before its first answer; shown only when that takes longer than a blink.
import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const blinkMs = 150;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '252px minmax(0, 1fr)',
    gap: '16px',
    '@media (max-width: 899.98px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tabs: { height: '32px', width: '320px', maxWidth: '100%', marginBottom: '12px' },
  ladder: { height: '490px', '@media (max-height: 699.98px)': { height: '44px' } },
  card: { height: '320px' },
});

export function HealthSkeleton() {
  const styles = useStyles();
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), blinkMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isDue) return null;
  return (
    <Skeleton aria-busy>
      <SkeletonItem className={styles.tabs} />
      <div className={styles.columns}>
        <SkeletonItem className={styles.ladder} />
        <SkeletonItem className={styles.card} />
      </div>
    </Skeleton>
  );
}
