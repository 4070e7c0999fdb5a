// Says aloud that another PC is looked at now, wherever that was chosen.
import { useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useMachine, useMachines } from '../data/answers.ts';
import { describeMachine } from '../data/describe-machine.ts';
import { useWords } from '../language/use-words.ts';

export function useMachineAnnouncement(): void {
  const { say, language } = useWords();
  const { announce } = useAnnounce();
  const machine = useMachine().data;
  const machines = useMachines().data;
  const before = useRef<string>(undefined);
  const current = machine && (machine.kind === 'this' ? '' : machine.name);
  const entry = machines?.find(({ name }) => name === current);
  const name = entry
    ? say('app.demo', { name: describeMachine(entry, language) })
    : say('app.thisComputer');
  useEffect(() => {
    const was = before.current;
    before.current = current;
    if (was === undefined || current === undefined || was === current) return;
    announce(say('machines.switched', { name }), { alert: false });
  }, [current, name, say, announce]);
}
