// Opens one of Slipway's own folders in Explorer, and says so when Windows does not.
import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useSession } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';

export function RevealButton(props: { readonly folder: 'state' | 'logs'; readonly label: string }) {
  const { say } = useWords();
  const { connection } = useSession();
  const reveal = useMutation({
    mutationFn: () => connection.client.app.reveal({ folder: props.folder }),
  });
  const isRefused = reveal.isError || reveal.data?.shown === false;
  return (
    <>
      <Button onClick={() => reveal.mutate()}>{props.label}</Button>
      {isRefused && <span role="status">{say('desktop.settings.notShown')}</span>}
    </>
  );
}
