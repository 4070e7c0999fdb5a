// Which Windows the image is made for: only what this PC runs and Microsoft still supports can be chosen.
import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import type { Text } from '../../../electron/contract/text.ts';
import {
  listIsolations,
  windowsReleases,
} from '../../../electron/core/image/bases/windows-releases.ts';
import type { PlanSurroundings } from '../../../electron/core/image/options/image-plan.ts';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';
import { nameToday } from './use-advice.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  field: { flex: '0 1 260px', minWidth: 0 },
  text: { flex: '1 1 320px', minWidth: 0, margin: 0, lineHeight: '20px' },
});

export function WindowsRelease(props: {
  readonly choices: ImageChoices;
  readonly surroundings: PlanSurroundings;
  /** What holds of the suggested one. */
  readonly text: Text;
  readonly suggested: string;
  readonly onRelease: (release: string) => void;
}) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say, tell } = useWords();
  const { choices, surroundings, suggested } = props;
  const { windowsBuild: build, windowsRevision: revision } = surroundings;
  const today = nameToday();
  const offered = windowsReleases.map((release) => {
    const isOver = release.extendedEnd < today;
    const isNewer = build !== null && listIsolations(release, { build, revision }).length === 0;
    return { ...release, isOver, isNewer };
  });
  return (
    <section className={shared.card}>
      <div className={styles.row}>
        <Field className={styles.field} label={say('imagePage.base.release')}>
          <Select
            value={choices.windowsRelease ?? suggested}
            onChange={(_event, { value }) => props.onRelease(value)}
          >
            {offered.map(({ tag, product, isOver, isNewer }) => (
              <option key={tag} value={tag} disabled={isOver || isNewer}>
                {say(
                  isOver
                    ? 'imagePage.base.releaseOver'
                    : isNewer
                      ? 'imagePage.base.releaseNewer'
                      : 'imagePage.base.releaseOf',
                  { tag, product },
                )}
              </option>
            ))}
          </Select>
        </Field>
        <p className={styles.text}>{tell(props.text)}</p>
      </div>
    </section>
  );
}
