// A project on a Windows drive: that Linux is slow with it there, and the way out.
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { FolderArrowRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ProjectAnalysis } from '../../../electron/contract/image/project.ts';
import { useWork } from '../../data/image-work.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';
import { MoveDialog } from './move-dialog.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  note: { flex: '1 1 280px', margin: 0, lineHeight: '20px' },
});

export function MoveOffer({ analysis }: { readonly analysis: ProjectAnalysis }) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const { folder } = analysis;
  const work = useWork('image-move', folder, nameOf(folder));
  const [isOpen, setOpen] = useState(false);
  const isRunning = work.job !== undefined && !hasEnded(work.job.state);
  if (!isOnWindowsDrive(analysis)) return null;
  return (
    <section
      className={mergeClasses(shared.card, styles.row)}
      aria-label={say('imagePage.move.open')}
    >
      <p className={styles.note}>{say('imagePage.move.note')}</p>
      <Button icon={<FolderArrowRightRegular />} onClick={() => setOpen(true)}>
        {say(isRunning ? 'imagePage.move.copying' : 'imagePage.move.open')}
      </Button>
      {isOpen && <MoveDialog folder={folder} work={work} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** On Windows a drive is local; only Linux is slow with it. */
function isOnWindowsDrive({ folder, location }: ProjectAnalysis): boolean {
  return location === 'windows-drive' || (location === 'local' && /^[A-Za-z]:\\/.test(folder));
}

function nameOf(folder: string): string {
  return folder.split(/[\\/]/).findLast((word) => word !== '') ?? folder;
}
