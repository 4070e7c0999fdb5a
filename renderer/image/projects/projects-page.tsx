// Projects: the ones that were open before, a way to open another, and a sample for those who have none.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CodeRegular, FolderOpenRegular, SparkleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RecentProject } from '../../../electron/contract/image/index.ts';
import { useRecentProjects } from '../../data/image.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { FolderBrowser } from './folder-browser.tsx';
import { openProject } from './open-project.ts';
import { PathForm } from './path-form.tsx';
import { RecentList } from './recent-list.tsx';
import { SampleDialog } from './sample-dialog.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '1200px' },
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  words: { flex: '1 1 280px', minWidth: 0 },
  sentence: {
    margin: 0,
    minHeight: '20px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '48px 0 24px',
    textAlign: 'center',
  },
  icon: { fontSize: '48px', lineHeight: '48px', color: tokens.colorNeutralForeground3 },
  emptyTitle: { margin: 0, fontSize: '20px', lineHeight: '26px' },
  hint: { margin: 0, maxWidth: '560px', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

type Layer = 'browser' | 'sample';

export function ProjectsPage() {
  const styles = useStyles();
  const { say } = useWords();
  const recent = useRecentProjects();
  const [layer, setLayer] = useState<Layer>();
  const projects = recent.data ?? [];
  const isEmpty = recent.isSuccess && projects.length === 0;
  const buttons = (
    <div className={styles.buttons}>
      <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => setLayer('browser')}>
        {say('imagePage.projects.browse')}
      </Button>
      <Button icon={<SparkleRegular />} onClick={() => setLayer('sample')}>
        {say('imagePage.projects.sample')}
      </Button>
    </div>
  );
  return (
    <div className={styles.page}>
      <div className={styles.header}>
        <div className={styles.words}>
          <PageTitle>{say('nav.projects')}</PageTitle>
          <p className={styles.sentence}>{recent.isSuccess && <Sentence projects={projects} />}</p>
        </div>
        {!isEmpty && buttons}
      </div>
      {recent.error !== null && (
        <FailureMessage
          error={recent.error}
          title={say('imagePage.projects.failed')}
          onRetry={() => void recent.refetch()}
        />
      )}
      {isEmpty && (
        <section className={styles.empty} aria-label={say('imagePage.projects.empty')}>
          <CodeRegular aria-hidden className={styles.icon} />
          <h2 className={styles.emptyTitle}>{say('imagePage.projects.empty')}</h2>
          <p className={styles.hint}>{say('imagePage.projects.emptyHint')}</p>
          {buttons}
        </section>
      )}
      <PathForm onOpen={openProject} />
      {projects.length > 0 && <RecentList projects={projects} />}
      {layer === 'browser' && <FolderBrowser onClose={() => setLayer(undefined)} />}
      {layer === 'sample' && <SampleDialog onClose={() => setLayer(undefined)} />}
    </div>
  );
}

function Sentence({ projects }: { readonly projects: readonly RecentProject[] }) {
  const { say } = useWords();
  const images = projects.filter(({ image }) => image !== null).length;
  return projects.length === 0
    ? say('imagePage.projects.sentenceEmpty')
    : say('imagePage.projects.sentence', { count: projects.length, images });
}
