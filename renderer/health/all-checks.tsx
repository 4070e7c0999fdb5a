// Every check by layer, with what it found or why it could not tell. Nothing is hidden here.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { CheckResult, LayerId } from '../../electron/contract/doctor.ts';
import { layerIds } from '../../electron/contract/layer-ids.ts';
import { useWords, type Words } from '../language/use-words.ts';
import { StatusIcon } from '../parts/status-icon.tsx';
import { statusWords } from '../parts/status-words.ts';
import { colors } from '../theme/colors.ts';
import { MuteButton } from './mute-button.tsx';
import { RootDetails } from './root-card.tsx';

const useStyles = makeStyles({
  layers: { display: 'flex', flexDirection: 'column', gap: '12px' },
  card: {
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
    scrollMarginTop: '12px',
  },
  title: {
    margin: 0,
    padding: '10px 16px 6px',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    outlineOffset: '-4px',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    boxSizing: 'border-box',
    minHeight: '36px',
    padding: '6px 8px 6px 16px',
    borderTop: `1px solid ${colors.line}`,
  },
  name: { flex: '0 1 240px', minWidth: 0 },
  line: {
    flex: '1 1 200px',
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  status: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  problem: { color: colors.problem },
  advice: { color: colors.advice },
  ok: { color: colors.ok },
  toggle: { width: '24px' },
});

export function AllChecks(props: {
  readonly checks: readonly CheckResult[];
  /** A layer or a check to bring into view. */
  readonly target: string | undefined;
}) {
  const styles = useStyles();
  const { target, checks } = props;
  useEffect(() => {
    const title = target && document.getElementById(`layer-${target}`);
    if (!title) return;
    title.scrollIntoView({ block: 'start' });
    title.focus();
  }, [target]);
  return (
    <div className={styles.layers}>
      {layerIds.map((layer) => {
        const own = checks.filter((check) => check.layer === layer);
        return own.length > 0 && <LayerChecks key={layer} layer={layer} own={own} {...props} />;
      })}
    </div>
  );
}

function LayerChecks(props: {
  readonly layer: LayerId;
  readonly own: readonly CheckResult[];
  readonly checks: readonly CheckResult[];
  readonly target: string | undefined;
}) {
  const styles = useStyles();
  const words = useWords();
  const id = `layer-${props.layer}`;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 className={styles.title} id={id} tabIndex={-1}>
        {words.layer(props.layer, 'names')}
      </h2>
      <ul className={styles.list}>
        {props.own.map((result) => (
          <CheckRow
            key={result.id}
            result={result}
            checks={props.checks}
            opens={props.target === result.id}
          />
        ))}
      </ul>
    </section>
  );
}

function CheckRow(props: {
  readonly result: CheckResult;
  readonly checks: readonly CheckResult[];
  readonly opens: boolean;
}) {
  const styles = useStyles();
  const words = useWords();
  const { result, checks } = props;
  const [isOpen, setIsOpen] = useState(props.opens);
  const { status } = result;
  const isFound = status === 'problem' || status === 'advice';
  const tone = (isFound || status === 'ok') && styles[status];
  const name = words.finding(result, 'name') || result.id;
  return (
    <li id={`check-${result.id}`}>
      <div className={styles.row}>
        <StatusIcon status={status} size={18} />
        <span className={styles.name}>{name}</span>
        <span className={styles.line}>{describeCheck(words, result, checks)}</span>
        <span className={mergeClasses(styles.status, tone)}>{words.say(statusWords[status])}</span>
        <span className={styles.toggle}>
          {isFound && (
            <Button
              appearance="subtle"
              size="small"
              icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={isOpen}
              aria-label={words.say(isOpen ? 'health.close' : 'health.open', { title: name })}
              onClick={() => setIsOpen(!isOpen)}
            />
          )}
        </span>
      </div>
      {isOpen && isFound && (
        <RootDetails
          root={result}
          checks={checks}
          compact={false}
          action={result.explainedBy.length === 0 && <MuteButton result={result} />}
        />
      )}
    </li>
  );
}

function describeCheck(words: Words, result: CheckResult, checks: readonly CheckResult[]): string {
  const root = checks.find(({ id }) => id === result.explainedBy[0]);
  const cause = root && words.finding(root, 'name');
  switch (result.status) {
    case 'ok':
      return words.finding(result, 'ok');
    case 'problem':
    case 'advice': {
      const title = words.finding(result, 'title');
      return cause === undefined
        ? title
        : `${title} · ${words.say('health.explainedBy', { cause })}`;
    }
    case 'blocked':
      return cause === undefined ? '' : words.tell({ key: 'layers.blockedBy', params: { cause } });
    case 'unknown':
    case 'skipped':
      return result.reason ? words.tell(result.reason) : '';
  }
}
