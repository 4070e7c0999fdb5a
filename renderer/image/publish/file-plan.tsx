// One file that Slipway would write: what it changes, what the lint says of it, and the button that writes it.
import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import type { PlannedFile } from '../../../electron/contract/image/files.ts';
import { usePlannedFiles, useWriteFiles } from '../../data/image.ts';
import { useArea } from '../../language/use-area.ts';
import { useWords } from '../../language/use-words.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { FileDifference } from '../../tune/editor/file-difference.tsx';
import { useImageStyles } from '../styles.ts';

export const savedPaths = [
  'compose.yaml',
  '.github/workflows/image.yml',
  '.gitlab-ci.yml',
  'deploy/kubernetes.yaml',
] as const;
export type SavedPath = (typeof savedPaths)[number];

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  name: { flex: '1 1 200px', minWidth: 0, margin: 0, lineHeight: '20px' },
});

export function FilePlan(props: {
  readonly folder: string;
  readonly choices: ImageChoices;
  readonly path: SavedPath;
}) {
  // The difference speaks the words of Tune, where it comes from.
  useArea('tune');
  const { say } = useWords();
  const { folder, choices, path } = props;
  const planned = usePlannedFiles(folder, choices);
  const file = planned.data?.find((one) => one.path === path);
  if (planned.isError) {
    return (
      <FailureMessage
        error={planned.error}
        title={say('imagePage.deploy.failed')}
        onRetry={() => void planned.refetch()}
      />
    );
  }
  if (!file) return <p>{say('imagePage.deploy.reading')}</p>;
  return <Planned key={path} folder={folder} path={path} file={file} />;
}

function Planned(props: {
  readonly folder: string;
  readonly path: SavedPath;
  readonly file: PlannedFile;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say, tell } = useWords();
  const { folder, path, file } = props;
  const write = useWriteFiles(folder);
  const isSame = file.existing === file.proposed;
  const title =
    file.existing === null ? 'isNew' : isSame ? ('same' as const) : ('differs' as const);
  return (
    <div className={image.stack}>
      <div className={styles.head}>
        <p className={styles.name}>{say(`imagePage.deploy.${title}`, { path })}</p>
        <CopyButton text={file.proposed} label={say('imagePage.deploy.copyFile')} />
        {!isSame && (
          <Button
            appearance="primary"
            disabledFocusable={write.isPending}
            onClick={() => write.mutate([{ path, revision: file.revision, text: file.proposed }])}
          >
            {say(file.existing === null ? 'imagePage.deploy.write' : 'imagePage.deploy.overwrite', {
              path,
            })}
          </Button>
        )}
      </div>
      {file.existing !== null && !isSame && (
        <p className={image.quiet}>{say('imagePage.deploy.overwriteHint')}</p>
      )}
      {write.isSuccess && isSame && (
        <MessageBar intent="success">
          <MessageBarBody>{say('imagePage.deploy.written', { path })}</MessageBarBody>
        </MessageBar>
      )}
      {write.isError && (
        <FailureMessage error={write.error} title={say('imagePage.deploy.writeFailed')} />
      )}
      {file.lint.length > 0 && (
        <ul className={image.list} aria-label={say('imagePage.deploy.messages')}>
          {file.lint.map(({ rule, line, what }) => (
            <li key={`${rule} ${line}`} className={image.quiet}>
              {path}:{line} {rule}: {tell(what)}
            </li>
          ))}
        </ul>
      )}
      <FileDifference
        before={file.existing ?? ''}
        after={file.proposed}
        label={say(`imagePage.deploy.${title}`, { path })}
      />
    </div>
  );
}
