// What the registry itself says of the image: its digest, size and platforms, and what was done with it.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Published } from '../../../electron/contract/image/publish.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { useWords } from '../../language/use-words.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { type ShownStatus, StatusIcon } from '../../parts/status-icon.tsx';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '6px', margin: '8px 0 0' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 12px' },
  name: { width: '120px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  value: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    margin: 0,
    minWidth: 0,
    minHeight: '24px',
    overflowWrap: 'anywhere',
  },
});

/** Digests are shown short; the copy has all of it. */
export function showDigest(digest: string): string {
  return digest.replace(/^(sha256:)?([0-9a-f]{12}).*$/, '$1$2');
}

const marks: Readonly<Record<string, ShownStatus>> = {
  signed: 'ok',
  attached: 'ok',
  'no-tool': 'skipped',
  failed: 'problem',
  'not-asked': 'waiting',
};

export function PublishedCard({ published }: { readonly published: Published }) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const { reference, digest, platforms, signature, sbom, isPulledBack } = published;
  const full = `${reference.replace(/:[^:/]+$/, '')}@${digest}`;
  return (
    <section className={image.card} aria-labelledby="published">
      <h2 className={image.title} id="published">
        {say('imagePage.publish.result')}
      </h2>
      <dl className={styles.list}>
        <Row name={say('imagePage.publish.reference')}>
          <code className={image.code} translate="no">
            {reference}
          </code>
          <CopyButton text={full} label={say('imagePage.publish.copyReference')} />
        </Row>
        <Row name={say('imagePage.publish.digest')}>
          <code className={image.code} title={digest} translate="no">
            {showDigest(digest)}
          </code>
          <CopyButton text={digest} label={say('imagePage.publish.copyDigest')} />
        </Row>
        <Row name={say('imagePage.publish.size')}>{showSize(published.bytes)}</Row>
        <Row name={say('imagePage.publish.platforms')}>
          {platforms
            .map(({ platform, osVersion }) => `${platform}${osVersion ? ` ${osVersion}` : ''}`)
            .join(', ')}
        </Row>
        <Row name={say('imagePage.publish.options')}>
          <StatusIcon status={isPulledBack ? 'ok' : 'waiting'} size={16} />
          {say(isPulledBack ? 'imagePage.publish.isPulledBack' : 'imagePage.publish.notPulledBack')}
        </Row>
        <Row name={say('imagePage.publish.signature')}>
          <StatusIcon status={marks[signature] ?? 'waiting'} size={16} />
          {say(`imagePage.publish.signatures.${signature}`)}
        </Row>
        <Row name={say('imagePage.publish.sbomState')}>
          <StatusIcon status={marks[sbom] ?? 'waiting'} size={16} />
          {say(`imagePage.publish.sboms.${sbom}`)}
        </Row>
      </dl>
    </section>
  );
}

function Row(props: { readonly name: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </div>
  );
}
