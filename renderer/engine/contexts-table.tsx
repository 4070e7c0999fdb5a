// docker's contexts: where each leads, whether it answers, and the one in use. Choosing another is journalled.
import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { EngineOverview } from '../../electron/contract/mode.ts';
import { useConnectionState } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { NoteBadge } from '../parts/note-badge.tsx';
import { colors } from '../theme/colors.ts';

const useStyles = makeStyles({
  card: {
    padding: '14px 18px 10px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflowX: 'auto',
  },
  title: {
    margin: '0 0 4px',
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  table: { minWidth: '560px' },
  endpoint: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    overflowWrap: 'anywhere',
  },
  wide: { width: '40%' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly overview: EngineOverview;
  readonly isBusy: boolean;
  readonly onUse: (name: string) => void;
}

export function ContextsTable(props: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const { contexts } = props.overview;
  return (
    <section className={styles.card} aria-labelledby="contexts">
      <h2 className={styles.title} id="contexts">
        {say('changes.engine.contexts')}
      </h2>
      {contexts.length === 0 ? (
        <p className={styles.quiet}>{say('changes.engine.contextsNone')}</p>
      ) : (
        <Table className={styles.table} aria-labelledby="contexts">
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{say('changes.engine.contextName')}</TableHeaderCell>
              <TableHeaderCell className={styles.wide}>
                {say('changes.engine.contextEndpoint')}
              </TableHeaderCell>
              <TableHeaderCell>{say('changes.engine.contextOs')}</TableHeaderCell>
              <TableHeaderCell>{say('changes.engine.contextMs')}</TableHeaderCell>
              <TableHeaderCell>{say('changes.engine.contextAction')}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {contexts.map((context) => (
              <ContextRow key={context.name} context={context} {...props} />
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}

function ContextRow(props: Props & { readonly context: EngineOverview['contexts'][number] }) {
  const styles = useStyles();
  const { say } = useWords();
  const isOnline = useConnectionState().kind === 'online';
  const { context, isBusy, onUse } = props;
  return (
    <TableRow>
      <TableCell>{context.name}</TableCell>
      <TableCell className={styles.endpoint} translate="no">
        {context.endpoint}
      </TableCell>
      <TableCell>{context.os && say(`changes.engine.${context.os}`)}</TableCell>
      <TableCell className={context.ms === null ? styles.quiet : undefined}>
        {context.ms === null ? say('changes.engine.contextSilent') : `${Math.round(context.ms)} ms`}
      </TableCell>
      <TableCell>
        {context.current ? (
          <NoteBadge>{say('changes.engine.contextCurrent')}</NoteBadge>
        ) : (
          <Button
            size="small"
            disabledFocusable={isBusy || !isOnline}
            aria-label={say('changes.engine.contextUseOf', { name: context.name })}
            onClick={() => onUse(context.name)}
          >
            {say('changes.engine.contextUse')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}
