// What stands in the container beside the program: who runs it, what it opens, what it is told.
import { makeStyles } from '@fluentui/react-components';
import type { Probe } from '../../../electron/contract/image/choices.ts';
import { useWords } from '../../language/use-words.ts';
import { OptionGroup, TextField, Toggle } from './fields.tsx';
import type { OptionProps } from './options-step.tsx';
import { readPairs, readPath, readPort, readPorts, readStatus, showPairs } from './read-answers.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(160px, 100%), 1fr))',
    gap: '12px',
    alignItems: 'start',
  },
});

export function ContainerOptions({ choices, onChange }: OptionProps) {
  const { say } = useWords();
  return (
    <OptionGroup title={say('imagePage.options.container')}>
      <Toggle
        label={say('imagePage.options.nonRoot')}
        help={say('imagePage.options.nonRootHelp')}
        checked={choices.user === 'non-root'}
        onChange={(isNonRoot) => onChange({ user: isNonRoot ? 'non-root' : 'root' })}
      />
      <Toggle
        label={say('imagePage.options.certificates')}
        help={say('imagePage.options.certificatesHelp')}
        checked={choices.certificates}
        onChange={(certificates) => onChange({ certificates })}
      />
      <Toggle
        label={say('imagePage.options.timeZones')}
        help={say('imagePage.options.timeZonesHelp')}
        checked={choices.timeZones}
        onChange={(timeZones) => onChange({ timeZones })}
      />
      <TextField
        label={say('imagePage.options.ports')}
        help={say('imagePage.options.portsHelp')}
        shown={choices.ports.join(', ')}
        placeholder="8080"
        read={readPorts}
        onChange={(ports) => onChange({ ports })}
      />
      <ProbeOptions choices={choices} onChange={onChange} />
      <TextField
        label={say('imagePage.options.environment')}
        help={say('imagePage.options.environmentHelp')}
        shown={showPairs(choices.environment)}
        placeholder="LOG_LEVEL=info"
        read={readPairs}
        isLong
        onChange={(environment) => onChange({ environment })}
      />
      <TextField
        label={say('imagePage.options.labels')}
        help={say('imagePage.options.labelsHelp')}
        shown={showPairs(choices.labels)}
        placeholder="org.opencontainers.image.source=https://example.com/orders"
        read={readPairs}
        isLong
        onChange={(labels) => onChange({ labels })}
      />
    </OptionGroup>
  );
}

function ProbeOptions({ choices, onChange }: OptionProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { probe } = choices;
  const [port = 8080] = choices.ports;
  const change = (part: Partial<Probe>) => probe && onChange({ probe: { ...probe, ...part } });
  return (
    <>
      <Toggle
        label={say('imagePage.options.probe')}
        help={say('imagePage.options.probeHelp')}
        checked={probe !== null}
        onChange={(isOn) =>
          onChange(
            isOn
              ? { probe: { path: '/', port, status: 200 } }
              : { probe: null, healthcheck: false },
          )
        }
      />
      {probe && (
        <>
          <div className={styles.pair}>
            <TextField
              label={say('imagePage.options.probePath')}
              shown={probe.path}
              read={readPath}
              onChange={(path) => change({ path })}
            />
            <TextField
              label={say('imagePage.options.probePort')}
              shown={String(probe.port)}
              read={readPort}
              onChange={(changed) => change({ port: changed })}
            />
            <TextField
              label={say('imagePage.options.probeStatus')}
              shown={String(probe.status)}
              read={readStatus}
              onChange={(status) => change({ status })}
            />
          </div>
          <Toggle
            label={say('imagePage.options.healthcheck')}
            help={say('imagePage.options.healthcheckHelp')}
            checked={choices.healthcheck}
            onChange={(healthcheck) => onChange({ healthcheck })}
          />
        </>
      )}
    </>
  );
}
