// One tab a file, each saying what would become of it.
import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { useArea } from '../../language/use-area.ts';
import { type UiKey, useWords } from '../../language/use-words.ts';
import { NoteBadge } from '../../parts/note-badge.tsx';
import { useImageStyles } from '../styles.ts';
import { isToWrite } from './file-draft.ts';
import { FileView } from './file-view.tsx';
import { useFileLint } from './use-file-lint.ts';
import type { FileSet } from './use-file-set.ts';

const useStyles = makeStyles({
  tabs: { marginLeft: '-10px', flexWrap: 'wrap' },
  tab: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
});

export function FileTabs(props: { readonly folder: string; readonly set: FileSet }) {
  // Editor and difference are Tune's own, and so are their texts.
  useArea('tune');
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const { files, change } = props.set;
  const [chosen, setChosen] = useState<string>();
  const open = files.find(({ path }) => path === chosen) ?? files[0];
  const textOf = (name: string) => files.find(({ path }) => path === name)?.text ?? null;
  const findings = useFileLint(props.folder, {
    dockerfile: textOf('Dockerfile'),
    dockerignore: textOf('.dockerignore'),
  });
  if (!open) return null;
  return (
    <div className={shared.stack}>
      <TabList
        className={styles.tabs}
        aria-label={say('imagePage.files.tabs')}
        selectedValue={open.path}
        onTabSelect={(_event, { value }) => setChosen(String(value))}
      >
        {files.map((one) => (
          <Tab key={one.path} value={one.path}>
            <span className={styles.tab}>
              <span translate="no">{one.path}</span>
              <NoteBadge>{say(nameFate(one))}</NoteBadge>
            </span>
          </Tab>
        ))}
      </TabList>
      <FileView
        key={open.path}
        file={open.file}
        draft={open.draft}
        findings={findings.filter(({ file }) => file === open.path)}
        onDraft={(draft) => change(open.path, draft)}
      />
    </div>
  );
}

function nameFate({ file, draft, text }: FileSet['files'][number]): UiKey {
  if (text === null) return 'imagePage.files.fates.leftOut';
  if (!isToWrite(file, draft)) {
    return text === file.proposed ? 'imagePage.files.fates.same' : 'imagePage.files.fates.kept';
  }
  return file.existing === null ? 'imagePage.files.fates.fresh' : 'imagePage.files.fates.changed';
}
