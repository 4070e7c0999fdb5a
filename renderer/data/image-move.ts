// Hooks for moving a project off a Windows drive: the measured offer, and the copying that was agreed to.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useSession } from './answers.ts';
import type { Work } from './image-work.ts';

/** What would run, measured anew each time it is shown: its confirmation counts once. Without a target: `~/src/NAME`. */
export function useMoveOffer(folder: string, target: string | undefined) {
  const { connection } = useSession();
  return useQuery({
    queryKey: ['of-machine', 'image-move', folder, target ?? ''],
    queryFn: ({ signal }) => {
      const wish = target === undefined ? { folder } : { folder, to: target };
      return connection.client.image.offerMove(wish, { signal });
    },
    // The dialog keeps its shape while another target is measured.
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function useStartMove(work: Work) {
  const { connection } = useSession();
  return useMutation({
    mutationFn: (confirmation: string) => connection.client.image.move({ confirmation }),
    onSuccess: work.remember,
  });
}
