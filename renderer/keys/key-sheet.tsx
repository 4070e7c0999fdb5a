// The `?` sheet: every key, from the same table as the handlers.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useWords } from '../language/use-words.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { hostOfKeys, keys, printKeys } from './keys.ts';

const useStyles = makeStyles({
  list: { margin: 0 },
  row: { display: 'flex', alignItems: 'center', minHeight: '32px', gap: '16px' },
  keys: { display: 'flex', gap: '6px', flex: '0 0 150px' },
  label: { margin: 0 },
});

export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { say } = useWords();
  const host = hostOfKeys();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('keys.title')}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {keys
                .filter((row) => row[host].length > 0)
                .map((row) => (
                  <div key={row.action} className={styles.row}>
                    <dt className={styles.keys}>
                      {row[host].map((binding) => (
                        <KeyCap key={binding}>{printKeys(binding)}</KeyCap>
                      ))}
                    </dt>
                    <dd className={styles.label}>{say(row.label)}</dd>
                  </div>
                ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{say('keys.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
