// A file that was changed outside meanwhile: nothing is written before somebody has chosen, and seen, what it holds.
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  type MergeChoice,
  mergeLines,
  settleMerge,
} from '../../../electron/core/text/merge-lines.ts';
import { useWords } from '../../language/use-words.ts';
import { ConflictList } from './conflict-list.tsx';
import { FileDifference } from './file-difference.tsx';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  hint: { display: 'block', fontSize: '12px', color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const sources = ['merge', 'mine', 'theirs'] as const;
type Source = (typeof sources)[number];

export function ThreeWay(props: {
  /** What both were made from. */
  readonly base: string;
  readonly mine: string;
  /** What stands in the file now. */
  readonly theirs: string;
  readonly onChoose: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { base, mine, theirs, onChoose, onCancel } = props;
  const merge = useMemo(() => mergeLines({ base, mine, theirs }), [base, mine, theirs]);
  const [source, setSource] = useState<Source>('merge');
  const [choices, setChoices] = useState<Readonly<Record<number, MergeChoice>>>({});
  const settled = Array.from({ length: merge.conflicts }, (_none, index) => choices[index]);
  const left = source === 'merge' ? settled.filter((one) => one === undefined).length : 0;
  const texts = {
    mine,
    theirs,
    merge: settleMerge(
      merge,
      settled.map((choice) => choice ?? 'theirs'),
    ),
  };
  const result = texts[source];
  return (
    <div className={styles.parts}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{say('tunePage.editor.threeWay.title')}</MessageBarTitle>{' '}
          {say('tunePage.editor.threeWay.text')}
        </MessageBarBody>
      </MessageBar>
      <SourceChoice conflicts={merge.conflicts} source={source} onChange={setSource} />
      {source === 'merge' && (
        <ConflictList
          regions={merge.regions}
          choices={settled}
          onChoose={(index, choice) => setChoices({ ...choices, [index]: choice })}
        />
      )}
      {left === 0 && (
        <>
          <h2 className={styles.title}>{say('tunePage.editor.threeWay.result')}</h2>
          <FileDifference
            before={theirs}
            after={result}
            label={say('tunePage.editor.threeWay.resultLabel')}
          />
        </>
      )}
      <div className={styles.foot}>
        <Button appearance="primary" disabledFocusable={left > 0} onClick={() => onChoose(result)}>
          {say('tunePage.editor.threeWay.take')}
        </Button>
        <Button onClick={onCancel}>{say('tunePage.editor.threeWay.cancel')}</Button>
        {left > 0 && (
          <p className={styles.quiet}>
            {say('tunePage.editor.threeWay.unsettled', { count: left })}
          </p>
        )}
      </div>
    </div>
  );
}

function SourceChoice(props: {
  readonly conflicts: number;
  readonly source: Source;
  readonly onChange: (source: Source) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { conflicts } = props;
  const hints = {
    mine: say('tunePage.editor.threeWay.mineHint'),
    theirs: say('tunePage.editor.threeWay.theirsHint'),
    merge:
      conflicts === 0
        ? say('tunePage.editor.threeWay.mergeHintClean')
        : say('tunePage.editor.threeWay.mergeHint', { count: conflicts }),
  };
  return (
    <RadioGroup
      aria-label={say('tunePage.editor.threeWay.choices')}
      value={props.source}
      onChange={(_event, { value }) => {
        const chosen = sources.find((one) => one === value);
        if (chosen) props.onChange(chosen);
      }}
    >
      {sources.map((one) => (
        <Radio
          key={one}
          value={one}
          label={
            <>
              {say(`tunePage.editor.threeWay.${one}`)}
              <span className={styles.hint}>{hints[one]}</span>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}
