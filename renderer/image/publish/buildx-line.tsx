// The other way out: buildx builds and pushes by itself, with what BuildKit attests of the image attached.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type BuildxInput, useBuildx } from '../../data/image-work.ts';
import { useWords } from '../../language/use-words.ts';
import { CodeLine } from '../../parts/code-line.tsx';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    marginTop: '8px',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px' },
});

/** The command is asked for, not shown all the time. Undefined: where to is not yet an address. */
export function BuildxLine({ input }: { readonly input: BuildxInput | undefined }) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say, tell } = useWords();
  const [asked, setAsked] = useState<string>();
  const isAsked = input !== undefined && asked === input.reference;
  const offer = useBuildx(isAsked ? input : undefined);
  return (
    <div className={styles.line}>
      <div className={styles.row}>
        <span>{say('imagePage.publish.buildx')}</span>
        <Button
          size="small"
          disabledFocusable={input === undefined || isAsked}
          onClick={() => setAsked(input?.reference)}
        >
          {say('imagePage.publish.buildxShow')}
        </Button>
      </div>
      {offer.isError && (
        <FailureMessage error={offer.error} title={say('imagePage.publish.buildxFailed')} />
      )}
      {offer.data?.missing && <span className={image.quiet}>{tell(offer.data.missing)}</span>}
      {offer.data?.commands.map((command) => (
        <CodeLine key={command} command={command} />
      ))}
    </div>
  );
}
