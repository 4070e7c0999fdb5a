// Beside the form and the file alike: what differs from the saved file, and what is to be said of it line by line.
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BeakerRegular, DocumentRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { diffLines } from '../../electron/core/text/line-difference.ts';
import { useWords, type Words } from '../language/use-words.ts';
import { Hidden } from '../parts/hidden.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import type { Editing } from './editing.ts';
import { FileDifference } from './editor/file-difference.tsx';
import { listErrors, type Message } from './examine.ts';
import { useCardStyles } from './styles.ts';

/** More than these are counted; the file has them all at their lines. */
const shownMessages = 20;

const useStyles = makeStyles({
  file: { padding: 0, overflow: 'hidden' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px',
    borderBottom: `1px solid ${colors.line}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12.5px',
    lineHeight: '20px',
  },
  path: { minWidth: 0, overflowWrap: 'anywhere', flexGrow: 1 },
  added: { color: colors.ok, fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
  removed: { color: colors.problem, fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
  body: { '& > section': { border: 'none', borderRadius: 0 } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  fact: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '10px',
    padding: '3px 0',
    fontSize: '12px',
    lineHeight: '18px',
  },
  icon: { display: 'flex', flexShrink: 0, paddingTop: '1px', fontSize: '16px' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  act: { flexShrink: 0, minWidth: 0 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

const statuses = { error: 'problem', warning: 'advice', info: 'skipped' } as const;

interface Props {
  readonly editing: Editing;
  readonly path: string;
  readonly isJson: boolean;
  readonly messages: readonly Message[];
  /** What is measured after a restart; nothing for files of which nothing can be. */
  readonly measures: boolean;
  readonly onShow: (message: Message) => void;
  readonly onRemedy: (remedy: NonNullable<Message['remedy']>) => void;
}

export function SidePanel(props: Props) {
  const styles = useStyles();
  const cards = useCardStyles();
  const { say } = useWords();
  const { editing, path } = props;
  const { text, saved, base } = editing;
  const { added, removed } = diffLines(saved.text, text);
  return (
    <div className={cards.stack}>
      <div className={mergeClasses(cards.card, styles.file)}>
        <div className={styles.head}>
          <DocumentRegular aria-hidden fontSize={16} />
          <span className={styles.path} translate="no">
            {path}
          </span>
          {added > 0 && (
            <span className={styles.added}>
              <span aria-hidden>+{added}</span>
              <Hidden>{say('tunePage.side.added', { count: added })}</Hidden>
            </span>
          )}
          {removed > 0 && (
            <span className={styles.removed}>
              <span aria-hidden>−{removed}</span>
              <Hidden>{say('tunePage.side.removed', { count: removed })}</Hidden>
            </span>
          )}
        </div>
        <div className={styles.body}>
          {base.bytes === null && text === '' ? (
            <p className={cards.quiet} style={{ padding: 12 }}>
              {say('tunePage.side.noFile')}
            </p>
          ) : (
            <FileDifference
              before={saved.text}
              after={text}
              label={say('tunePage.side.difference')}
            />
          )}
        </div>
      </div>
      <Facts {...props} />
    </div>
  );
}

function Facts({ editing, isJson, messages, measures, onShow, onRemedy }: Props) {
  const styles = useStyles();
  const cards = useCardStyles();
  const words = useWords();
  const { say } = words;
  return (
    <section className={cards.card} aria-label={say('tunePage.side.facts')}>
      <ul className={styles.list}>
        <Fact icon={<StatusIcon status="ok" size={16} />}>
          {describeForm(words, editing, isJson)}
        </Fact>
        <Fact icon={<StatusIcon status={rate(messages)} size={16} />}>
          {countMessages(words, messages)}
        </Fact>
        {messages.slice(0, shownMessages).map((message) => (
          <MessageRow
            key={`${message.from} ${message.text.key} ${message.text.params?.key}`}
            message={message}
            onShow={() => onShow(message)}
            onRemedy={onRemedy}
          />
        ))}
        {measures && <Fact icon={<BeakerRegular />}>{say('tunePage.side.measures')}</Fact>}
      </ul>
    </section>
  );
}

function Fact(props: { readonly icon: ReactNode; readonly children: string }) {
  const styles = useStyles();
  return (
    <li className={styles.fact}>
      <span aria-hidden className={styles.icon}>
        {props.icon}
      </span>
      <span className={styles.text}>{props.children}</span>
    </li>
  );
}

function MessageRow(props: {
  readonly message: Message;
  readonly onShow: () => void;
  readonly onRemedy: Props['onRemedy'];
}) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const { line, severity, text, remedy } = props.message;
  const written = remedy?.written;
  return (
    <li className={styles.fact}>
      <span aria-hidden className={styles.icon}>
        <StatusIcon status={statuses[severity]} size={16} />
      </span>
      <span className={styles.text}>
        <Link
          as="button"
          inline
          className={styles.link}
          aria-label={say('tunePage.side.showLine', { line })}
          onClick={props.onShow}
        >
          {say('tunePage.side.line', { line })}
        </Link>{' '}
        {tell(text)}
      </span>
      {remedy && (
        <Button
          className={styles.act}
          appearance="subtle"
          size="small"
          aria-label={
            written == null
              ? say('tunePage.side.removeOf', { key: remedy.key })
              : say('tunePage.side.setKeyTo', { key: remedy.key, value: written })
          }
          onClick={() => props.onRemedy(remedy)}
        >
          {written == null
            ? say('tunePage.side.remove')
            : say('tunePage.side.setTo', { value: written })}
        </Button>
      )}
    </li>
  );
}

function rate(messages: readonly Message[]): 'ok' | 'advice' | 'problem' {
  if (listErrors(messages).length > 0) return 'problem';
  return messages.some(({ severity }) => severity === 'warning') ? 'advice' : 'ok';
}

function countMessages({ say }: Words, messages: readonly Message[]): string {
  const errors = listErrors(messages).length;
  if (errors > 0) return say('tunePage.side.errors', { count: errors });
  const warnings = messages.filter(({ severity }) => severity === 'warning').length;
  return warnings > 0
    ? say('tunePage.side.warnings', { count: warnings })
    : say('tunePage.side.noMessages');
}

/** What an edit leaves as it was: said, because others lose it. */
function describeForm({ say }: Words, { base, saved }: Editing, isJson: boolean): string {
  const encoding = say(`tunePage.side.encodings.${saved.encoding}`);
  if (base.bytes === null) return say('tunePage.side.newFile', { encoding });
  const ends = new Set(saved.text.match(/\r\n|\r|\n/g) ?? []);
  const [only = '\r\n'] = ends;
  if (ends.size > 1) return say('tunePage.side.keptMixed', { encoding });
  const lineEnds = only === '\n' ? 'LF' : only === '\r' ? 'CR' : 'CRLF';
  return say(isJson ? 'tunePage.side.keptJson' : 'tunePage.side.kept', { encoding, lineEnds });
}
