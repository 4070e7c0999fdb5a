// Where one's own file and the proposal differ, place by place, each to be settled for itself.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { MergeChoice, MergeRegion } from '../../../electron/core/text/merge-lines.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';

const offered = ['mine', 'theirs', 'both'] as const satisfies readonly MergeChoice[];

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: '8px 12px',
    margin: '6px 0 0',
  },
  side: { margin: 0, minWidth: 0 },
  code: {
    margin: '2px 0 0',
    padding: '6px 10px',
    backgroundColor: colors.code,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'pre-wrap',
  },
  nothing: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
});

export function MergePlaces(props: {
  readonly regions: readonly MergeRegion[];
  readonly choices: readonly (MergeChoice | undefined)[];
  readonly onChoose: (index: number, choice: MergeChoice) => void;
}) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const places = props.regions.filter((region) => region.kind === 'conflict');
  return (
    <ol className={shared.list} aria-label={say('imagePage.files.places')}>
      {places.map(({ mine, theirs }, index) => {
        const number = index + 1;
        return (
          <li key={`${number} ${mine} ${theirs}`} className={shared.card}>
            <h3 className={shared.title}>
              {say('imagePage.files.place', { number, count: places.length })}
            </h3>
            <div className={styles.buttons}>
              {offered.map((choice) => {
                const isChosen = (props.choices[index] ?? 'mine') === choice;
                const label = say(`imagePage.files.settle.${choice}`);
                return (
                  <Button
                    key={choice}
                    size="small"
                    aria-pressed={isChosen}
                    aria-label={say('imagePage.files.settleOf', { choice: label, number })}
                    {...(isChosen ? { icon: <CheckmarkRegular /> } : {})}
                    onClick={() => props.onChoose(index, choice)}
                  >
                    {label}
                  </Button>
                );
              })}
            </div>
            <div className={styles.sides}>
              <Side name={say('imagePage.files.sides.mine')} text={mine} />
              <Side name={say('imagePage.files.sides.theirs')} text={theirs} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Side({ name, text }: { readonly name: string; readonly text: string }) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  return (
    <figure className={styles.side}>
      <figcaption className={shared.quiet}>{name}</figcaption>
      {text === '' ? (
        <p className={mergeClasses(styles.code, styles.nothing)}>
          {say('imagePage.files.noLines')}
        </p>
      ) : (
        <pre className={mergeClasses(shared.code, styles.code)} translate="no">
          {text}
        </pre>
      )}
    </figure>
  );
}
