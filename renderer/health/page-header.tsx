// Title, the answer in one sentence, and what can be done with it.
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular, ArrowExportUpRegular, DismissRegular } from '@fluentui/react-icons';
import type { Report } from '../../electron/contract/doctor.ts';
import { useConnectionState, useDoctorRun, useSession } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { useMedia } from '../layout/use-media.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { FixAllButton } from '../plan/plan-button.tsx';
import { exportReport } from './export-report.ts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '8px',
  },
  words: { flex: '1 1 320px', minWidth: 0 },
  sentence: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '20px',
    margin: 0,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function PageHeader(props: {
  readonly sentence: string;
  readonly report: Report | null | undefined;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { run } = useSession();
  const isRunning = useDoctorRun().kind === 'running';
  const isOnline = useConnectionState().kind === 'online';
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        <PageTitle>{say('health.title')}</PageTitle>
        <p className={styles.sentence}>
          {isRunning && <StatusIcon status="running" size={18} />}
          {props.sentence}
        </p>
      </div>
      <div className={styles.buttons}>
        {props.report && <FixAllButton report={props.report} />}
        {props.report && <ExportMenu report={props.report} />}
        {isRunning ? (
          <Button icon={<DismissRegular />} onClick={run.stop}>
            {say('health.stop')}
          </Button>
        ) : (
          props.report && (
            <Button
              icon={<ArrowClockwiseRegular />}
              disabledFocusable={!isOnline}
              onClick={run.start}
            >
              {say('health.checkAgain')}
            </Button>
          )
        )}
      </div>
    </div>
  );
}

function ExportMenu({ report }: { readonly report: Report }) {
  const words = useWords();
  const isNarrow = useMedia('narrow');
  const name = words.say('health.export');
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        {isNarrow ? (
          <Tooltip content={name} relationship="label">
            <Button icon={<ArrowExportUpRegular />} />
          </Tooltip>
        ) : (
          <Button icon={<ArrowExportUpRegular />}>{name}</Button>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => exportReport(words, report, 'markdown')}>
            {words.say('health.exportMarkdown')}
          </MenuItem>
          <MenuItem onClick={() => exportReport(words, report, 'json')}>
            {words.say('health.exportJson')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
