// Removing containers, which loses their logs for good: asked about by name, with the safe answer first.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { useWords } from '../../language/use-words.ts';

export function RemoveDialog(props: {
  /** Empty: nothing is asked. */
  readonly rows: readonly ContainerRow[];
  readonly onClose: () => void;
  readonly onRemove: (rows: readonly ContainerRow[]) => void;
}) {
  const { say } = useWords();
  const { rows, onClose } = props;
  const [only] = rows;
  const title =
    rows.length === 1 && only
      ? say('imagePage.verify.removeTitle', { name: only.name })
      : say('imagePage.containers.removeTitle', { count: rows.length });
  return (
    <Dialog
      open={rows.length > 0}
      modalType="alert"
      onOpenChange={(_event, { open }) => !open && onClose()}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {rows.length > 1 && (
              <ul>
                {rows.map(({ id, name }) => (
                  <li key={id} translate="no">
                    {name}
                  </li>
                ))}
              </ul>
            )}
            {say(
              rows.length === 1 ? 'imagePage.verify.removeText' : 'imagePage.containers.removeText',
            )}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">
                {say(
                  rows.length === 1
                    ? 'imagePage.verify.removeKeep'
                    : 'imagePage.containers.removeKeep',
                )}
              </Button>
            </DialogTrigger>
            <Button
              onClick={() => {
                props.onRemove(rows);
                onClose();
              }}
            >
              {only && rows.length === 1
                ? say('imagePage.containers.remove', { name: only.name })
                : say('imagePage.containers.removeConfirm')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
