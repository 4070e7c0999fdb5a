// When something is wrong with Slipway itself: diagnostics to read and then save, and the log.
import { Button, Textarea } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useAppInfo, useSession } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { RevealButton } from './reveal-button.tsx';
import { saveText } from './save-text.ts';
import { useCardStyles } from './styles.ts';

export function HelpCard() {
  const styles = useCardStyles();
  const { say } = useWords();
  const { connection } = useSession();
  const info = useAppInfo().data;
  const id = useId();
  const diagnostics = useMutation({ mutationFn: () => connection.client.app.diagnostics() });
  const { data } = diagnostics;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {say('desktop.settings.help')}
      </h2>
      <p className={styles.text}>{say('desktop.settings.helpNote')}</p>
      <div className={styles.row}>
        <Button onClick={() => diagnostics.mutate()}>
          {say('desktop.settings.showDiagnostics')}
        </Button>
        {info?.host === 'desktop' && (
          <RevealButton folder="logs" label={say('desktop.settings.showLogs')} />
        )}
      </div>
      {diagnostics.isError && (
        <FailureMessage
          error={diagnostics.error}
          title={say('desktop.settings.diagnosticsFailed')}
        />
      )}
      {data && (
        <>
          <Textarea
            className={styles.document}
            textarea={{ className: styles.code }}
            readOnly
            value={data.text}
            aria-label={say('desktop.settings.diagnosticsText')}
          />
          <div className={styles.row}>
            <Button
              appearance="primary"
              onClick={() => saveText('slipway-diagnostics.txt', data.text)}
            >
              {say('desktop.settings.saveDiagnostics')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
