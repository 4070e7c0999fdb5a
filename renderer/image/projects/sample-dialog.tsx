// A sample project into a new folder, so that the wizard can be tried without code of one's own.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useCreateSample, useFolders } from '../../data/image.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { joinFolder } from './join-folder.ts';
import { openProject } from './open-project.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0 },
});

export function SampleDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { say } = useWords();
  const home = useFolders(undefined, true).data?.folder;
  const [typed, setTyped] = useState<string>();
  const create = useCreateSample();
  const folder = typed ?? (home === undefined ? '' : joinFolder(home, 'slipway-sample'));
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate(folder.trim(), { onSuccess: (made) => openProject(made.folder) });
          }}
        >
          <DialogBody>
            <DialogTitle>{say('imagePage.projects.sampleTitle')}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.text}>{say('imagePage.projects.sampleText')}</p>
              <Field label={say('imagePage.projects.samplePath')}>
                <Input
                  value={folder}
                  spellCheck={false}
                  autoComplete="off"
                  onChange={(_event, { value }) => setTyped(value)}
                />
              </Field>
              {create.error !== null && (
                <FailureMessage
                  error={create.error}
                  title={say('imagePage.projects.sampleFailed')}
                />
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{say('imagePage.projects.cancel')}</Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={folder.trim() === '' || create.isPending}
              >
                {say('imagePage.projects.sampleCreate')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
