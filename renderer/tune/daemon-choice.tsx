// Each of Docker's two engines has a daemon.json of its own.
import { Radio, RadioGroup } from '@fluentui/react-components';
import { useWords } from '../language/use-words.ts';
import { navigate } from '../layout/route.ts';
import { formatTarget } from './target.ts';

const engines = ['linux', 'windows'] as const;

export function DaemonChoice({ containers }: { readonly containers: (typeof engines)[number] }) {
  const { say } = useWords();
  return (
    <RadioGroup
      layout="horizontal"
      aria-label={say('tunePage.daemonFile.label')}
      value={containers}
      onChange={(_event, { value }) => {
        const chosen = engines.find((name) => name === value);
        if (!chosen) return;
        navigate({ page: 'tune', target: formatTarget({ kind: 'daemon', containers: chosen }) });
      }}
    >
      {engines.map((name) => (
        <Radio key={name} value={name} label={say(`tunePage.daemonFile.${name}`)} />
      ))}
    </RadioGroup>
  );
}
