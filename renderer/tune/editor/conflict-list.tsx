// Places that both sides changed, one by one: how it was, mine, and what stands in the file, with a choice for each.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { MergeChoice, MergeRegion } from '../../../electron/core/text/merge-lines.ts';
import { showText } from '../../../electron/core/wslconfig/encoding.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  place: {
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: colors.card,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px' },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: '8px',
  },
  side: { margin: 0, minWidth: 0 },
  name: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  code: {
    margin: '4px 0 0',
    padding: '6px 10px',
    minHeight: '20px',
    backgroundColor: colors.code,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12.5px',
    lineHeight: '20px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  nothing: { fontFamily: tokens.fontFamilyBase, color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const offered = ['mine', 'theirs', 'both'] as const satisfies readonly MergeChoice[];

export function ConflictList(props: {
  readonly regions: readonly MergeRegion[];
  /** In the order of the conflicts; undefined where nobody has chosen yet. */
  readonly choices: readonly (MergeChoice | undefined)[];
  readonly onChoose: (index: number, choice: MergeChoice) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const conflicts = props.regions.filter((region) => region.kind === 'conflict');
  if (conflicts.length === 0) return null;
  return (
    <ol className={styles.list}>
      {conflicts.map(({ base, mine, theirs }, index) => {
        const number = index + 1;
        return (
          <li className={styles.place} key={`${number} ${mine} ${theirs}`}>
            <h2 className={styles.title}>
              {say('tunePage.editor.threeWay.conflict', { number, count: conflicts.length })}
            </h2>
            <div className={styles.sides}>
              <Side name={say('tunePage.editor.threeWay.base')} text={base} />
              <Side name={say('tunePage.editor.threeWay.mine')} text={mine} />
              <Side name={say('tunePage.editor.threeWay.theirs')} text={theirs} />
            </div>
            <Choices
              number={number}
              chosen={props.choices[index]}
              onChoose={(choice) => props.onChoose(index, choice)}
            />
          </li>
        );
      })}
    </ol>
  );
}

function Choices(props: {
  readonly number: number;
  readonly chosen: MergeChoice | undefined;
  readonly onChoose: (choice: MergeChoice) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { number, chosen } = props;
  return (
    <div className={styles.buttons}>
      {offered.map((choice) => {
        const label = say(`tunePage.editor.threeWay.settle.${choice}`);
        return (
          <Button
            key={choice}
            aria-pressed={chosen === choice}
            aria-label={say('tunePage.editor.threeWay.settleOf', { choice: label, number })}
            {...(chosen === choice ? { icon: <CheckmarkRegular /> } : {})}
            onClick={() => props.onChoose(choice)}
          >
            {label}
          </Button>
        );
      })}
    </div>
  );
}

function Side({ name, text }: { readonly name: string; readonly text: string }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <figure className={styles.side}>
      <figcaption className={styles.name}>{name}</figcaption>
      {text === '' ? (
        <p className={mergeClasses(styles.code, styles.nothing)}>
          {say('tunePage.editor.threeWay.nothing')}
        </p>
      ) : (
        <pre className={styles.code} translate="no">
          {showText(text)}
        </pre>
      )}
    </figure>
  );
}
