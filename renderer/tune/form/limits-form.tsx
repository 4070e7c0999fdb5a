// The form of .wslconfig: starting points, the three limits, the network, and everything else.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { isKeyAvailable } from '../../../electron/core/tune/is-key-available.ts';
import { suggestPresets } from '../../../electron/core/tune/presets.ts';
import type { TuneHost } from '../../../electron/core/tune/tune-host.ts';
import {
  judgeMemory,
  judgeSwap,
  memoryRange,
  processorsRange,
  type SettingRange,
  swapRange,
} from '../../../electron/core/tune/zones.ts';
import { formatValue } from '../../../electron/core/wslconfig/format-value.ts';
import { useWords } from '../../language/use-words.ts';
import { type Examined, type ShownSetting, writeSettings } from '../examine.ts';
import { firstKeys, sliderKeys } from '../form-rows.ts';
import { showGib } from '../show-gib.ts';
import { useCardStyles } from '../styles.ts';
import type { EditingHandle } from '../use-editing.ts';
import { AllSettings } from './all-settings.tsx';
import { Amount } from './amount.tsx';
import { MemoryBar } from './memory-bar.tsx';
import { Presets } from './presets.tsx';
import { SettingRow } from './setting-row.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: '12px 28px',
  },
  rows: { paddingTop: '5px', paddingBottom: '5px' },
});

interface Props {
  readonly handle: EditingHandle;
  readonly examined: Examined;
  readonly host: TuneHost;
}

export function LimitsForm({ handle, examined, host }: Props) {
  const styles = useStyles();
  const cards = useCardStyles();
  const { say } = useWords();
  const { settings } = examined;
  const write = (name: string, written: string | null) =>
    handle.edit(writeSettings(handle.editing, [{ key: name, written }]), name);
  const findAvailable = ({ key }: ShownSetting) => isKeyAvailable(key, host, settings);
  const rows = [
    ...firstKeys.wslconfig,
    // Without the size of the PC no slider has an end.
    ...(memoryRange(host) === null || processorsRange(host) === null ? sliderKeys : []),
  ];
  return (
    <div className={cards.stack}>
      <Presets
        presets={suggestPresets(host)}
        settings={settings}
        onChoose={({ id, settings: wanted }) =>
          handle.edit(writeSettings(handle.editing, wanted), `preset ${id}`)
        }
      />
      <Limits {...{ settings, host }} onWrite={write} />
      <section
        className={mergeClasses(cards.card, styles.rows)}
        aria-label={say('tunePage.network')}
      >
        {rows.map((name) => {
          const setting = settings.get(name);
          if (!setting) return null;
          return (
            <SettingRow
              key={name}
              setting={setting}
              dialect="wslconfig"
              available={findAvailable(setting)}
              isLong={false}
              onWrite={write}
            />
          );
        })}
      </section>
      <AllSettings
        dialect="wslconfig"
        settings={settings}
        findAvailable={findAvailable}
        onWrite={write}
      />
    </div>
  );
}

function Limits(props: {
  readonly settings: Examined['settings'];
  readonly host: TuneHost;
  readonly onWrite: (name: string, written: string) => void;
}) {
  const styles = useStyles();
  const cards = useCardStyles();
  const { say, tell } = useWords();
  const { settings, host, onWrite } = props;
  const [memory, processors, swap] = sliderKeys.map((name) => settings.get(name));
  const ranges = { memory: memoryRange(host), cpu: processorsRange(host), swap: swapRange(host) };
  if (!memory || !processors || !swap) return null;
  if (!ranges.memory || !ranges.cpu || !ranges.swap || host.processors === null) return null;
  const bytes = readBytes(memory);
  const judged = judgeMemory(host, bytes);
  const judgedSwap = judgeSwap(host, readBytes(swap));
  const writeGib = (setting: ShownSetting) => (value: number) =>
    onWrite(setting.name, formatValue(setting.key, Math.round(value * 1024) * 1024 ** 2));
  const isFixed = (setting: ShownSetting) => isKeyAvailable(setting.key, host, settings) !== true;
  const showAmount = (value: number) =>
    say('tunePage.limits.gibValue', { value: showGib(value * gib) });
  return (
    <>
      <section className={cards.card} aria-label={say('tunePage.limits.memory')}>
        <Amount
          name={say('tunePage.limits.memory')}
          help={say('tunePage.limits.memoryHelp')}
          value={toGib(readEffective(memory))}
          range={inGib(ranges.memory)}
          show={showAmount}
          isDisabled={isFixed(memory)}
          onChange={writeGib(memory)}
        />
        <MemoryBar host={host} bytes={bytes} judged={judged} />
      </section>
      <div className={mergeClasses(cards.card, styles.pair)}>
        <Amount
          name={say('tunePage.limits.processors')}
          value={readEffective(processors)}
          range={ranges.cpu}
          show={(value) =>
            say('tunePage.limits.ofProcessors', { value, count: host.processors ?? 0 })
          }
          isDisabled={isFixed(processors)}
          onChange={(value) => onWrite(processors.name, String(Math.round(value)))}
        />
        <Amount
          name={say('tunePage.limits.swap')}
          help={judgedSwap.zone === 'fits' ? undefined : tell(judgedSwap.why)}
          value={toGib(readEffective(swap))}
          range={inGib(ranges.swap)}
          show={showAmount}
          isDisabled={isFixed(swap)}
          onChange={writeGib(swap)}
        />
      </div>
    </>
  );
}

/** What is asked for, even where WSL lowers it; what holds where nothing is. */
function readBytes(setting: ShownSetting): number {
  const { asked } = setting;
  return typeof asked === 'number' && asked > 0 ? asked : readEffective(setting);
}

function readEffective({ effective }: ShownSetting): number {
  return typeof effective === 'number' ? effective : 0;
}

function inGib({ least, most, step }: SettingRange): SettingRange {
  return { least: toGib(least), most: toGib(most), step: toGib(step) };
}

function toGib(bytes: number): number {
  return bytes / gib;
}

const gib = 1024 ** 3;
