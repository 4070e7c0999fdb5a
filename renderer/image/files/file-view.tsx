// One file: whose text it is to be, that text in the editor or as a difference, and what the lint says of it.
import { makeStyles, Radio, RadioGroup, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import type { LintFinding, PlannedFile } from '../../../electron/contract/image/files.ts';
import { useWords } from '../../language/use-words.ts';
import { FileDifference } from '../../tune/editor/file-difference.tsx';
import { FileEditor } from '../../tune/editor/file-editor.tsx';
import type { EditorLanguage } from '../../tune/editor/file-languages.ts';
import { useImageStyles } from '../styles.ts';
import { type DraftSource, type FileDraft, listRegions, readDraft } from './file-draft.ts';
import { findLines, replaceLines } from './lines.ts';
import { LintList } from './lint-list.tsx';
import { MergePlaces } from './merge-places.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
  },
});

interface Props {
  readonly file: PlannedFile;
  readonly draft: FileDraft;
  /** Of this file, as it would stand. */
  readonly findings: readonly LintFinding[];
  readonly onDraft: (draft: FileDraft) => void;
}

type View = 'text' | 'difference';

export function FileView(props: Props) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say, tell } = useWords();
  const [view, setView] = useState<View>('text');
  const [reveal, setReveal] = useState<{ readonly from: number; readonly at: number }>();
  const { file, draft, findings, onDraft } = props;
  const { path, existing } = file;
  const text = readDraft(file, draft);
  const edit = (changed: string) => onDraft({ ...draft, text: changed });
  if (text === null) {
    return (
      <div className={shared.stack}>
        <SourceChoice {...props} />
        <p className={shared.quiet}>{say('imagePage.files.leftOut', { path })}</p>
      </div>
    );
  }
  const show = (finding: LintFinding) => {
    setView('text');
    setReveal({ from: findLines(text, finding).from, at: Date.now() });
  };
  return (
    <div className={shared.stack}>
      <div className={styles.row}>
        <SourceChoice {...props} />
        {existing !== null && <ViewTabs view={view} onView={setView} />}
      </div>
      {draft.source === 'merge' && <Places {...props} />}
      {view === 'difference' && existing !== null ? (
        <FileDifference
          before={existing}
          after={text}
          label={say('imagePage.files.differenceOf', { path })}
        />
      ) : (
        <FileEditor
          text={text}
          language={chooseEditor(path)}
          label={path}
          messages={findings.map((finding) => ({
            ...findLines(text, finding),
            severity: finding.severity,
            text: tell(finding.what),
          }))}
          onChange={edit}
          {...(reveal ? { reveal } : {})}
        />
      )}
      {lintedFiles.includes(path) && (
        <LintList
          findings={findings}
          onShow={show}
          onFix={(finding) => edit(replaceLines(text, finding, finding.replacement ?? ''))}
        />
      )}
    </div>
  );
}

function Places({ file, draft, onDraft }: Props) {
  const { regions } = listRegions(file);
  const choices = draft.choices ?? [];
  return (
    <MergePlaces
      regions={regions}
      choices={choices}
      onChoose={(index, choice) => {
        const length = Math.max(choices.length, index + 1);
        const changed = Array.from({ length }, (_none, at) =>
          at === index ? choice : choices[at],
        );
        onDraft({ source: 'merge', choices: changed });
      }}
    />
  );
}

/** Which of these a file offers: there is nothing to keep or merge where there is no file. */
const offeredSources = {
  there: ['own', 'proposal', 'merge'],
  fresh: ['proposal', 'own'],
} as const satisfies Record<string, readonly DraftSource[]>;

function SourceChoice({ file, draft, onDraft }: Props) {
  const { say } = useWords();
  const { path, existing, proposed } = file;
  if (existing === proposed) return <span>{say('imagePage.files.same')}</span>;
  const place = existing === null ? 'fresh' : 'there';
  const sources: readonly DraftSource[] = offeredSources[place];
  const labels = {
    own: existing === null ? 'imagePage.files.leaveOut' : 'imagePage.files.keep',
    proposal: existing === null ? 'imagePage.files.write' : 'imagePage.files.replace',
    merge: 'imagePage.files.merge',
  } as const;
  return (
    <RadioGroup
      layout="horizontal"
      aria-label={say('imagePage.files.sourceOf', { path })}
      value={draft.source}
      onChange={(_event, { value }) => {
        const source = sources.find((one) => one === value);
        if (source) onDraft({ source });
      }}
    >
      {sources.map((source) => (
        <Radio key={source} value={source} label={say(labels[source])} />
      ))}
    </RadioGroup>
  );
}

function ViewTabs(props: { readonly view: View; readonly onView: (view: View) => void }) {
  const { say } = useWords();
  return (
    <TabList
      size="small"
      aria-label={say('imagePage.files.views')}
      selectedValue={props.view}
      onTabSelect={(_event, { value }) => props.onView(value === 'difference' ? value : 'text')}
    >
      <Tab value="text">{say('imagePage.files.text')}</Tab>
      <Tab value="difference">{say('imagePage.files.difference')}</Tab>
    </TabList>
  );
}

const lintedFiles = ['Dockerfile', '.dockerignore'];

function chooseEditor(path: string): EditorLanguage {
  if (path === 'Dockerfile') return 'dockerfile';
  return /\.ya?ml$/.test(path) ? 'yaml' : 'text';
}
