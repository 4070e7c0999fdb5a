// Copies a text and says so, for eyes (the icon turns into a check for a while) and for readers.
import { Button, Tooltip, useAnnounce } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useWords } from '../language/use-words.ts';

export function useCopy(): { readonly copied: boolean; readonly copy: (text: string) => void } {
  const { say } = useWords();
  const { announce } = useAnnounce();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        announce(say('copy.done'), { alert: false });
      },
      () => announce(say('copy.failed'), { alert: true }),
    );
  };
  return { copied, copy };
}

export function CopyButton(props: { readonly text: string; readonly label: string }) {
  const { say } = useWords();
  const { copied, copy } = useCopy();
  return (
    <Tooltip content={copied ? say('copy.done') : props.label} relationship="label">
      <Button
        appearance="transparent"
        size="small"
        icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => copy(props.text)}
      />
    </Tooltip>
  );
}
