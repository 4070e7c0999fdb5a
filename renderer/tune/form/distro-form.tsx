// The form of a distro: what it is, what can be changed about it, and its wsl.conf key by key.
import { mergeClasses } from '@fluentui/react-components';
import type { ConfigDistro } from '../../../electron/contract/config.ts';
import { isKeyAvailable } from '../../../electron/core/tune/is-key-available.ts';
import type { TuneHost } from '../../../electron/core/tune/tune-host.ts';
import { useWords } from '../../language/use-words.ts';
import { type Examined, type ShownSetting, writeSettings } from '../examine.ts';
import { firstKeys } from '../form-rows.ts';
import { useCardStyles } from '../styles.ts';
import type { EditingHandle } from '../use-editing.ts';
import { AllSettings } from './all-settings.tsx';
import { DistroCard } from './distro-card.tsx';
import { SettingRow } from './setting-row.tsx';

export function DistroForm(props: {
  readonly handle: EditingHandle;
  readonly examined: Examined;
  readonly host: TuneHost;
  readonly distro: ConfigDistro | undefined;
}) {
  const cards = useCardStyles();
  const { say } = useWords();
  const { handle, host, distro } = props;
  const { settings } = props.examined;
  const write = (name: string, written: string | null) =>
    handle.edit(writeSettings(handle.editing, [{ key: name, written }]), name);
  const findAvailable = ({ key }: ShownSetting) => isKeyAvailable(key, host, settings);
  return (
    <div className={cards.stack}>
      {distro && <DistroCard distro={distro} />}
      <section className={mergeClasses(cards.card)} aria-label={say('tunePage.distroSettings')}>
        {firstKeys['wsl.conf'].map((name) => {
          const setting = settings.get(name);
          if (!setting) return null;
          return (
            <SettingRow
              key={name}
              setting={setting}
              dialect="wsl.conf"
              available={findAvailable(setting)}
              isLong={false}
              onWrite={write}
            />
          );
        })}
      </section>
      <AllSettings
        dialect="wsl.conf"
        settings={settings}
        findAvailable={findAvailable}
        onWrite={write}
      />
    </div>
  );
}
