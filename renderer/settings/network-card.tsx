// How Slipway itself reaches the network: proxy, module proxy and mirror. A text counts when it is left or Enter is hit.
import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import type { ProxySetting } from '../../electron/contract/settings.ts';
import { useChangeSettings, useSettings } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { useCardStyles } from './styles.ts';

export function NetworkCard() {
  const styles = useCardStyles();
  const { say } = useWords();
  const { goProxy, registryMirror } = useSettings();
  const change = useChangeSettings();
  return (
    <section className={styles.card} aria-labelledby="network-title">
      <h2 className={styles.title} id="network-title">
        {say('desktop.network.title')}
      </h2>
      <p className={styles.text}>{say('desktop.network.note')}</p>
      <ProxyChoice />
      <TextChoice
        key={`go ${goProxy}`}
        label={say('desktop.network.goProxy')}
        hint={say('desktop.network.goProxyHint')}
        placeholder="https://proxy.golang.org,direct"
        value={goProxy ?? ''}
        onChoose={(text) => change.mutate({ goProxy: text === '' ? null : text })}
      />
      <TextChoice
        key={`mirror ${registryMirror}`}
        label={say('desktop.network.registryMirror')}
        hint={say('desktop.network.registryMirrorHint')}
        placeholder="mirror.example"
        value={registryMirror ?? ''}
        onChoose={(text) => change.mutate({ registryMirror: text === '' ? null : text })}
      />
      {change.isError && <FailureMessage error={change.error} title={say('settings.saveFailed')} />}
    </section>
  );
}

function ProxyChoice() {
  const styles = useCardStyles();
  const { say } = useWords();
  const { proxy } = useSettings();
  const change = useChangeSettings();
  const stored = proxy.use === 'address' ? proxy : { address: '', bypass: [] };
  // An address is not there yet when a person says that there is one.
  const [use, setUse] = useState<ProxySetting['use']>();
  const [draft, setDraft] = useState<ProxyDraft>({});
  const shown = use ?? proxy.use;
  const { address = stored.address, bypass = stored.bypass.join(', ') } = draft;
  const choose = (value: ProxySetting['use']) => {
    setUse(value);
    if (value !== 'address') change.mutate({ proxy: { use: value } });
  };
  const keep = () => {
    if (address === stored.address && draft.bypass === undefined) return;
    const entries = bypass.split(/[,;\s]+/).filter((entry) => entry !== '');
    change.mutate(
      { proxy: { use: 'address', address, bypass: entries } },
      // What was typed while it was on its way stays.
      { onSuccess: () => setDraft((now) => dropKept(now, { address, bypass })) },
    );
  };
  return (
    <>
      <Field label={say('desktop.network.proxy')}>
        <RadioGroup
          value={shown}
          onChange={(_event, { value }) => choose(value as ProxySetting['use'])}
        >
          <Radio value="system" label={say('desktop.network.system')} />
          <Radio value="none" label={say('desktop.network.none')} />
          <Radio value="address" label={say('desktop.network.address')} />
        </RadioGroup>
      </Field>
      {shown === 'address' && (
        <div className={styles.below}>
          <Field label={say('desktop.network.addressLabel')} hint={say('desktop.network.password')}>
            <Input
              value={address}
              placeholder="http://proxy.example:8080"
              spellCheck={false}
              onChange={(_event, { value }) => setDraft({ ...draft, address: value })}
              onBlur={keep}
              onKeyDown={onEnter(keep)}
            />
          </Field>
          <Field label={say('desktop.network.bypass')} hint={say('desktop.network.bypassHint')}>
            <Textarea
              value={bypass}
              placeholder="intranet, .example.com, 10.0.0.1"
              spellCheck={false}
              onChange={(_event, { value }) => setDraft({ ...draft, bypass: value })}
              onBlur={keep}
            />
          </Field>
        </div>
      )}
      {change.isError && <FailureMessage error={change.error} title={say('settings.saveFailed')} />}
    </>
  );
}

interface ProxyDraft {
  readonly address?: string;
  readonly bypass?: string;
}

function dropKept({ address, bypass }: ProxyDraft, kept: Required<ProxyDraft>): ProxyDraft {
  return {
    ...(address === undefined || address === kept.address ? {} : { address }),
    ...(bypass === undefined || bypass === kept.bypass ? {} : { bypass }),
  };
}

function TextChoice(props: {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChoose: (text: string) => void;
}) {
  const { label, hint, placeholder, value, onChoose } = props;
  const styles = useCardStyles();
  const [draft, setDraft] = useState(value);
  const keep = () => {
    const text = draft.trim();
    if (text !== value) onChoose(text);
  };
  return (
    <Field className={styles.field} label={label} hint={hint}>
      <Input
        value={draft}
        placeholder={placeholder}
        spellCheck={false}
        onChange={(_event, data) => setDraft(data.value)}
        onBlur={keep}
        onKeyDown={onEnter(keep)}
      />
    </Field>
  );
}

function onEnter(run: () => void) {
  return ({ key }: KeyboardEvent) => {
    if (key === 'Enter') run();
  };
}
