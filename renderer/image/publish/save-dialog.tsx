// Saving one file from another step, such as the run as compose.yaml, with its difference in sight.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { Suspense } from 'react';
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import { useWords } from '../../language/use-words.ts';
import { FilePlan, type SavedPath } from './file-plan.tsx';

const useStyles = makeStyles({ surface: { maxWidth: 'min(880px, calc(100vw - 32px))' } });

export function SaveDialog(props: {
  readonly folder: string;
  readonly choices: ImageChoices;
  readonly path: SavedPath;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && props.onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{props.path}</DialogTitle>
          <DialogContent>
            <Suspense>
              <FilePlan folder={props.folder} choices={props.choices} path={props.path} />
            </Suspense>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('imagePage.deploy.close')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
