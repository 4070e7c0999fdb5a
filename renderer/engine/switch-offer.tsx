// What a switch would do, by name, before it is begun: obstacles, what stops or leaves the view, commands, how long.
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
import { ArrowSwapRegular } from '@fluentui/react-icons';
import type { SwitchOffer } from '../../electron/contract/mode.ts';
import { describeDuration } from '../../electron/core/format/duration.ts';
import { useWords } from '../language/use-words.ts';
import { CodeLine } from '../parts/code-line.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import { Obstacles } from './side-cards.tsx';

const useStyles = makeStyles({
  card: {
    padding: '14px 18px 16px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  label: {
    margin: '12px 0 4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px', margin: 0, lineHeight: '20px' },
  commands: { display: 'flex', flexDirection: 'column', gap: '6px' },
  stops: { color: colors.advice },
  table: { marginTop: '4px', border: `1px solid ${colors.line}`, borderRadius: '4px' },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '14px' },
  note: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly offer: SwitchOffer;
  readonly isBusy: boolean;
  readonly onSwitch: () => void;
  readonly onStay: () => void;
}

export function SwitchOfferCard({ offer, isBusy, onSwitch, onStay }: Props) {
  const styles = useStyles();
  const { say, tell, join } = useWords();
  const isBlocked = offer.blockedBy.length > 0;
  const estimate =
    offer.estimateMs === null
      ? say('changes.engine.noEstimate')
      : say('changes.engine.estimate', { duration: tell(describeDuration(offer.estimateMs)) });
  return (
    <section className={styles.card} aria-labelledby="switch-offer">
      <h2 className={styles.title} id="switch-offer">
        {say(`changes.engine.offerTitle.${offer.to}`)}
      </h2>
      <h3 className={styles.label}>{say('changes.engine.preflight')}</h3>
      <p className={styles.line}>
        <StatusIcon status={isBlocked ? 'problem' : 'ok'} size={18} />
        {say(isBlocked ? 'changes.engine.preflightBlocked' : 'changes.engine.preflightOk')}
      </p>
      {isBlocked && <Obstacles reasons={offer.blockedBy} />}
      <Consequences offer={offer} />
      <h3 className={styles.label}>{say('changes.engine.runs')}</h3>
      <div className={styles.commands}>
        {offer.commands.map((command) => (
          <CodeLine key={command} command={command} />
        ))}
      </div>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          icon={<ArrowSwapRegular />}
          disabledFocusable={isBlocked || isBusy}
          onClick={onSwitch}
        >
          {say(`changes.engine.switchTo.${offer.to}`)}
        </Button>
        <Button autoFocus onClick={onStay}>
          {say(`changes.engine.stay.${offer.to}`)}
        </Button>
      </div>
      <p className={styles.note} style={{ marginTop: 10 }}>
        {join([
          estimate,
          say('changes.engine.rollback', { time: tell(describeDuration(offer.deadlineMs)) }),
          say('changes.engine.recorded'),
        ])}
      </p>
    </section>
  );
}

function Consequences({ offer }: { readonly offer: SwitchOffer }) {
  const styles = useStyles();
  const { say } = useWords();
  const count = offer.containers.length;
  const containers =
    count === 0
      ? say('changes.engine.containersNone')
      : say(offer.stops ? 'changes.engine.containersStop' : 'changes.engine.containersStay', {
          count,
        });
  const images =
    offer.images === 0
      ? say('changes.engine.imagesNone')
      : say('changes.engine.images', { count: offer.images });
  return (
    <>
      <h3 className={styles.label}>{say('changes.engine.consequences')}</h3>
      <p className={styles.line}>
        <StatusIcon status={count > 0 && offer.stops ? 'advice' : 'skipped'} size={18} />
        {containers}
      </p>
      {count > 0 && <Containers offer={offer} label={containers} />}
      <p className={styles.line} style={{ marginTop: 6 }}>
        <StatusIcon status="skipped" size={18} />
        {images}
      </p>
    </>
  );
}

function Containers({ offer, label }: { readonly offer: SwitchOffer; readonly label: string }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Table size="small" className={styles.table} aria-label={label}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{say('changes.engine.container')}</TableHeaderCell>
          <TableHeaderCell>{say('changes.engine.image')}</TableHeaderCell>
          <TableHeaderCell>{say('changes.engine.ports')}</TableHeaderCell>
          <TableHeaderCell>{say('changes.engine.afterwards')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {offer.containers.map(({ name, image, ports }) => (
          <TableRow key={name}>
            <TableCell>{name}</TableCell>
            <TableCell className={styles.mono}>{image}</TableCell>
            <TableCell>{ports.join(', ')}</TableCell>
            <TableCell className={offer.stops ? styles.stops : undefined}>
              {say(offer.stops ? 'changes.engine.stops' : 'changes.engine.stays')}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
