// Several programs in one project: one image is for one of them.
import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { ProjectAnalysis } from '../../../electron/contract/image/project.ts';
import { useWords } from '../../language/use-words.ts';
import { NoteBadge } from '../../parts/note-badge.tsx';
import { CodePlace } from '../code-place.tsx';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  label: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
});

export function Mains(props: {
  readonly mains: ProjectAnalysis['mains'];
  readonly chosen: string;
  readonly onChoose: (folder: string) => void;
}) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const { mains, chosen, onChoose } = props;
  if (mains.length < 2) return null;
  const title = say('imagePage.project.mains');
  return (
    <section className={shared.card} aria-label={title}>
      <h2 className={shared.title}>{title}</h2>
      <RadioGroup
        aria-label={title}
        value={chosen}
        onChange={(_event, { value }) => onChoose(value)}
      >
        {mains.map(({ folder, name, place, windowsOnly }) => (
          <Radio
            key={folder}
            value={folder}
            label={
              <span className={styles.label}>
                <strong translate="no">{name}</strong>
                <code className={shared.code} translate="no">
                  {folder}
                </code>
                <CodePlace place={place} />
                {windowsOnly && <NoteBadge>{say('imagePage.project.windowsOnly')}</NoteBadge>}
              </span>
            }
          />
        ))}
      </RadioGroup>
    </section>
  );
}
