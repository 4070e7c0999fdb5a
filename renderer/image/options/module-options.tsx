// Where modules and base images come from: proxies, mirrors, private modules and the secrets they need.
import { useWords } from '../../language/use-words.ts';
import { DockerProxies } from './docker-proxies.tsx';
import { OptionGroup, TextField } from './fields.tsx';
import { Mirrors } from './mirrors.tsx';
import type { OptionProps } from './options-step.tsx';
import { readOptional, readWords } from './read-answers.ts';
import { Secrets } from './secrets.tsx';

export function ModuleOptions({ choices, onChange }: OptionProps) {
  const { say } = useWords();
  return (
    <OptionGroup title={say('imagePage.options.modules')}>
      <TextField
        label={say('imagePage.options.goProxy')}
        help={say('imagePage.options.goProxyHelp')}
        shown={choices.goProxy ?? ''}
        placeholder="https://proxy.golang.org,direct"
        read={readOptional}
        onChange={(goProxy) => onChange({ goProxy })}
      />
      <TextField
        label={say('imagePage.options.registryMirror')}
        help={say('imagePage.options.registryMirrorHelp')}
        shown={choices.registryMirror ?? ''}
        read={readOptional}
        onChange={(registryMirror) => onChange({ registryMirror })}
      />
      <DockerProxies />
      <Mirrors
        onProxy={(url) => onChange({ goProxy: `${url},direct` })}
        onRegistry={(registryMirror) => onChange({ registryMirror })}
      />
      <TextField
        label={say('imagePage.options.goPrivate')}
        help={say('imagePage.options.goPrivateHelp')}
        shown={choices.goPrivate.join(', ')}
        placeholder="git.example.com/team"
        read={readWords}
        onChange={(goPrivate) => onChange({ goPrivate })}
      />
      <Secrets secrets={choices.secrets} onChange={(secrets) => onChange({ secrets })} />
    </OptionGroup>
  );
}
