// What can be done with the container that is verified: open it, stop it, start it again, take it away.
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  MoreHorizontalRegular,
  OpenRegular,
  PlayRegular,
  StopRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { isRunning, useContainerAction } from '../../data/containers.ts';
import { useWords } from '../../language/use-words.ts';
import { RemoveDialog } from '../containers/container-actions.tsx';
import { ActionFailure } from './action-failure.tsx';
import { listAddresses } from './show-address.ts';

export function VerifyActions({ row }: { readonly row: ContainerRow }) {
  const { say } = useWords();
  const act = useContainerAction();
  const [removed, setRemoved] = useState<readonly ContainerRow[]>([]);
  const [address] = listAddresses(row.ports);
  const runs = isRunning(row);
  const container = row.id;
  return (
    <>
      {runs && address !== undefined && (
        <Button
          as="a"
          icon={<OpenRegular />}
          href={`http://${address}`}
          target="_blank"
          rel="noreferrer"
        >
          {say('imagePage.verify.open', { address })}
        </Button>
      )}
      <Button
        icon={runs ? <StopRegular /> : <PlayRegular />}
        disabledFocusable={act.isPending}
        onClick={() => act.mutate({ action: runs ? 'stop' : 'start', container })}
      >
        {say(runs ? 'imagePage.verify.stop' : 'imagePage.verify.start')}
      </Button>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontalRegular />} aria-label={say('imagePage.verify.more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => act.mutate({ action: 'restart', container })}>
              {say('imagePage.verify.restart')}
            </MenuItem>
            <MenuItem onClick={() => setRemoved([row])}>{say('imagePage.verify.remove')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <RemoveDialog
        rows={removed}
        onClose={() => setRemoved([])}
        onRemove={() => act.mutate({ action: 'remove', container })}
      />
      {act.isError && (
        <ActionFailure error={act.error} title={say('imagePage.verify.actionFailed')} />
      )}
    </>
  );
}
