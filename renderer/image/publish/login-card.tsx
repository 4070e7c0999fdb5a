// Who the registry takes this PC for, and signing in. A password goes to docker's helper and is forgotten here.
import { Button, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import type { RegistryLogin } from '../../../electron/contract/image/publish.ts';
import { useRegistryLogin, useSignIn } from '../../data/image-work.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { type ShownStatus, StatusIcon } from '../../parts/status-icon.tsx';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'flex-start', gap: '8px', lineHeight: '20px' },
  words: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-start' },
  field: { flex: '1 1 200px' },
  button: { marginTop: '26px' },
});

/** `registry` is a host; empty for Docker Hub. */
export function LoginCard({ registry }: { readonly registry: string }) {
  const styles = useStyles();
  const image = useImageStyles();
  const words = useWords();
  const { say } = words;
  const host = registry || 'docker.io';
  const login = useRegistryLogin(host);
  const [isOpen, setOpen] = useState(false);
  const isKnown = login.data?.isAccepted === true && login.data.source !== null;
  return (
    <section className={mergeClasses(image.card, image.stack)} aria-labelledby="publish-login">
      <h2 className={image.title} id="publish-login">
        {say('imagePage.publish.login')}
      </h2>
      {login.isError ? (
        <FailureMessage
          error={login.error}
          title={say('imagePage.publish.loginFailed')}
          onRetry={() => void login.refetch()}
        />
      ) : (
        <div className={styles.state} role="status">
          <StatusIcon status={rateLogin(login.data)} />
          <span className={styles.words}>
            {login.data ? describeLogin(words, login.data) : say('imagePage.publish.loginAsking')}
          </span>
          {isKnown && !isOpen && (
            <Button size="small" onClick={() => setOpen(true)}>
              {say('imagePage.publish.signInOther')}
            </Button>
          )}
        </div>
      )}
      {login.data && (!isKnown || isOpen) && (
        <SignIn key={host} registry={host} onDone={() => setOpen(false)} />
      )}
    </section>
  );
}

function SignIn(props: { readonly registry: string; readonly onDone: () => void }) {
  const styles = useStyles();
  const { say } = useWords();
  const signIn = useSignIn();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (user === '' || password === '') return;
    const sent = { registry: props.registry, user, password };
    // Whatever comes of it, it stands nowhere any more.
    setPassword('');
    signIn.mutate(sent, {
      onSuccess: ({ isAccepted }) => isAccepted === true && props.onDone(),
    });
  };
  return (
    <form onSubmit={submit}>
      <div className={styles.fields}>
        <Field className={styles.field} label={say('imagePage.publish.user')}>
          <Input
            autoComplete="username"
            value={user}
            onChange={(_event, { value }) => setUser(value)}
          />
        </Field>
        <Field
          className={styles.field}
          label={say('imagePage.publish.password')}
          hint={say('imagePage.publish.passwordHint')}
        >
          <Input
            type="password"
            autoComplete="off"
            value={password}
            onChange={(_event, { value }) => setPassword(value)}
          />
        </Field>
        <Button
          className={styles.button}
          type="submit"
          disabledFocusable={signIn.isPending || user === '' || password === ''}
        >
          {say('imagePage.publish.signIn')}
        </Button>
      </div>
      {signIn.isError && (
        <FailureMessage error={signIn.error} title={say('imagePage.publish.signInFailed')} />
      )}
    </form>
  );
}

function rateLogin(login: RegistryLogin | undefined): ShownStatus {
  if (!login) return 'running';
  if (login.isAccepted === false) return login.user === null ? 'waiting' : 'problem';
  return login.user === null ? 'waiting' : 'ok';
}

function describeLogin({ say, tell, join }: Words, login: RegistryLogin): string {
  const { user, source, reason, registry } = login;
  const why = reason ? tell(reason) : '';
  if (user === null && source === null) {
    return join([say('imagePage.publish.loginNone', { registry }), why]);
  }
  if (login.isAccepted === false) {
    return join([say('imagePage.publish.loginRefused', { user: user ?? registry }), why]);
  }
  const known =
    source === 'config'
      ? say('imagePage.publish.loginByConfig', { user: user ?? registry })
      : say('imagePage.publish.loginBy', { user: user ?? registry, source: source ?? '' });
  return join([known, why]);
}
