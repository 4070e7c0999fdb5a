// Folders of the PC that is looked at, for picking one where no system dialog is: the page may be in a browser.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowUpRegular, FolderRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useFolders } from '../../data/image.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';
import { joinFolder } from './join-folder.ts';
import { openProject } from './open-project.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  list: {
    height: 'min(320px, 40vh)',
    margin: 0,
    padding: '4px',
    listStyleType: 'none',
    overflowY: 'auto',
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  folder: {
    justifyContent: 'flex-start',
    width: '100%',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
  found: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '20px' },
});

export function FolderBrowser({ onClose }: { readonly onClose: () => void }) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const [folder, setFolder] = useState<string>();
  const folders = useFolders(folder, true);
  const shown = folders.data;
  const { error } = folders;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('imagePage.projects.browseTitle')}</DialogTitle>
          <DialogContent className={styles.content}>
            <div className={styles.head}>
              <Button
                icon={<ArrowUpRegular />}
                aria-label={say('imagePage.projects.up')}
                disabledFocusable={shown?.parent == null}
                onClick={() => setFolder(shown?.parent ?? undefined)}
              />
              <code className={shared.code} translate="no">
                {shown?.folder}
              </code>
            </div>
            {error !== null && (
              <FailureMessage error={error} title={say('imagePage.projects.foldersFailed')} />
            )}
            <ul className={styles.list} aria-label={say('imagePage.projects.folders')}>
              {shown?.names.map((name) => (
                <li key={name}>
                  <Button
                    className={styles.folder}
                    appearance="subtle"
                    icon={<FolderRegular />}
                    onClick={() => setFolder(joinFolder(shown.folder, name))}
                  >
                    <span translate="no">{name}</span>
                  </Button>
                </li>
              ))}
              {shown?.names.length === 0 && (
                <li className={shared.quiet}>{say('imagePage.projects.noFolders')}</li>
              )}
            </ul>
            <span className={styles.found} aria-live="polite">
              {shown && <StatusIcon status={shown.hasGoMod ? 'ok' : 'unknown'} size={16} />}
              {shown &&
                say(shown.hasGoMod ? 'imagePage.projects.hasGoMod' : 'imagePage.projects.noGoMod')}
            </span>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{say('imagePage.projects.cancel')}</Button>
            <Button
              appearance={shown?.hasGoMod ? 'primary' : 'secondary'}
              disabledFocusable={!shown}
              onClick={() => shown && openProject(shown.folder)}
            >
              {say('imagePage.projects.openThis')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
