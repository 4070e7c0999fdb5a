// The button in the title bar: how many jobs run, and the tray behind it. The tray itself is loaded when it is opened.
import {
  Button,
  CounterBadge,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from '@fluentui/react-components';
import { TaskListSquareLtrRegular } from '@fluentui/react-icons';
import { type ComponentType, useEffect, useState } from 'react';
import { useRunningJobs } from '../data/changes.ts';
import { showKeys } from '../keys/keys.ts';
import { useWords } from '../language/use-words.ts';
import { loadPatiently } from '../parts/load-patiently.ts';

const useStyles = makeStyles({
  place: { position: 'relative', display: 'flex' },
  count: { position: 'absolute', top: '-6px', right: '-8px', pointerEvents: 'none' },
  surface: { width: '380px', maxWidth: 'calc(100vw - 16px)', boxSizing: 'border-box', padding: 0 },
});

export function ActivityButton(props: {
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const Tray = useTray(props.isOpen);
  const count = useRunningJobs().length;
  const name =
    count === 0 ? say('changes.activity.open') : say('changes.activity.openRunning', { count });
  return (
    <Popover
      positioning="below-end"
      trapFocus
      open={props.isOpen && Tray !== undefined}
      onOpenChange={(_event, { open }) => props.onChange(open)}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          aria-label={name}
          aria-keyshortcuts={showKeys('tray').replace('Ctrl', 'Control').replace(' ', '+')}
          title={name}
          icon={
            <span className={styles.place}>
              <TaskListSquareLtrRegular fontSize={20} />
              {count > 0 && (
                <CounterBadge aria-hidden className={styles.count} count={count} size="small" />
              )}
            </span>
          }
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-labelledby="activity-title">
        {Tray && <Tray onLeave={() => props.onChange(false)} />}
      </PopoverSurface>
    </Popover>
  );
}

/** There before the popover opens: an empty one could not take the focus, and readers would never hear of it. */
function useTray(isWanted: boolean) {
  const [tray, setTray] = useState<ComponentType<{ readonly onLeave: () => void }>>();
  useEffect(() => {
    if (!isWanted || tray) return;
    loadPatiently(() => import('./tray.tsx')).then(
      ({ Tray }) => setTray(() => Tray),
      // The popover stays closed; the next click tries again.
      () => undefined,
    );
  }, [isWanted, tray]);
  return tray;
}
