// The cost lab: which variants to measure, what each costs on this PC, and the same as Markdown.
import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { CopyRegular, StopRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { LabRow } from '../../../electron/contract/image/publish.ts';
import { writeLabTable } from '../../../electron/core/lab/lab-table.ts';
import { describeJobState } from '../../activity/job-words.ts';
import { useSession } from '../../data/answers.ts';
import { useCancelJob } from '../../data/changes.ts';
import { useStartLab, useWork } from '../../data/image-work.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useStream } from '../../data/stream.ts';
import { useWords } from '../../language/use-words.ts';
import { useCopy } from '../../parts/copy-button.tsx';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { useImageStyles } from '../styles.ts';
import type { StepProps } from '../wizard/step.ts';
import { LabBars } from './lab-bars.tsx';
import { type LabMeasure, labMeasures } from './lab-measures.ts';
import { LabTable } from './lab-table.tsx';

const variants = [
  'scratch',
  'distroless-static',
  'alpine',
  'debian-slim',
  'nanoserver',
  'servercore',
] as const;
const first: readonly string[] = ['scratch', 'distroless-static', 'alpine', 'debian-slim'];

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', border: 'none', padding: 0 },
  legend: { padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

export function LabSection({ folder, choices }: Pick<StepProps, 'folder' | 'choices'>) {
  const styles = useStyles();
  const image = useImageStyles();
  const words = useWords();
  const { say } = words;
  const work = useWork('image-lab', folder, choices.name);
  const [chosen, setChosen] = useState(first);
  const [measure, setMeasure] = useState<LabMeasure>('imageBytes');
  const start = useStartLab(work);
  const cancel = useCancelJob();
  const { rows, error } = useLabRows(work.id);
  const { job } = work;
  const isRunning = job !== undefined && !hasEnded(job.state);
  return (
    <section className={mergeClasses(image.card, image.stack)} aria-labelledby="lab-title">
      <div>
        <h2 className={image.title} id="lab-title">
          {say('imagePage.lab.title')}
        </h2>
        <p className={image.quiet}>{say('imagePage.lab.hint')}</p>
      </div>
      <fieldset className={styles.choices} disabled={isRunning}>
        <legend className={mergeClasses(image.quiet, styles.legend)}>
          {say('imagePage.lab.choose')}
        </legend>
        {variants.map((name) => (
          <Checkbox
            key={name}
            label={words.tell({ key: `image.advice.names.${name}` })}
            checked={chosen.includes(name)}
            onChange={(_event, { checked }) =>
              setChosen(variants.filter((one) => (one === name ? checked : chosen.includes(one))))
            }
          />
        ))}
      </fieldset>
      <div className={styles.row}>
        {isRunning ? (
          <Button icon={<StopRegular />} onClick={() => cancel.mutate(job.id)}>
            {say('imagePage.lab.stop')}
          </Button>
        ) : (
          <Button
            disabledFocusable={chosen.length === 0 || start.isPending}
            onClick={() => start.mutate({ folder, choices, variants: [...chosen] })}
          >
            {say(rows.length > 0 ? 'imagePage.lab.again' : 'imagePage.lab.start')}
          </Button>
        )}
        {rows.some(({ state }) => state === 'measured') && <CopyTable rows={rows} />}
        <span className={image.quiet} role="status">
          {job
            ? describeJobState(words, job.state)
            : chosen.length === 0 && say('imagePage.lab.needsOne')}
        </span>
      </div>
      {start.isError && (
        <FailureMessage error={start.error} title={say('imagePage.lab.startFailed')} />
      )}
      {error !== undefined && (
        <FailureMessage error={error} title={say('imagePage.lab.startFailed')} />
      )}
      {rows.length > 0 && (
        <>
          <LabTable rows={rows} />
          <RadioGroup
            layout="horizontal"
            value={measure}
            aria-label={say('imagePage.lab.plot')}
            onChange={(_event, { value }) =>
              setMeasure(labMeasures.find((one) => one === value) ?? 'imageBytes')
            }
          >
            {labMeasures.map((name) => (
              <Radio key={name} value={name} label={say(labMeasureNames[name])} />
            ))}
          </RadioGroup>
          <LabBars rows={rows} measure={measure} />
        </>
      )}
    </section>
  );
}

const labMeasureNames = {
  imageBytes: 'imagePage.lab.image',
  compressedBytes: 'imagePage.lab.compressed',
  coldMs: 'imagePage.lab.cold',
  changedMs: 'imagePage.lab.changed',
  firstAnswerMs: 'imagePage.lab.firstAnswer',
  peakMemoryBytes: 'imagePage.lab.memory',
} as const;

function useLabRows(id: string | undefined) {
  const { connection } = useSession();
  const [heard, setHeard] = useState<{ id: string | undefined; rows: readonly LabRow[] }>();
  const { error } = useStream({
    name: id,
    open: (signal) => connection.client.image.watchLab({ job: id ?? '' }, { signal }),
    take: (rows: readonly LabRow[]) => setHeard({ id, rows }),
  });
  return { rows: heard?.id === id ? (heard?.rows ?? []) : [], error };
}

function CopyTable({ rows }: { readonly rows: readonly LabRow[] }) {
  const { say, tell } = useWords();
  const { copied, copy } = useCopy();
  const write = () =>
    writeLabTable(
      rows,
      {
        variant: say('imagePage.lab.variant'),
        image: say('imagePage.lab.image'),
        compressed: say('imagePage.lab.compressed'),
        cold: say('imagePage.lab.cold'),
        changed: say('imagePage.lab.changed'),
        firstAnswer: say('imagePage.lab.firstAnswer'),
        peakMemory: say('imagePage.lab.memory'),
      },
      ({ state, reason }) => (reason ? tell(reason) : say(`imagePage.lab.states.${state}`)),
    );
  return (
    <Button icon={<CopyRegular />} appearance="subtle" onClick={() => copy(write())}>
      {say(copied ? 'copy.done' : 'imagePage.lab.copy')}
    </Button>
  );
}
