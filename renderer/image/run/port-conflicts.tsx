// Ports that are taken, found before the container starts: by whom, and the next free one.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { PortConflict } from '../../../electron/contract/image/run.ts';
import { useWords, type Words } from '../../language/use-words.ts';

export function PortConflicts(props: {
  readonly conflicts: readonly PortConflict[];
  /** Of the container that the new one takes the place of; undefined: there is none. */
  readonly name: string | undefined;
  readonly onUse: (conflict: PortConflict) => void;
}) {
  const words = useWords();
  const { say } = words;
  return props.conflicts.map((conflict) => {
    const isOwn = isHeldBy(conflict, props.name);
    return (
      <MessageBar
        key={`${conflict.address} ${conflict.port}`}
        intent={isOwn ? 'info' : 'warning'}
        layout="multiline"
      >
        <MessageBarBody>
          {isOwn
            ? say('imagePage.run.ownContainer', {
                port: String(conflict.port),
                name: props.name ?? '',
              })
            : describeHolder(words, conflict)}
        </MessageBarBody>
        {!isOwn && (
          <MessageBarActions>
            <Button onClick={() => props.onUse(conflict)}>
              {say('imagePage.run.useNext', { port: String(conflict.next) })}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    );
  });
}

export function isHeldBy({ holder }: PortConflict, name: string | undefined): boolean {
  return holder.kind === 'container' && holder.name === name;
}

/** Ports and process ids are names, so they are never grouped like numbers. */
function describeHolder({ say }: Words, { port: number, holder }: PortConflict): string {
  const port = String(number);
  switch (holder.kind) {
    case 'process': {
      const pid = String(holder.pid);
      return say('imagePage.run.heldBy.process', { port, name: holder.name, pid });
    }
    case 'container':
      return say('imagePage.run.heldBy.container', { port, name: holder.name });
    case 'excluded-range': {
      const range = { from: String(holder.from), to: String(holder.to) };
      return say('imagePage.run.heldBy.range', { port, ...range });
    }
    case 'unknown':
      return say('imagePage.run.heldBy.unknown', { port });
  }
}
